using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Deals.Transactions;

/// <summary>One value of a slot while it is weighed against the others.</summary>
/// <param name="Value">The value: what of equal candidates is kept.</param>
/// <param name="Text">For people; equal texts are one value.</param>
/// <param name="Tellings">Indices of the tellings that say so, ascending.</param>
internal sealed record Candidate<T>(T Value, string Text, List<int> Tellings);

/// <summary>A rule prefers some values to others; the first that leaves one alone has chosen it.</summary>
/// <param name="Name">As shown beside the value.</param>
/// <param name="Worth">The higher the better.</param>
internal sealed record SlotRule<T>(string Name, Func<Candidate<T>, double> Worth);

/// <summary>The rules by which a value is chosen from several, each a preference that can be said in a sentence.</summary>
internal sealed class SlotRules(IReadOnlyList<Telling> tellings)
{
    public const string Agreed = "agreed";
    public const string Smallest = "smallest";

    private readonly DealStage latest = tellings.Max(t => t.Deal.Stage);

    /// <summary>A reviewer accepted or corrected a telling that says so.</summary>
    public SlotRule<T> Reviewed<T>() => new("reviewed", c => c.Tellings.Exists(i => tellings[i].Reviewed) ? 1 : 0);

    /// <summary>An article of the latest stage says so: bids are raised and rounds grow until they close.</summary>
    public SlotRule<T> LatestStage<T>() => new("latest-stage", c => c.Tellings.Exists(i => tellings[i].Deal.Stage == latest && !tellings[i].Recalled) ? 1 : 0);

    /// <summary>Most places carry it.</summary>
    public SlotRule<T> MostSources<T>() => new("most-sources", c => c.Tellings.Sum(i => tellings[i].Sources));

    /// <summary>The newest article says so.</summary>
    public SlotRule<T> Newest<T>() => new("newest", c => c.Tellings.Max(i => (tellings[i].Published ?? DateOnly.MinValue).DayNumber));

    /// <summary>Told as this deal's news, not recalled.</summary>
    public SlotRule<T> AsNews<T>() => new("as-news", c => c.Tellings.Exists(i => !tellings[i].Recalled) ? 1 : 0);

    /// <summary>A day rather than a month, a month rather than a year.</summary>
    public static SlotRule<string> MostPrecise { get; } = new("most-precise", c => DayRange.Of(c.Value) is { } days ? -days.Length : -1000);

    public static SlotRule<string> Earliest { get; } = new("earliest", c => DayRange.Of(c.Value) is { } days ? -days.First : -int.MaxValue);

    /// <summary>Of several currencies the one with the roundest figure, not <c>about</c>: what was converted is seldom round.</summary>
    public static SlotRule<(Value Value, Qualifier Qualifier)> OwnCurrency(IReadOnlyList<Candidate<(Value Value, Qualifier Qualifier)>> all)
    {
        var worth = all.GroupBy(c => c.Value.Value.Unit ?? "", StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(Roundness), StringComparer.Ordinal);
        return new("own-currency", c => worth[c.Value.Value.Unit ?? ""]);

        static double Roundness(Candidate<(Value Value, Qualifier Qualifier)> c) =>
            -AmountComparison.Digits(c.Value.Value.Low ?? 0) - (c.Value.Qualifier.Coarse() == Qualifier.About ? 10 : 0);
    }

    /// <summary>Puts the chosen candidate first and names the rule; the rest follow by their number of tellings.</summary>
    public static (IReadOnlyList<Candidate<T>> Ordered, string Rule) Choose<T>(IReadOnlyList<Candidate<T>> all, params IReadOnlyList<SlotRule<T>> rules)
    {
        var left = all.ToList();
        var rule = Agreed;
        foreach (var next in rules)
        {
            if (left.Count == 1) break;
            var most = left.Max(next.Worth);
            left.RemoveAll(c => next.Worth(c) < most);
            rule = next.Name;
        }

        if (left.Count > 1) rule = Smallest;
        var chosen = left.MinBy(c => c.Text, StringComparer.Ordinal)!;
        return ([chosen, .. all.Where(c => c != chosen).OrderByDescending(c => c.Tellings.Count).ThenBy(c => c.Text, StringComparer.Ordinal)], rule);
    }
}
