namespace Extractor.Mentions;

/// <summary>A text split once into words, numbers and symbols, for all recognizers together.</summary>
internal sealed class Tokens
{
    private readonly Token[] tokens;
    private readonly int[] triggered;

    internal Tokens(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<int> triggered, Trigger seen)
    {
        Text = text;
        Seen = seen;
        this.tokens = tokens.ToArray();
        this.triggered = triggered.ToArray();
    }

    public string Text { get; }

    public int Count => tokens.Length;

    /// <summary>All that any token of the text may begin or belong to.</summary>
    public Trigger Seen { get; }

    /// <summary>The tokens that may begin or belong to anything, in the order of the text.</summary>
    public ReadOnlySpan<int> Triggered => triggered;

    public ref readonly Token this[int index] => ref tokens[index];

    /// <summary>Splits a text; linear in its length, and never throws.</summary>
    public static Tokens Split(string text, Vocabulary vocabulary) => Splitter.Split(text, vocabulary);

    /// <summary>What the gazetteers know of the token; null also where there is no such token.</summary>
    public Word? WordAt(int index) => (uint)index < (uint)tokens.Length ? tokens[index].Word : null;

    public bool Is(int index, Role role) => WordAt(index) is { } word && (word.Roles & role) != 0;

    public bool Is(int index, AmountRole role) => WordAt(index) is { } word && (word.Amounts & role) != 0;

    /// <summary>True where the token may begin or belong to one of these; false where there is no such token.</summary>
    public bool May(int index, Trigger trigger) => (uint)index < (uint)tokens.Length && (tokens[index].Triggers & trigger) != 0;

    public bool IsNumber(int index) => (uint)index < (uint)tokens.Length && tokens[index].Type == TokenType.Number;

    public bool IsWord(int index) => (uint)index < (uint)tokens.Length && tokens[index].Type == TokenType.Word;

    /// <summary>The first code unit of a symbol token; <c>\0</c> for any other.</summary>
    public char SymbolAt(int index) => (uint)index < (uint)tokens.Length && tokens[index].Type == TokenType.Symbol ? Text[tokens[index].Start] : '\0';

    public bool IsSymbol(int index, char symbol) => SymbolAt(index) == symbol;

    /// <summary>True for the hyphens and dashes that join an amount to its unit or to the other end of a range.</summary>
    public bool IsDash(int index) => SymbolAt(index) is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';

    /// <summary>True where nothing stands between the token and the next.</summary>
    public bool Glued(int index) => index >= 0 && index + 1 < tokens.Length && tokens[index].End == tokens[index + 1].Start;

    /// <summary>True where both tokens exist and no more than white space without an empty line stands between them.</summary>
    public bool Near(int index)
    {
        if (index < 0 || index + 1 >= tokens.Length)
        {
            return false;
        }

        var newlines = 0;
        for (var i = tokens[index].End; i < tokens[index + 1].Start; i++)
        {
            if (Text[i] == '\n' && ++newlines > 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first token that begins at an offset or after it, looked for from a token on; <see cref="Count"/> where there is none.</summary>
    public int FirstFrom(int offset, int from)
    {
        while (from < tokens.Length && tokens[from].Start < offset)
        {
            from++;
        }

        return from;
    }

    public ReadOnlySpan<char> Surface(int index) => Text.AsSpan(tokens[index].Start, tokens[index].Length);

    /// <summary>The text from the first code unit of one token to the last of another.</summary>
    public ReadOnlySpan<char> Surface(int first, int last) => Text.AsSpan(tokens[first].Start, tokens[last].End - tokens[first].Start);

    public bool StartsUpper(int index) => char.IsUpper(Text[tokens[index].Start]);

    /// <summary>As <see cref="StartsUpper"/>; false where there is no such word.</summary>
    public bool StartsUpperAt(int index) => IsWord(index) && StartsUpper(index);

    /// <summary>
    /// Reads a number token: digits with thousands groups of three (or India's of two), a decimal point, or a decimal comma
    /// before one or two digits. False for version numbers (<c>1.2.3</c>) and for more digits than a decimal holds.
    /// </summary>
    public bool TryNumber(int index, out decimal value)
    {
        value = 0;
        return IsNumber(index) && Numerals.TryParse(Surface(index), out value);
    }
}
