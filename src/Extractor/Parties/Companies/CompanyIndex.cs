using System.Collections.Concurrent;

namespace Extractor.Parties.Companies;

/// <summary>
/// Which names mean one company, across articles. Names with one key do; so do those that the users' aliases or a merge join; never
/// those that somebody set apart. What joins is taken in the order of its names, so that the order of decisions leaves no trace.
/// </summary>
public sealed class CompanyIndex
{
    private readonly ConcurrentDictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> shown = new(StringComparer.Ordinal);
    private readonly HashSet<string> full = new(StringComparer.Ordinal);
    private readonly List<NamePair> apart;

    private CompanyIndex(CompanyAliases aliases, IReadOnlyList<NamePair> merged, IReadOnlyList<NamePair> split)
    {
        // Names with one key can only be told apart by what the key leaves out.
        NamePair[] never = [.. aliases.NeverMerge, .. split];
        foreach (var (left, right) in never.Where(p => CompanyName.KeyOf(p.Left) == CompanyName.KeyOf(p.Right)))
        {
            full.Add(CompanyName.FullKeyOf(left));
            full.Add(CompanyName.FullKeyOf(right));
        }

        apart = [.. never.Select(p => new NamePair(NodeOf(p.Left), NodeOf(p.Right)))];
        foreach (var company in aliases.Companies)
        {
            shown.TryAdd(NodeOf(company.Name), company.Name);
            foreach (var alias in company.Aliases) Join(NodeOf(company.Name), NodeOf(alias));
        }

        foreach (var (left, right) in merged.Select(p => Ordered(NodeOf(p.Left), NodeOf(p.Right))).OrderBy(p => p.Left, StringComparer.Ordinal).ThenBy(p => p.Right, StringComparer.Ordinal))
        {
            Join(left, right);
        }

        foreach (var (node, name) in shown.ToList()) shown.TryAdd(RootOf(node), name);
    }

    /// <summary>Knows nothing but the names themselves.</summary>
    public static CompanyIndex Plain { get; } = Create(CompanyAliases.None, [], []);

    /// <param name="merged">Names that were said to mean one company.</param>
    /// <param name="split">Names that were said to mean two.</param>
    public static CompanyIndex Create(CompanyAliases aliases, IReadOnlyList<NamePair> merged, IReadOnlyList<NamePair> split) => new(aliases, merged, split);

    /// <summary>The company that a name means: a key of one of its names. Empty where the name holds neither letter nor digit.</summary>
    public string IdOf(string name) => ids.GetOrAdd(name, n => RootOf(NodeOf(n)));

    /// <summary>The name that the users' aliases give the company; null where they do not speak of it.</summary>
    public string? NameOf(string id) => shown.GetValueOrDefault(id);

    /// <summary>True where somebody said that the two are not one, although one's name may begin like the other's.</summary>
    public bool AreApart(string id, string other) =>
        apart.Count > 0 && apart.Exists(p => (RootOf(p.Left) == id && RootOf(p.Right) == other) || (RootOf(p.Left) == other && RootOf(p.Right) == id));

    private string NodeOf(string name)
    {
        var whole = CompanyName.FullKeyOf(name);
        return full.Contains(whole) ? whole : CompanyName.KeyOf(name);
    }

    private string RootOf(string node)
    {
        while (parents.TryGetValue(node, out var parent)) node = parent;
        return node;
    }

    private void Join(string left, string right)
    {
        var (one, other) = (RootOf(left), RootOf(right));
        if (one == other || AreApart(one, other)) return;

        // The name that users gave leads, else the smaller key.
        var (root, child) = shown.ContainsKey(one) ? (one, other) : shown.ContainsKey(other) ? (other, one) : (Ordered(one, other).Left, Ordered(one, other).Right);
        parents[child] = root;
    }

    private static NamePair Ordered(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? new NamePair(a, b) : new NamePair(b, a);
}
