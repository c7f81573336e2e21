namespace Extractor.Mentions;

/// <summary>A word, a number or any other character of the text; white space stands between tokens.</summary>
internal enum TokenType : byte
{
    /// <summary>A run of letters.</summary>
    Word,

    /// <summary>Digits with inner separators: <c>1,234.5</c>, <c>.5</c>.</summary>
    Number,

    /// <summary>One code point that is neither letter, digit nor white space.</summary>
    Symbol,
}

/// <summary>
/// One token of a text. Twelve bytes without a reference, for an article has as many tokens as words: its word is told by number.
/// </summary>
internal readonly struct Token(int start, int end, TokenType type, Trigger triggers, ushort word)
{
    private const int TypeShift = 14;
    private const int TriggerMask = (1 << TypeShift) - 1;

    private readonly ushort word = word;
    private readonly ushort flags = (ushort)(((int)type << TypeShift) | (int)triggers);

    /// <summary>UTF-16 offset of the first code unit.</summary>
    public int Start { get; } = start;

    /// <summary>UTF-16 offset after the last.</summary>
    public int End { get; } = end;

    public int Length => End - Start;

    /// <summary>Which of the three.</summary>
    public TokenType Type => (TokenType)(flags >> TypeShift);

    /// <summary>What it may begin or belong to.</summary>
    public Trigger Triggers => (Trigger)(flags & TriggerMask);

    /// <summary>What the gazetteers know of it; null where they know nothing.</summary>
    public Word? Word => word == 0 ? null : Vocabulary.English.Numbered(word);
}
