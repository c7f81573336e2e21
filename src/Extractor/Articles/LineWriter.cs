using System.Text;

namespace Extractor.Articles;

/// <summary>Joins pieces of text into lines: white space becomes one space, breaks are written when text follows them, never more than one blank line.</summary>
internal sealed class LineWriter
{
    private readonly StringBuilder text = new();
    private int pendingBreak;
    private bool pendingSpace;

    /// <summary>Asks for line breaks before the next text.</summary>
    /// <param name="breaks">0 for none, 1 for a new line, 2 for a blank line between.</param>
    public void Break(int breaks) => pendingBreak = Math.Max(pendingBreak, breaks);

    /// <param name="isPreformatted">True keeps line breaks as they stand.</param>
    public void Write(string piece, bool isPreformatted)
    {
        var rest = piece.AsSpan();
        while (!rest.IsEmpty)
        {
            var word = rest.IndexOfAny(" \t\r\n\f");
            if (word < 0)
                word = rest.Length;
            if (word > 0)
                Append(rest[..word]);
            else if (isPreformatted && rest[0] == '\n')
                Break(1);
            else
                pendingSpace = true;
            rest = rest[Math.Max(word, 1)..];
        }
    }

    public override string ToString() => text.ToString();

    private void Append(ReadOnlySpan<char> word)
    {
        if (text.Length > 0)
        {
            if (pendingBreak > 0)
                text.Append('\n', pendingBreak);
            else if (pendingSpace)
                text.Append(' ');
        }
        (pendingBreak, pendingSpace) = (0, false);
        // Soft hyphens say where a word may break, and would split it for every reader of it.
        foreach (var part in word.Split('\u00AD'))
            text.Append(word[part]);
    }
}
