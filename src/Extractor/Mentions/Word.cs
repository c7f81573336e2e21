namespace Extractor.Mentions;

/// <summary>What the gazetteers know of one surface form, however many things it may mean.</summary>
internal sealed class Word(string text)
{
    /// <summary>Lower-case surface.</summary>
    public string Text { get; } = text;

    public Role Roles { get; set; }

    /// <summary>The parts that it plays in dates and durations only.</summary>
    public TimexRole Time { get; set; }

    /// <summary>The parts that it plays beside amounts only.</summary>
    public AmountRole Amounts { get; set; }

    /// <summary>What it may begin or belong to; set when all else is.</summary>
    public Trigger Triggers { get; set; }

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

    /// <summary>Case-sensitive codes and abbreviations of this letter sequence: <c>USD</c>, <c>Rs</c>, <c>MSEK</c>.</summary>
    public Dictionary<string, CurrencyCode>? Abbreviations { get; set; }

    /// <summary>For a nationality: which currency each currency word becomes (<c>australian</c> + <c>dollar</c> = AUD).</summary>
    public Dictionary<string, string>? Nationality { get; set; }

    /// <summary>The place that it names or belongs to, by the currency used there; null where it is none.</summary>
    public HomeCue? Home { get; set; }

    /// <summary>The senses of deal news that the word speaks of (<c>buy</c>, <c>debt</c>), from <c>Gazetteers/en/senses.json</c>.</summary>
    public string[] Senses { get; set; } = [];

    /// <summary>Which words are used alike, from <c>Gazetteers/en/clusters.json</c>; null where it is in no cluster.</summary>
    public WordCluster? Cluster { get; set; }

    /// <summary>True where the clusters alone know the word: to the recognizers it is a word like any other.</summary>
    public bool IsClusteredOnly { get; init; }

    public bool Is(Role role) => (Roles & role) != 0;

    public bool Is(AmountRole role) => (Amounts & role) != 0;

    /// <summary>Settles <see cref="Triggers"/> from all that is known of the word.</summary>
    public void Settle()
    {
        Triggers =
            (Cardinal is not null ? Trigger.Cardinal : 0)
            | (Magnitude > 0 || Suffix > 0 ? Trigger.Magnitude : 0)
            | (Currency is not null || Abbreviations is not null || Is(AmountRole.CoinLetter) ? Trigger.Currency : 0)
            | (Fold > 0 || Is(Role.Percent | Role.Per | Role.Times) || Is(AmountRole.Multiple) ? Trigger.Ratio : 0)
            | (Power > 0 || Is(AmountRole.Watt) ? Trigger.Power : 0)
            | (Is(Role.A | Role.Half) || Ordinal > 0 ? Trigger.One : 0)
            | ((Time & TimexRole.Opens) != 0 ? Trigger.Date : 0)
            | ((Time & TimexRole.Spans) != 0 ? Trigger.Duration : 0)
            | (Home is not null ? Trigger.Place : 0)
            | (TimeUnit != '\0' ? Trigger.TimeUnit : 0);
    }
}
