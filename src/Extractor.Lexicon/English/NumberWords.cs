namespace Microsoft.Recognizers.Definitions.English;

/// <summary>The words of English numbers and what each is worth: the one list that every pattern and table of the lexicon is made from.</summary>
internal static class NumberWords
{
    public static readonly string[] Zero = ["zero", "nought", "oh"];
    public static readonly string[] Ones = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    public static readonly string[] Teens = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    public static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>Magnitudes, the greatest first, with the forms of the press and of the wires.</summary>
    public static readonly (long Worth, string[] Forms)[] Magnitudes =
    [
        (1_000_000_000_000, ["trillion", "tn", "trn", "tln"]),
        (1_000_000_000, ["billion", "bn", "bln", "bil", "milliard"]),
        (10_000_000, ["crore", "crores"]),
        (1_000_000, ["million", "mln", "mn", "mio"]),
        (100_000, ["lakh", "lakhs", "lac", "lacs"]),
        (1_000, ["thousand"]),
    ];

    /// <summary>Letters behind digits (<c>250m</c>); never behind words.</summary>
    public static readonly (long Worth, string Letter)[] Letters =
        [(1_000, "k"), (1_000_000, "m"), (1_000_000, "mm"), (1_000_000_000, "b"), (1_000_000_000_000, "t")];

    /// <summary>Parts of one, by how many of them make it up.</summary>
    public static readonly (long Parts, string[] Forms)[] Fractions = [(2, ["half", "halves"]), (3, ["third", "thirds"]), (4, ["quarter", "quarters"])];

    public const string Hundred = "hundred";

    /// <summary>What each cardinal word is worth. The articles count as one: <c>a hundred million</c>.</summary>
    public static Dictionary<string, long> Cardinals()
    {
        var worth = new Dictionary<string, long>(StringComparer.Ordinal) { ["a"] = 1, ["an"] = 1, [Hundred] = 100 };
        foreach (var word in Zero) worth[word] = 0;
        for (var i = 0; i < Ones.Length; i++) worth[Ones[i]] = i + 1;
        for (var i = 0; i < Teens.Length; i++) worth[Teens[i]] = i + 10;
        for (var i = 0; i < Tens.Length; i++) worth[Tens[i]] = (i + 2) * 10;
        foreach (var (value, forms) in Magnitudes)
            foreach (var form in forms) worth[form] = value;
        return worth;
    }

    /// <summary>What each word or letter multiplies by.</summary>
    public static Dictionary<string, long> Multipliers()
    {
        var worth = new Dictionary<string, long>(StringComparer.Ordinal) { [Hundred] = 100 };
        foreach (var (value, forms) in Magnitudes)
            foreach (var form in forms) worth[form] = value;
        foreach (var (value, letter) in Letters) worth[letter] = value;
        return worth;
    }

    /// <summary>What each fraction word divides by.</summary>
    public static Dictionary<string, long> Divisors() =>
        Fractions.SelectMany(f => f.Forms.Select(form => (form, f.Parts))).ToDictionary(p => p.form, p => p.Parts, StringComparer.Ordinal);
}
