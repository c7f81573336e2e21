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
/// <param name="Word">What the gazetteers know of it; null where they know nothing.</param>
internal readonly record struct Token(int Start, int End, TokenType Type, Word? Word)
{
    public int Length => End - Start;
}

/// <summary>What the gazetteers know of one surface form, however many things it may mean.</summary>
internal sealed class Word(string text)
{
    /// <summary>Lower-case surface.</summary>
    public string Text { get; } = text;

    public Role Roles { get; set; }

    /// <summary>The parts that it plays in dates and durations only.</summary>
    public TimexRole Time { get; set; }

    /// <summary>Value of a cardinal number word; null otherwise.</summary>
    public decimal? Cardinal { get; set; }

    /// <summary>Factor of a magnitude word (<c>million</c>, <c>bn</c>, <c>crore</c>); 0 otherwise.</summary>
    public decimal Magnitude { get; set; }

    /// <summary>Factor of a one-letter magnitude that counts only when glued to its number (<c>5m</c>); 0 otherwise.</summary>
    public decimal Suffix { get; set; }

    /// <summary>1 to 30 for ordinals of one word; 0 otherwise.</summary>
    public int Ordinal { get; set; }

    /// <summary>Factor of <c>threefold</c>; 0 otherwise.</summary>
    public int Fold { get; set; }

    /// <summary>Gigawatts in one of the unit; 0 where it is no unit of power.</summary>
    public decimal Power { get; set; }

    /// <summary>1 to 12; 0 otherwise.</summary>
    public int Month { get; set; }

    /// <summary>1 (Monday) to 7; 0 otherwise.</summary>
    public int Weekday { get; set; }

    /// <summary>Month after which a season counts as over: 4, 7, 10 or 12; 0 otherwise.</summary>
    public int Season { get; set; }

    /// <summary>Letter of a unit of time as in <c>Gazetteers/en/time.json</c>; <c>\0</c> otherwise.</summary>
    public char TimeUnit { get; set; }

    /// <summary>The currency words that it may be: <c>dollars</c>, <c>pence</c>.</summary>
    public CurrencyWord? Currency { get; set; }

    /// <summary>Case-sensitive codes and abbreviations of this letter sequence (<c>USD</c>, <c>Rs</c>, <c>MSEK</c>), their currency and what the number is multiplied with.</summary>
    public Dictionary<string, (string Code, decimal Factor)>? Abbreviations { get; set; }

    /// <summary>For a nationality: which currency each currency word becomes (<c>australian</c> + <c>dollar</c> = AUD).</summary>
    public Dictionary<string, string>? Nationality { get; set; }

    /// <summary>The senses of deal news that the word speaks of (<c>buy</c>, <c>debt</c>), from <c>Gazetteers/en/senses.json</c>.</summary>
    public string[] Senses { get; set; } = [];

    public bool Is(Role role) => (Roles & role) != 0;
}

/// <summary>A word that names a currency.</summary>
/// <param name="Family">Its family (<c>dollar</c>), which a nationality completes.</param>
/// <param name="Code">ISO 4217 code without a nationality.</param>
/// <param name="Factor">1, or 0.01 for cents and pence.</param>
/// <param name="NeedsMagnitude">True where the word is common in other senses (<c>won</c>, <c>mark</c>) and so counts only after a magnitude.</param>
/// <param name="Until">Last year in which <paramref name="Earlier"/> was meant; 0 where never.</param>
/// <param name="Earlier">ISO 4217 code before that (<c>francs</c> of 1987 are French).</param>
internal sealed record CurrencyWord(string Family, string Code, decimal Factor, bool NeedsMagnitude, int Until, string? Earlier)
{
    /// <summary>The code meant in an article of that date.</summary>
    public string CodeIn(DateOnly? published) => Earlier is not null && published is { } day && day.Year <= Until ? Earlier : Code;
}
