namespace Extractor.Deals.Transactions;

/// <summary>
/// Joins what is alike, the most alike first, as long as two groups are alike on average: one odd likeness does not chain two
/// transactions together. Two deals of one article, which the article keeps apart, stay apart.
/// </summary>
internal sealed class TellingClusters
{
    private readonly int[] parents;
    private readonly List<int>[] members;
    private readonly HashSet<string>?[] texts;
    private readonly Dictionary<int, (double Sum, int Count)>[] links;
    private readonly Dictionary<int, List<int>> apart = [];
    private readonly PriorityQueue<(int One, int Other, double Sum, int Count), (double, int, int)> queue = new();

    private TellingClusters(IReadOnlyList<Telling> tellings)
    {
        parents = [.. Enumerable.Range(0, tellings.Count)];
        members = [.. parents.Select(i => new List<int> { i })];
        texts = [.. tellings.Select(t => new HashSet<string>(StringComparer.Ordinal) { t.Key.Text })];
        links = [.. parents.Select(_ => new Dictionary<int, (double, int)>())];
    }

    /// <summary>The groups, each ascending, in the order of their first member.</summary>
    /// <param name="pairs">What was compared.</param>
    /// <param name="together">Pairs that a person joined: they are one whatever the points say.</param>
    /// <param name="apart">Pairs that a person parted: they are two, and so are the groups that hold them.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Of(
        IReadOnlyList<Telling> tellings, IEnumerable<(int One, int Other, double Points)> pairs, IEnumerable<(int One, int Other)> together, IEnumerable<(int One, int Other)> apart)
    {
        var clusters = new TellingClusters(tellings);
        foreach (var (one, other) in apart)
        {
            clusters.Part(one, other);
            clusters.Part(other, one);
        }

        foreach (var (one, other, points) in pairs) clusters.Link(one, other, (points, 1));
        foreach (var (one, other) in together.Order())
        {
            var (a, b) = (clusters.Root(one), clusters.Root(other));
            if (a != b && !clusters.AreParted(a, b)) clusters.Merge(a, b);
        }

        clusters.Run();
        return [.. Enumerable.Range(0, tellings.Count).Where(i => clusters.Root(i) == i).Select(i => clusters.members[i])
            .Select(m => m.Order().ToList()).OrderBy(m => m[0])];
    }

    private void Run()
    {
        while (queue.TryDequeue(out var pair, out _))
        {
            // Stale where either group has grown since.
            if (parents[pair.One] != pair.One || parents[pair.Other] != pair.Other || !links[pair.One].TryGetValue(pair.Other, out var link) || link != (pair.Sum, pair.Count)) continue;
            if (!texts[pair.One]!.Overlaps(texts[pair.Other]!) && !AreParted(pair.One, pair.Other)) Merge(pair.One, pair.Other);
        }
    }

    private void Merge(int one, int other)
    {
        // The group with more links takes over the other's: each link moves few times.
        var (keep, gone) = links[one].Count >= links[other].Count ? (one, other) : (other, one);
        parents[gone] = keep;
        members[keep].AddRange(members[gone]);
        texts[keep]!.UnionWith(texts[gone]!);
        texts[gone] = null;
        links[keep].Remove(gone);
        foreach (var (third, link) in links[gone])
        {
            if (third == keep) continue;
            links[third].Remove(gone);
            Link(keep, third, link);
        }

        links[gone] = [];
    }

    private void Link(int one, int other, (double Sum, int Count) more)
    {
        var link = links[one].GetValueOrDefault(other);
        link = (link.Sum + more.Sum, link.Count + more.Count);
        links[one][other] = links[other][one] = link;
        var average = link.Sum / link.Count;
        if (average < TellingLikeness.Enough) return;
        var (first, second) = members[one][0] < members[other][0] ? (one, other) : (other, one);
        queue.Enqueue((first, second, link.Sum, link.Count), (-average, members[first][0], members[second][0]));
    }

    private int Root(int index)
    {
        while (parents[index] != index) index = parents[index] = parents[parents[index]];
        return index;
    }

    private void Part(int one, int other)
    {
        if (!apart.TryGetValue(one, out var list)) apart[one] = list = [];
        list.Add(other);
    }

    private bool AreParted(int one, int other)
    {
        if (apart.Count == 0) return false;
        var (few, root) = members[one].Count <= members[other].Count ? (one, other) : (other, one);
        return members[few].Exists(m => apart.TryGetValue(m, out var parted) && parted.Exists(p => Root(p) == root));
    }
}
