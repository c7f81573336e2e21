using System.Text;

namespace Extractor.Tests.House;

/// <summary>A C# file taken apart as far as the house rules need it: code without comments and strings, and the string literals.</summary>
/// <param name="Code">The code, every literal reduced to <c>""</c>.</param>
/// <param name="Literals">Each string literal as written between its quotes, and the code that stands before it on its line.</param>
internal sealed record CSharpFile(string Path, string Code, IReadOnlyList<(string Text, string Before)> Literals)
{
    public static CSharpFile Read(string path)
    {
        var source = File.ReadAllText(path);
        var code = new StringBuilder();
        var literals = new List<(string, string)>();
        for (var i = 0; i < source.Length;)
        {
            if (At(source, i, "//"))
            {
                i = EndOf(source, i, "\n", 0);
            }
            else if (At(source, i, "/*"))
            {
                i = EndOf(source, i + 2, "*/", 2);
            }
            else if (source[i] == '\'')
            {
                i = EndOfQuoted(source, i + 1, '\'', escapes: true);
            }
            else if (source[i] == '"')
            {
                var (start, end, next) = Literal(source, i);
                literals.Add((source[start..end], LastLine(code)));
                code.Append("\"\"");
                i = next;
            }
            else
            {
                code.Append(source[i++]);
            }
        }

        return new CSharpFile(path, code.ToString(), literals);
    }

    /// <summary>First and last offset of the text of the literal that opens at <paramref name="quote"/>, and the offset behind it.</summary>
    private static (int Start, int End, int Next) Literal(string source, int quote)
    {
        var fence = 0;
        while (At(source, quote + fence, "\"")) fence++;
        if (fence >= 3)
        {
            var close = EndOf(source, quote + fence, new string('"', fence), fence);
            return (quote + fence, close - fence, close);
        }

        if (fence == 2) return (quote + 1, quote + 1, quote + 2);
        var verbatim = quote > 0 && (source[quote - 1] == '@' || (source[quote - 1] == '$' && quote > 1 && source[quote - 2] == '@'));
        var next = EndOfQuoted(source, quote + 1, '"', escapes: !verbatim);
        return (quote + 1, next - 1, next);
    }

    private static int EndOfQuoted(string source, int start, char quote, bool escapes)
    {
        for (var i = start; i < source.Length; i++)
        {
            if (escapes && source[i] == '\\') i++;
            else if (source[i] == quote && !escapes && At(source, i + 1, "\"")) i++;
            else if (source[i] == quote) return i + 1;
        }

        return source.Length;
    }

    private static int EndOf(string source, int start, string mark, int length) =>
        source.IndexOf(mark, start, StringComparison.Ordinal) is >= 0 and var end ? end + length : source.Length;

    private static bool At(string source, int index, string mark) => string.CompareOrdinal(source, index, mark, 0, mark.Length) == 0;

    private static string LastLine(StringBuilder code)
    {
        var text = code.ToString();
        return text[(text.LastIndexOf('\n') + 1)..];
    }
}
