using Extractor.Gold;
using Extractor.Parties.Companies;

namespace Extractor.Deals.Transactions;

/// <summary>A telling, prepared for comparing it with many others.</summary>
internal sealed class TellingProfile(Telling telling, CompanyIndex companies)
{
    private const int Year = 366;

    public Telling Telling { get; } = telling;

    public Deal Deal => Telling.Deal;

    public PartyProfile[] From { get; } = Parties(telling.Deal.From, companies);

    public PartyProfile[] To { get; } = Parties(telling.Deal.To, companies);

    /// <summary>True where one party was found to give and to get.</summary>
    public bool IsOnBothSides => Array.Exists(From, f => Array.Exists(To, t => t.Id == f.Id));

    /// <summary>The other parties of the article.</summary>
    public PartyProfile[] Named { get; } = Parties(telling.Named, companies);

    /// <summary>The words of the title, each between blanks.</summary>
    public string Title { get; } = telling.Title is { } title ? $" {CompanyName.FullKeyOf(title)} " : "";

    public DealFamily Family { get; } = FamilyOf(telling.Deal.Type);

    /// <summary>Both sides alike: who gives and who gets may be told either way round.</summary>
    public bool IsSymmetric => Deal.Type is DealType.Merger or DealType.JointVenture;

    public DayRange? Days { get; } = DayRange.Of(telling);

    /// <summary>Where it stands among others in time.</summary>
    public int Moment => Days is not { } days ? int.MaxValue : days.Length > Year ? days.Last : days.First;

    /// <summary>True where the article names the party anywhere, to another figure or in its title.</summary>
    public bool Names(PartyProfile party, CompanyIndex all) =>
        Title.Contains($" {party.Id} ", StringComparison.Ordinal) || Array.Exists(Named, n => n.Match(party, all) > 0);

    /// <summary>What it shares with those that may tell the same: a party, with the family, with another party, with the amount.</summary>
    public IEnumerable<string> Blocks()
    {
        var keys = From.Concat(To).SelectMany(p => p.BlockWords).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var amount = Deal.Amount is { Low: { } low, Unit: { } unit } ? $"{Magnitude(low)} {unit}" : null;
        for (var i = 0; i < keys.Count; i++)
        {
            yield return keys[i];
            yield return $"{keys[i]}|{(int)Family}";
            if (amount is not null) yield return $"{keys[i]}|{amount}";
            for (var j = i + 1; j < Math.Min(keys.Count, i + 8); j++) yield return $"{keys[i]}|{keys[j]}";
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

    private static PartyProfile[] Parties(IReadOnlyList<string> names, CompanyIndex companies) =>
        [.. names.Select(n => companies.IdOf(n)).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).Select(id => new PartyProfile(id))];
}

/// <summary>What deals are exclusive of: control of a company, a share in it, goods and services, a loan.</summary>
internal enum DealFamily
{
    Control,
    Equity,
    Commercial,
    Debt,
}

/// <summary>A party's key, taken apart.</summary>
internal sealed class PartyProfile(string id)
{
    private const int FewestInitials = 3;

    public string Id { get; } = id;

    /// <summary>The first letters of its words, <c>aws</c>; null for a name of one or two words.</summary>
    public string? Initials { get; } = InitialsOf(id);

    public IEnumerable<string> BlockWords
    {
        get
        {
            var blank = Id.IndexOf(' ', StringComparison.Ordinal);
            yield return blank < 0 ? Id : Id[..blank];
            if (Initials is not null) yield return Initials;
        }
    }

    /// <summary>1 for one company, less where one name is the beginning or the initials of the other, 0 for two companies.</summary>
    public double Match(PartyProfile other, CompanyIndex companies)
    {
        const double Beginning = 0.8;
        const double ByInitials = 0.7;
        if (Id == other.Id) return 1;
        var match = Begins(Id, other.Id) || Begins(other.Id, Id) ? Beginning : Initials == other.Id || other.Initials == Id ? ByInitials : 0;
        return match > 0 && companies.AreApart(Id, other.Id) ? 0 : match;
    }

    private static bool Begins(string name, string beginning) =>
        name.Length > beginning.Length && name[beginning.Length] == ' ' && name.StartsWith(beginning, StringComparison.Ordinal);

    private static string? InitialsOf(string id)
    {
        var words = id.Split(' ');
        return words.Length < FewestInitials ? null : string.Concat(words.Select(w => w[0]));
    }
}
