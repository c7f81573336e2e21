using Extractor.Gold;
using Extractor.Parties.Companies;

namespace Extractor.Deals.Transactions;

/// <summary>A telling, prepared for comparing it with many others.</summary>
internal sealed class TellingProfile
{
    private const int Year = 366;

    public TellingProfile(Telling telling, PartyProfiles parties)
    {
        Telling = telling;
        (From, To, Named) = (parties.Of(telling.Deal.From), parties.Of(telling.Deal.To), parties.OfArticle(telling.Named));
        Parties = [.. From, .. To];
        IsOnBothSides = Array.Exists(From, To.Contains);
        Family = FamilyOf(telling.Deal.Type);
        Days = DayRange.Of(telling);
        AmountDigits = telling.Deal.Amount?.Low is { } low ? AmountComparison.Digits(low) : 0;
    }

    public Telling Telling { get; }

    public Deal Deal => Telling.Deal;

    public PartyProfile[] From { get; }

    public PartyProfile[] To { get; }

    /// <summary>Those that give and those that get.</summary>
    public PartyProfile[] Parties { get; }

    /// <summary>True where one party was found to give and to get.</summary>
    public bool IsOnBothSides { get; }

    /// <summary>The other parties of the article.</summary>
    public PartyProfile[] Named { get; }

    public DealFamily Family { get; }

    /// <summary>Both sides alike: who gives and who gets may be told either way round.</summary>
    public bool IsSymmetric => Deal.Type is DealType.Merger or DealType.JointVenture;

    public DayRange? Days { get; }

    /// <summary>Where it stands among others in time.</summary>
    public int Moment => Days is not { } days ? int.MaxValue : days.Length > Year ? days.Last : days.First;

    /// <summary>Digits of the amount before its trailing zeros; 0 where there is none.</summary>
    public int AmountDigits { get; }

    // The words of the title, each between blanks; few are ever asked for.
    private string Title => field ??= Telling.Title is { } title ? $" {CompanyName.FullKeyOf(title)} " : "";

    /// <summary>True where the article names the party anywhere, to another figure or in its title.</summary>
    public bool Names(PartyProfile party, CompanyIndex companies)
    {
        foreach (var named in Named)
        {
            if (named.Match(party, companies) > 0) return true;
        }

        return Title.Contains(party.AsWords, StringComparison.Ordinal);
    }

    /// <summary>What it shares with those that may tell the same: a party, with the family, with another party, with the amount.</summary>
    /// <param name="words">Numbers for what blocks are named by.</param>
    public IEnumerable<(int Word, int With)> Blocks(BlockWords words)
    {
        const int Others = 8;
        List<string> keys = [.. Parties.SelectMany(p => p.BlockWords).Distinct(StringComparer.Ordinal)];
        keys.Sort(StringComparer.Ordinal);
        List<int> numbers = keys.ConvertAll(words.NumberOf);
        var family = BlockWords.NumberOf(Family);
        var amount = Deal.Amount is { Low: { } low, Unit: { } unit } ? words.NumberOf(Magnitude(low), unit) : (int?)null;
        for (var i = 0; i < numbers.Count; i++)
        {
            yield return (numbers[i], BlockWords.Alone);
            yield return (numbers[i], family);
            if (amount is { } figure) yield return (numbers[i], figure);
            for (var j = i + 1; j < Math.Min(numbers.Count, i + Others); j++) yield return (numbers[i], numbers[j]);
        }
    }

    private static DealFamily FamilyOf(DealType type) => type switch
    {
        DealType.Acquisition or DealType.Merger or DealType.Divestiture => DealFamily.Control,
        DealType.Investment or DealType.Ipo or DealType.JointVenture => DealFamily.Equity,
        DealType.Commercial => DealFamily.Commercial,
        _ => DealFamily.Debt,
    };

    /// <summary>Two leading digits: $2.37 billion and $2.3 billion stand together.</summary>
    private static decimal Magnitude(decimal amount)
    {
        var scale = 1m;
        while (amount / scale >= 100) scale *= 10;
        return Math.Floor(amount / scale) * scale;
    }
}

/// <summary>What deals are exclusive of: control of a company, a share in it, goods and services, a loan.</summary>
internal enum DealFamily
{
    Control,
    Equity,
    Commercial,
    Debt,
}
