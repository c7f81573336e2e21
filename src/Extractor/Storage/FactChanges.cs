using Extractor.Articles;
using Extractor.Facts;
using Extractor.Mentions;

namespace Extractor.Storage;

/// <summary>What another extraction of the same text changes. A fact is known again by kind and span.</summary>
/// <param name="Changed">Facts whose value, qualifier, label, status or parties differ; confidence alone changes nothing.</param>
public sealed record FactChanges(int Added, int Dropped, int Changed)
{
    /// <summary>True where anything differs.</summary>
    public bool Any => Added + Dropped + Changed > 0;

    public static FactChanges operator +(FactChanges left, FactChanges right) => left.Plus(right);

    public FactChanges Plus(FactChanges other) => new(Added + other.Added, Dropped + other.Dropped, Changed + other.Changed);

    /// <summary>Compares two lists of facts of one text.</summary>
    public static FactChanges Between(IReadOnlyList<Fact> before, IReadOnlyList<Fact> after)
    {
        var old = before.GroupBy(KeyOf).ToDictionary(g => g.Key, g => g.First());
        var young = after.GroupBy(KeyOf).ToDictionary(g => g.Key, g => g.First());
        var kept = young.Where(f => old.ContainsKey(f.Key)).ToList();
        return new FactChanges(young.Count - kept.Count, old.Count - kept.Count, kept.Count(f => !SaysTheSame(old[f.Key], f.Value)));
    }

    private static (Kind Kind, Span Span) KeyOf(Fact fact) => (fact.Mention.Kind, fact.Mention.Span);

    private static bool SaysTheSame(Fact one, Fact other) =>
        one.Mention.Value == other.Mention.Value && one.Mention.Qualifier == other.Mention.Qualifier
        && one.Label == other.Label && one.Status == other.Status
        && one.From.SequenceEqual(other.From, StringComparer.Ordinal) && one.To.SequenceEqual(other.To, StringComparer.Ordinal);
}
