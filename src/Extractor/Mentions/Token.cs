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

/// <summary>One token of a text.</summary>
/// <param name="Start">UTF-16 offset of the first code unit.</param>
/// <param name="End">UTF-16 offset after the last.</param>
/// <param name="Type">Which of the three.</param>
/// <param name="Triggers">What it may begin or belong to.</param>
/// <param name="Word">What the gazetteers know of it; null where they know nothing.</param>
internal readonly record struct Token(int Start, int End, TokenType Type, Trigger Triggers, Word? Word)
{
    public int Length => End - Start;
}
