using System.Globalization;
using Extractor.Mentions;

namespace Extractor.Evaluation;

/// <summary>Scores as tables of plain strings, for a terminal or a page to set.</summary>
public static class ScoreTable
{
    private static readonly string[] PrecisionRecall = ["precision", "recall", "F1", "gold"];

    /// <summary>The figures that one looks at first, then each kind, label, slot and confusion.</summary>
    public static IReadOnlyList<ScoreSection> Of(Scores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return
        [
            new ScoreSection("figures", ["", "score"], [.. ScoreFigures.Of(scores).Select(f => (IReadOnlyList<string>)[f.Name, f.Value is { } v ? Number(v) : "-"])]),
            Section("value, by kind", scores.Values.All.Select(p => (Kebab.Write(p.Key), p.Value)).OrderBy(p => p.Item1, StringComparer.Ordinal)),
            Section("fact, by kind", scores.Facts.All.Select(p => (Kebab.Write(p.Key), p.Value)).OrderBy(p => p.Item1, StringComparer.Ordinal)),
            Section("label", scores.Labels.All.Select(p => (p.Key, p.Value)).OrderByDescending(p => p.Value.Gold).ThenBy(p => p.Key, StringComparer.Ordinal)),
            Section("party", [("from", scores.From), ("to", scores.To)]),
            Section("deal", scores.Deals.All.Select(p => (p.Key, p.Value)).OrderBy(p => p.Key, StringComparer.Ordinal)),
            new ScoreSection("the same deal across articles (B-cubed)", ["", .. PrecisionRecall], scores.Merging is { } m
                ?
                [
                    ["deals found", Number(m.Precision), Number(m.Recall), Number(m.F1), m.Found.ToString(CultureInfo.InvariantCulture)],
                    ["all deals", Number(m.Precision), Number(m.RecallOfAll), Number(m.F1OfAll), m.Deals.ToString(CultureInfo.InvariantCulture)],
                ]
                : []),
            new ScoreSection("on found mentions", ["", "right", "of"],
            [
                Row("label", scores.LabelOnFound), Row("qualifier", scores.QualifierOnFound), Row("status", scores.StatusOnFound),
                Row("exact span", scores.ExactSpans),
            ]),
            new ScoreSection("most confused labels", ["gold", "got", "times"],
                [.. scores.Confusion.Take(15).Select(c => (IReadOnlyList<string>)[c.Gold, c.Got, Number(c.Count)])]),
            .. ConfusionFamily.Of(scores).Select(Matrix),
            Bins("calibration of facts", scores.Confidence),
            Bins("calibration of deals", scores.Certainty.Bins),
            new ScoreSection("deals from a confidence on", ["at least", "deals", "right", "precision", "coverage"], [.. scores.Certainty.Levels.Select(Level)]),
            new ScoreSection("articles without deals", ["articles", "false deals", "in 20 articles"],
                [[Number(scores.Dealless), Number(scores.FalseDeals), scores.FalseDealsInTwenty is { } rate ? Number(rate) : "-"]]),
        ];
    }

    private static ScoreSection Matrix(ConfusionFamily family) => new(
        $"{family.Title}: gold down, got across", ["", .. family.Names, "right"],
        [.. family.Names.Select(gold => (IReadOnlyList<string>)[
            gold, .. family.Names.Select(got => family.Matrix[gold, got] is > 0 and var n ? Number(n) : "."),
            family.Found(gold) == 0 ? "-" : Number(family.Matrix[gold, gold] / (double)family.Found(gold))])]);

    private static ScoreSection Bins(string title, ConfidenceBins bins) => new(
        title, ["confidence", "found", "mean", "right"],
        [.. bins.Bins.Select((b, i) => (IReadOnlyList<string>)[
            string.Create(CultureInfo.InvariantCulture, $"{i / 10.0:0.0} to {(i + 1) / 10.0:0.0}"), Number(b.Count),
            b.Count == 0 ? "-" : Number(b.Confidence / b.Count), b.Count == 0 ? "-" : Number(b.Right / (double)b.Count)])]);

    private static IReadOnlyList<string> Level(DealsAtConfidence level) =>
        [level.Confidence.ToString("0.00", CultureInfo.InvariantCulture), Number(level.Count), Number(level.Right), level.Count == 0 ? "-" : Number(level.Precision), Number(level.Coverage)];

    private static ScoreSection Section(string title, IEnumerable<(string Name, Tally Tally)> tallies) => new(
        title, ["", .. PrecisionRecall],
        [.. tallies.Select(t => (IReadOnlyList<string>)[
            t.Name, Number(t.Tally.Precision), Number(t.Tally.Recall), Number(t.Tally.F1), Number(t.Tally.Gold)])]);

    private static string[] Row(string name, Share share) => [name, Number(share.Rate), Number(share.Of)];

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}

/// <summary>One table: a title, the heads of its columns, and its rows.</summary>
public sealed record ScoreSection(string Title, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows);
