using Extractor.Articles;
using Extractor.Facts;
using Extractor.Mentions;

namespace Extractor.App.Output;

/// <summary>The facts of <c>extract</c> as CSV, a fact a row; deals have no place in it.</summary>
internal static class FactCsv
{
    private static readonly string[] Heading =
        ["id", "published", "url", "start", "end", "text", "kind", "value", "high", "unit", "qualifier", "label", "status", "from", "to", "confidence"];

    public static void WriteHeading(Csv csv) => csv.Write(Heading.Select(h => (Csv.Cell)h));

    public static void Write(Csv csv, Article article, Fact fact)
    {
        var mention = fact.Mention;
        csv.Write(
            article.Id, FactList.Day(article.Published?.Day), article.Url,
            Csv.Cell.Number(mention.Span.Start), Csv.Cell.Number(mention.Span.End), mention.Text, Kebab.Write(mention.Kind),
            mention.Value.Timex is { } timex ? timex : Csv.Cell.Number(mention.Value.Low), Csv.Cell.Number(mention.Value.High), mention.Value.Unit,
            Kebab.Write(mention.Qualifier), Kebab.Write(fact.Label), Kebab.Write(fact.Status),
            Csv.Cell.Names(fact.From), Csv.Cell.Names(fact.To), Csv.Cell.Probability(fact.Confidence));
    }
}
