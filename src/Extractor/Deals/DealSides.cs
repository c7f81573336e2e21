using Extractor.Facts;

namespace Extractor.Deals;

/// <summary>How sure the facts that tell a deal are together of who gives and who gets.</summary>
internal sealed class DealSides
{
    private readonly Dictionary<string, (double From, double To)> means = new(StringComparer.Ordinal);

    /// <param name="facts">The facts of the article.</param>
    /// <param name="told">Indices of those that tell the deal; at least one.</param>
    public DealSides(IReadOnlyList<Fact> facts, IReadOnlyList<int> told)
    {
        foreach (var chance in told.SelectMany(f => facts[f].Chances))
        {
            var (from, to) = means.GetValueOrDefault(chance.Name);
            means[chance.Name] = (from + (chance.From / told.Count), to + (chance.To / told.Count));
        }
    }

    /// <summary>Mean probability that the named gives, and of the likeliest other; 0 where there is none.</summary>
    public (double Chosen, double Other) From(IReadOnlyList<string> names) => Of(names, m => m.From);

    /// <summary>The same of who gets.</summary>
    public (double Chosen, double Other) To(IReadOnlyList<string> names) => Of(names, m => m.To);

    private (double Chosen, double Other) Of(IReadOnlyList<string> names, Func<(double From, double To), double> side)
    {
        var chosen = names.Count > 0 ? side(means.GetValueOrDefault(names[0])) : 0;
        return (chosen, means.Where(m => names.Count == 0 || m.Key != names[0]).Select(m => side(m.Value)).DefaultIfEmpty().Max());
    }
}
