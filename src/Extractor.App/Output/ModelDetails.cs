using System.Globalization;
using Extractor.Mentions;
using Extractor.Storage.Models;

namespace Extractor.App.Output;

/// <summary>One model of the store for people: what it learned from, how it does beside the one before it, what it says otherwise.</summary>
internal static class ModelDetails
{
    // As many examples as one reads.
    private const int Listed = 12;

    public static void Write(TextWriter output, Terminal terminal, TrainedModel model)
    {
        var (learned, comparison) = (model.Learned, model.Comparison);
        output.Write(Tables.Shown($"Model {model.Id}, {Kebab.Write(model.Status)}, trained {RunList.Time(model.Trained)} by {model.By}, compared with {model.Parent}") + "\n");
        output.Write(FormattableString.Invariant($"Learned from {Counted.Of(learned.CorpusArticles, "article")} of the corpus with {Counted.Of(learned.CorpusFacts, "figure")} and {Counted.Of(learned.ReviewedArticles, "reviewed article")}: {learned.Accepted:N0} accepted, {learned.Corrected:N0} corrected or added; {learned.Rejected:N0} rejected are no targets, {learned.LeftOut:N0} left out\n"));
        output.Write($"Dataset {model.DatasetHash}\n");
        var counts = Tables.Of("label", "corpus", "verdicts", "gold of dev", "F1 before", "F1 after");
        foreach (var column in counts.Columns.Skip(1)) column.Right();
        foreach (var label in learned.Labels)
        {
            var compared = comparison.Labels.FirstOrDefault(l => l.Label == label.Label);
            counts.Row(label.Label, Figures.Write(label.Corpus), Figures.Write(label.Verdicts), compared is null ? "" : Figures.Write(compared.Gold), Score(compared?.Before), Score(compared?.After));
        }

        terminal.Print(output, counts);
        var scores = Tables.Of("on dev", "before", "after", "best before", "may fall by");
        foreach (var column in scores.Columns.Skip(1)) column.Right();
        foreach (var score in comparison.Figures) scores.Row(score.Name, Score(score.Before), Score(score.After), Score(score.Best), score.Tolerance?.ToString("0.000", CultureInfo.InvariantCulture));
        terminal.Print(output, scores);
        output.Write(FormattableString.Invariant($"{Counted.Of(comparison.Changed.All, "figure")} of dev with another label: {comparison.Changed.Mended:N0} mended, {comparison.Changed.Broken:N0} broken, {comparison.Changed.Other:N0} wrong both times\n"));
        Examples(output, terminal, comparison.Examples);
        output.Write(FormattableString.Invariant($"{comparison.Stored.Changed:N0} of {Counted.Of(comparison.Stored.Facts, "undecided fact")} in {Counted.Of(comparison.Stored.Articles, "article")} of the store would bear another label\n"));
        Examples(output, terminal, comparison.Stored.Examples);
        output.Write(comparison.IsNotWorse ? "Not worse than the model before it.\n" : $"Worse: {string.Join("; ", comparison.Falls)}.\n");
    }

    /// <summary>A score to 4 decimals; nothing where there is none.</summary>
    public static string Score(double? score) => score?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "";

    private static void Examples(TextWriter output, Terminal terminal, IReadOnlyList<ChangedFact> examples)
    {
        if (examples.Count == 0) return;
        var table = Tables.Of("article", "figure", "gold", "before", "after");
        foreach (var e in examples.Take(Listed)) table.Row(e.Article, $"{e.Left}[{e.Surface}]{e.Right}", e.Gold, e.Before, e.After);
        terminal.Console(output).Write(table);
    }
}
