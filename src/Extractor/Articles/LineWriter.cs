using System.Text;

namespace Extractor.Articles;

/// <summary>Joins pieces of text into lines: white space becomes one space, breaks are written when text follows them, never more than one blank line.</summary>
internal sealed class LineWriter
{
    private readonly StringBuilder text = new();
    private int pendingBreak;
    private bool pendingSpace;
    private bool pendingTab;
    private int cells;

    /// <summary>Asks for line breaks before the next text; within a cell a space is enough.</summary>
    /// <param name="breaks">0 for none, 1 for a new line, 2 for a blank line between.</param>
    public void Break(int breaks)
    {
        if (breaks == 0)
            return;
        if (cells > 0)
            pendingSpace = true;
        else
            pendingBreak = Math.Max(pendingBreak, breaks);
    }

    /// <summary>Begins a cell: a tab parts it from the one before.</summary>
    public void Cell() => pendingTab = text.Length > 0 && pendingBreak == 0;

    /// <summary>From here to <see cref="LeaveCell"/> everything stays on the row's line.</summary>
    public void EnterCell()
    {
        cells++;
    }

    public void LeaveCell() => cells--;

    public void EndRow() => pendingTab = false;

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
            else if (pendingTab)
                text.Append('\t');
            else if (pendingSpace)
                text.Append(' ');
        }
        (pendingBreak, pendingTab, pendingSpace) = (0, false, false);
        // Soft hyphens say where a word may break, and would split it for every reader of it.
        foreach (var part in word.Split('\u00AD'))
            text.Append(word[part]);
    }
}
