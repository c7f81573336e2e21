using Extractor.Articles;
using Extractor.Deals;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.App.Output;

/// <summary>Tells, stage by stage, how an article came to its facts and deals.</summary>
internal static class Explanation
{
    private const int Around = 40;

    /// <param name="weighed">What the classifier weighed for each fact.</param>
    /// <param name="refused">The figures that were looked at and not taken.</param>
    public static void Write(TextWriter output, Extraction extraction, IReadOnlyList<IReadOnlyList<Reason>> weighed, IReadOnlyList<Refusal> refused, Recipe recipe)
    {
        var article = extraction.Article;
        output.Write(FormattableString.Invariant($"article   {article.Id}, {article.Text.Length:N0} characters, body from {article.BodyStart}, language {article.Language ?? "unknown"}, read by {article.ReadBy}\n"));
        if (article.Title is { } title) output.Write($"title     {Tables.Shown(title)}\n");
        output.Write($"published {Published(article)}\n");
        foreach (var date in article.Dates) output.Write($"  date    {(date.Day is { } day ? FactList.Day(day) : "none")} in {date.Place} \"{Tables.Shown(date.Written)}\": {date.Outcome}\n");
        if (article.Charset is { } charset) output.Write($"charset   {charset.Name}, by {Kebab.Write(charset.Basis)}\n");
        output.Write($"made with model {recipe.Model}, rules {recipe.Rules}, version {recipe.ProgramVersion}\n");
        foreach (var warning in article.Warnings) output.Write($"warning   {Tables.Shown(warning)}\n");
        if (extraction.Skipped is { } skipped) output.Write($"skipped   {skipped}\n");
        for (var i = 0; i < extraction.Facts.Count; i++) Write(output, article, i, extraction.Facts[i], weighed[i]);
        foreach (var deal in extraction.Deals) Write(output, extraction, deal);
        foreach (var check in extraction.Checks) output.Write($"\ncheck  {Tables.Shown(FactTable.CheckOf(check))}, facts {string.Join(", ", check.Facts)}\n");
        if (refused.Count > 0) output.Write("\nlooked at and not taken\n");
        foreach (var refusal in refused) output.Write($"  {refusal.Span} \"{Tables.Shown(refusal.Text)}\"  {refusal.Recognizer}: {refusal.Reason}\n");
    }

    private static string Published(Article article) => article.Published is not { } published ? "unknown: relative dates have no value"
        : $"{FactList.Day(published.Day)}, from {Kebab.Write(published.Basis)}{(published.Span is { } span ? $" {span} \"{span.Of(article.Text)}\"" : "")}";

    private static void Write(TextWriter output, Article article, int index, Fact fact, IReadOnlyList<Reason> weighed)
    {
        var mention = fact.Mention;
        var left = article.Text[Math.Max(0, mention.Span.Start - Around)..mention.Span.Start];
        var right = article.Text[mention.Span.End..Math.Min(article.Text.Length, mention.Span.End + Around)];
        output.Write($"\nfact {index}  {mention.Span}  ...{Tables.Shown(left)}[{Tables.Shown(mention.Text)}]{Tables.Shown(right)}...\n");
        output.Write($"  mention  {Kebab.Write(mention.Kind)} {Value(mention)}, found by {mention.Evidence.Recognizer}, rule {mention.Evidence.Rule}\n");
        if (mention.Qualifier != Qualifier.Exact)
        {
            output.Write($"  bound    {Kebab.Write(mention.Qualifier)}{(mention.QualifierSpan is { } span ? $", from \"{Tables.Shown(span.Of(article.Text))}\" {span}" : "")}\n");
        }

        if (mention.Restates is { } other) output.Write($"  restates \"{other.Of(article.Text)}\" {other}\n");
        var second = fact.RunnerUp is var (label, probability) ? $", then {Kebab.Write(label)} {Figures.Probability(probability)}" : "";
        output.Write($"  label    {Kebab.Write(fact.Label)} {Figures.Probability(fact.Confidence)}{second}{Why(fact, "label")}\n");
        if (weighed.Count > 0) output.Write($"  weighed  {string.Join(", ", weighed.Select(w => $"{Tables.Shown(w.What)} {Figures.Probability(w.Weight)}"))}\n");
        if (!fact.Label.HasParties()) return;
        output.Write($"  status   {Kebab.Write(fact.Status)}{Why(fact, "status")}\n");
        output.Write($"  from     {Names(fact.From)}{Why(fact, "from")}\n");
        output.Write($"  to       {Names(fact.To)}{Why(fact, "to")}\n");
    }

    private static void Write(TextWriter output, Extraction extraction, Deal deal)
    {
        output.Write($"\ndeal  {Kebab.Write(deal.Type)}, {Kebab.Write(deal.Stage)}: {Names(deal.From)} -> {Names(deal.To)}, confidence {Figures.Probability(deal.Confidence)}\n");
        foreach (var (slot, value) in Slots(deal).Where(s => s.Value.Length > 0)) output.Write($"  {slot,-10} {value}\n");
        foreach (var tranche in deal.Tranches) output.Write($"  tranche    fact {tranche.Fact}, {(tranche.Condition is { } condition ? $"if: {Tables.Shown(condition)}" : "without condition")}\n");
        foreach (var check in deal.Checks) output.Write($"  check      {Tables.Shown(FactTable.CheckOf(check))}, facts {string.Join(", ", check.Facts)}\n");
        output.Write($"  facts      {string.Join(", ", deal.Facts.Select(f => $"{f} \"{Tables.Shown(extraction.Facts[f].Mention.Text)}\""))}\n");
    }

    private static IEnumerable<(string Slot, string Value)> Slots(Deal deal) =>
    [
        ("amount", FactTable.AmountOf(deal)), ("announced", deal.Announced ?? ""), ("completion", deal.Completion ?? ""),
        ("valuation", Figures.Show(deal.Valuation)), ("stake", Figures.Show(deal.Stake)), ("term", deal.Term ?? ""), ("capacity", Figures.Show(deal.Capacity)),
    ];

    private static string Value(Mention mention) => Figures.Show(mention.Value) is { Length: > 0 } value ? value : "without value";

    private static string Names(IReadOnlyList<string> names) => names.Count == 0 ? "-" : string.Join(", ", names);

    private static string Why(Fact fact, string decides)
    {
        var reasons = fact.Reasons.Where(r => r.Decides == decides).Select(r => r.Weight == 0 ? r.What : $"{r.What} {Figures.Probability(r.Weight)}").ToList();
        return reasons.Count == 0 ? "" : $": {string.Join("; ", reasons)}";
    }
}
