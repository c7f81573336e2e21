namespace Extractor.Deals.Transactions;

/// <summary>
/// Tellings that can come to be of one transaction: those that a chain of pairs alike enough, or joined by a person, connects. What
/// is not connected is never one, so that each component is clustered for itself.
/// </summary>
internal static class TellingComponents
{
    /// <summary>The components of more than one telling.</summary>
    /// <param name="count">How many tellings there are.</param>
    /// <param name="pairs">What was compared.</param>
    /// <param name="together">Pairs that a person joined.</param>
    public static IEnumerable<TellingComponent> Of(int count, IReadOnlyList<TellingPair> pairs, IReadOnlyList<(int One, int Other)> together)
    {
        int[] parents = [.. Enumerable.Range(0, count)];
        foreach (var (one, other, points) in pairs)
        {
            if (points >= TellingLikeness.Enough) parents[Root(one)] = Root(other);
        }

        foreach (var (one, other) in together) parents[Root(one)] = Root(other);
        var components = new Dictionary<int, TellingComponent>();
        foreach (var pair in pairs)
        {
            if (Root(pair.One) == Root(pair.Other)) Component(pair.One).Pairs.Add(pair);
        }

        foreach (var tie in together) Component(tie.One).Together.Add(tie);
        return components.Values;

        TellingComponent Component(int member)
        {
            if (!components.TryGetValue(Root(member), out var component)) components[Root(member)] = component = new([], []);
            return component;
        }

        int Root(int index)
        {
            while (parents[index] != index) index = parents[index] = parents[parents[index]];
            return index;
        }
    }
}

/// <summary>One of them.</summary>
/// <param name="Pairs">What was compared within it.</param>
/// <param name="Together">What a person joined within it.</param>
internal sealed record TellingComponent(List<TellingPair> Pairs, List<(int One, int Other)> Together);
