using System.Globalization;
using Extractor.Facts;

namespace Extractor.Deals;

/// <summary>Adds up the tranches of a deal and holds the sum against its amount.</summary>
internal static class TrancheCheck
{
    /// <summary>Null where fewer than two tranches are told.</summary>
    public static Check? Of(IReadOnlyList<Fact> facts, int headline, IReadOnlyList<Tranche> tranches)
    {
        if (tranches.Count < 2 || facts[headline].Mention.Value is not { Low: { } total, Unit: { } unit })
        {
            return null;
        }

        var parts = tranches.Select(t => facts[t.Fact].Mention.Value.Low!.Value).ToList();
        var sum = parts.Sum();
        var result = sum == total ? CheckResult.Ok : Math.Abs(sum - total) <= total * 0.05m ? CheckResult.Near : sum > total ? CheckResult.Contradiction : CheckResult.NotCheckable;
        var arithmetic = string.Create(CultureInfo.InvariantCulture, $"{string.Join(" + ", parts.Select(p => p.ToString("G29", CultureInfo.InvariantCulture)))} = {sum:G29} {unit} of {total:G29}");
        return new Check("tranches", result, arithmetic, [headline, .. tranches.Select(t => t.Fact)]);
    }
}
