using Extractor.Facts;
using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Storage;

/// <summary>How one fact differs between two versions of an article.</summary>
/// <param name="Before">Null for one that is added.</param>
/// <param name="After">Null for one that is removed.</param>
public sealed record FactDifference(Fact? Before, Fact? After)
{
    public DifferenceKind Kind => (Before, After) switch
    {
        (null, _) => DifferenceKind.Added,
        (_, null) => DifferenceKind.Removed,
        _ => DifferenceKind.Changed,
    };
}

/// <summary>What an edit did to a fact.</summary>
public enum DifferenceKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>
/// Compares the facts of two texts, in which places tell nothing. Facts that say the same are no difference, wherever they stand. Of the
/// others, those that are written alike are one fact that is understood otherwise; then those of one label between the same parties are
/// one fact of another value; the rest came or went. Each is paired with the first that fits, in the order of the text.
/// </summary>
public static class FactDiff
{
    public static IReadOnlyList<FactDifference> Between(IReadOnlyList<Fact> before, IReadOnlyList<Fact> after)
    {
        var (old, young) = (before.ToList(), after.ToList());
        Pair(old, young, f => (f.Mention.Kind, f.Mention.Text, f.Mention.Value, f.Mention.Qualifier, f.Label, f.Status, Names(f)));
        var pairs = Pair(old, young, f => (f.Mention.Kind, f.Mention.Text));
        pairs.AddRange(Pair(old, young, f => IsOther(f) ? ((Kind, Label, string)?)null : (f.Mention.Kind, f.Label, Names(f))));
        return
        [
            .. pairs.Select(p => new FactDifference(p.Before, p.After))
                .Concat(old.Select(f => new FactDifference(f, null)))
                .Concat(young.Select(f => new FactDifference(null, f)))
                .OrderBy(d => (d.After ?? d.Before)!.Mention.Span.Start),
        ];
    }

    /// <summary>Takes the pairs of equal keys out of both lists; a null key pairs with none.</summary>
    private static List<(Fact Before, Fact After)> Pair<TKey>(List<Fact> old, List<Fact> young, Func<Fact, TKey> keyOf)
    {
        var pairs = new List<(Fact, Fact)>();
        foreach (var fact in old.ToList())
        {
            if (keyOf(fact) is not { } key || young.Find(f => key.Equals(keyOf(f))) is not { } match) continue;
            old.Remove(fact);
            young.Remove(match);
            pairs.Add((fact, match));
        }

        return pairs;
    }

    private static string Names(Fact fact) => JsonText.Write(fact.From) + JsonText.Write(fact.To);

    // "Other" says nothing by which two figures would be one.
    private static bool IsOther(Fact fact) => fact.Label is Label.OtherMoney or Label.OtherPower or Label.OtherTime or Label.OtherRatio;
}
