using Extractor.Mentions;
using Extractor.Storage.Exports;

namespace Extractor.App.Output.Sheets;

/// <summary>The columns of exported facts. Names and order are a promise to the programs that read them: only ever added to, at the end.</summary>
internal static class FactColumns
{
    public static readonly IReadOnlyList<SheetColumn<ExportedFact>> All =
    [
        new("article", f => f.Fact.Article.Id),
        new("title", f => f.Fact.Article.Title),
        new("url", f => f.Fact.Article.Url),
        new("published", f => f.Fact.Article.Published),
        new("sentence", f => f.Sentence),
        new("start_utf16", f => f.Fact.Fact.Mention.Span.Start),
        new("end_utf16", f => f.Fact.Fact.Mention.Span.End),
        new("start_codepoint", f => f.StartCodepoint),
        new("end_codepoint", f => f.EndCodepoint),
        new("kind", f => Kebab.Write(f.Fact.Fact.Mention.Kind)),
        new("surface", f => f.Fact.Fact.Mention.Text),
        new("value", f => f.Fact.Fact.Mention.Value.Timex is { } timex ? SheetCell.Timex(timex) : f.Fact.Fact.Mention.Value.Low),
        new("value_high", f => f.Fact.Fact.Mention.Value.High),
        new("unit", f => f.Fact.Fact.Mention.Value.Unit),
        new("qualifier", f => Kebab.Write(f.Fact.Fact.Mention.Qualifier)),
        new("label", f => Kebab.Write(f.Fact.Fact.Label)),
        new("status", f => Kebab.Write(f.Fact.Fact.Status)),
        new("from", f => SheetCell.List(f.Fact.Fact.From)),
        new("to", f => SheetCell.List(f.Fact.Fact.To)),
        new("confidence", f => SheetCell.Probability(f.Fact.Fact.Confidence)),
        new("recognizer", f => f.Fact.Fact.Mention.Evidence.Recognizer),
        new("rule", f => f.Fact.Fact.Mention.Evidence.Rule),
        new("model", f => f.Model),
        new("rules", f => f.Rules),
        new("program_version", f => f.ProgramVersion),
        new("review_status", f => f.Review.Status),
        new("reviewer", f => f.Review.Reviewer),
        new("reviewed_at", f => f.Review.At),
    ];
}
