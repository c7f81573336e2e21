using System.Runtime.InteropServices;

namespace Extractor.Deals.Transactions;

/// <summary>
/// Joins what is alike, the most alike first, as long as two groups are alike on average: one odd likeness does not chain two
/// transactions together. Two deals of one article, which the article keeps apart, stay apart.
/// </summary>
internal sealed class TellingClusters
{
    private readonly int[] parents;
    private readonly List<int>[] members;
    private readonly int[] texts;
    private readonly Dictionary<int, (double Sum, int Count)>?[] links;
    private readonly Dictionary<int, List<int>> apart = [];
    private readonly PriorityQueue<int, Likeness> queue = new();

    // Links of groups that are done with, to be used again.
    private readonly Stack<Dictionary<int, (double Sum, int Count)>> spare = [];

    // Texts seen in the comparison of that number.
    private readonly int[] seen;
    private int comparison;

    private TellingClusters(IReadOnlyList<Telling> tellings)
    {
        parents = [.. Enumerable.Range(0, tellings.Count)];
        members = [.. parents.Select(i => new List<int> { i })];
        links = new Dictionary<int, (double Sum, int Count)>?[tellings.Count];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        texts = [.. tellings.Select(t => numbers.TryAdd(t.Key.Text, numbers.Count) ? numbers.Count - 1 : numbers[t.Key.Text])];
        seen = new int[numbers.Count];
    }

    /// <summary>The groups, each ascending, in the order of their first member.</summary>
    /// <param name="pairs">What was compared.</param>
    /// <param name="together">Pairs that a person joined: they are one whatever the points say.</param>
    /// <param name="apart">Pairs that a person parted: they are two, and so are the groups that hold them.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Of(
        IReadOnlyList<Telling> tellings, IReadOnlyList<TellingPair> pairs, IEnumerable<(int One, int Other)> together, IEnumerable<(int One, int Other)> apart)
    {
        var clusters = new TellingClusters(tellings);
        foreach (var (one, other) in apart)
        {
            clusters.Part(one, other);
            clusters.Part(other, one);
        }

        foreach (var component in TellingComponents.Of(tellings.Count, pairs, [.. together.Order()])) clusters.Join(component);
        return [.. Enumerable.Range(0, tellings.Count).Where(i => clusters.Root(i) == i).Select(i => clusters.members[i])
            .Select(m => m.Order().ToList()).OrderBy(m => m[0])];
    }

    private void Join(TellingComponent component)
    {
        foreach (var (one, other, points) in component.Pairs) Connect(one, other, (points, 1));
        foreach (var (one, other) in component.Together)
        {
            var (a, b) = (Root(one), Root(other));
            if (a != b && !AreParted(a, b)) Merge(a, b);
        }

        while (queue.TryDequeue(out var count, out var link))
        {
            // Stale where either group has grown since.
            if (parents[link.One] != link.One || parents[link.Other] != link.Other || Links(link.One)[link.Other].Count != count) continue;
            if (!ShareText(link.One, link.Other) && !AreParted(link.One, link.Other)) Merge(link.One, link.Other);
        }

        foreach (var (one, other, _) in component.Pairs)
        {
            Release(one);
            Release(other);
        }
    }

    private void Merge(int one, int other)
    {
        // The group with more links takes over the other's: each link moves few times.
        var (keep, gone) = Links(one).Count >= Links(other).Count ? (one, other) : (other, one);
        parents[gone] = keep;
        members[keep].AddRange(members[gone]);
        Links(keep).Remove(gone);
        foreach (var (third, link) in Links(gone))
        {
            if (third == keep) continue;
            Links(third).Remove(gone);
            Connect(keep, third, link);
        }

        Release(gone);
    }

    private void Connect(int one, int other, (double Sum, int Count) more)
    {
        ref var link = ref CollectionsMarshal.GetValueRefOrAddDefault(Links(one), other, out _);
        link = (link.Sum + more.Sum, link.Count + more.Count);
        Links(other)[one] = link;
        if (link.Sum / link.Count is >= TellingLikeness.Enough and var average) queue.Enqueue(link.Count, new Likeness(average, Math.Min(one, other), Math.Max(one, other)));
    }

    private Dictionary<int, (double Sum, int Count)> Links(int group) => links[group] ??= spare.TryPop(out var emptied) ? emptied : [];

    private void Release(int group)
    {
        if (links[group] is not { } emptied) return;
        emptied.Clear();
        spare.Push(emptied);
        links[group] = null;
    }

    private bool ShareText(int one, int other)
    {
        comparison++;
        foreach (var member in members[one]) seen[texts[member]] = comparison;
        return members[other].Exists(m => seen[texts[m]] == comparison);
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

    /// <summary>How alike two groups are on average; the most alike come first, then those of the smallest indices.</summary>
    private readonly record struct Likeness(double Average, int One, int Other) : IComparable<Likeness>
    {
        public int CompareTo(Likeness other)
        {
            var averages = other.Average.CompareTo(Average);
            if (averages != 0) return averages;
            return One != other.One ? One.CompareTo(other.One) : Other.CompareTo(other.Other);
        }
    }
}
