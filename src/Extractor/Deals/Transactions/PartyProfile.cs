using Extractor.Parties.Companies;

namespace Extractor.Deals.Transactions;

/// <summary>A party's key, taken apart.</summary>
internal sealed class PartyProfile(string id)
{
    private const int FewestInitials = 3;

    public string Id { get; } = id;

    /// <summary>The first letters of its words, <c>aws</c>; null for a name of one or two words.</summary>
    public string? Initials { get; } = InitialsOf(id);

    /// <summary>The key between blanks, as it stands among the words of a title.</summary>
    public string AsWords { get; } = $" {id} ";

    /// <summary>What it is looked for by: its first word and its initials.</summary>
    public IReadOnlyList<string> BlockWords { get; } = WordsOf(id);

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

    private static string[] WordsOf(string id)
    {
        var blank = id.IndexOf(' ', StringComparison.Ordinal);
        var first = blank < 0 ? id : id[..blank];
        return InitialsOf(id) is { } initials ? [first, initials] : [first];
    }

    private static string? InitialsOf(string id)
    {
        var words = id.Split(' ');
        return words.Length < FewestInitials ? null : string.Concat(words.Select(w => w[0]));
    }
}
