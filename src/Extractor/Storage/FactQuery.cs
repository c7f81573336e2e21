using Dapper;
using Extractor.Mentions;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage;

/// <summary>Lists the facts that stand.</summary>
internal static class FactQuery
{
    public static IEnumerable<CurrentFact> List(SqliteConnection connection, FactFilter filter) => connection
        .Query<Row>(
            """
            select fact_id, article, article_key, title, url, published, decision, text_hash, ordinal, kind, surface, start_utf16, end_utf16,
                   value_exact as value_low, value_high_exact as value_high, unit, timex, qualifier, qualifier_start_utf16,
                   qualifier_end_utf16, restates_start_utf16, restates_end_utf16, label, runner_up, runner_up_probability, status,
                   from_names, to_names, confidence, recognizer, rule, reasons
            from facts_current
            where (@Kind is null or kind = @Kind)
              and (@Label is null or label = @Label)
              and (@Party is null or from_names like @Party escape '\' or to_names like @Party escape '\')
              and (@Article is null or article_key = @Article or article = @Article)
              and (@Source is null or article_id in (
                      select p.article_id from place p join source s on s.id = p.source_id where s.name = @Source))
              and (@MinConfidence is null or confidence >= @MinConfidence)
              and (@Since is null or published >= @Since)
            order by article_key, ordinal
            """,
            new
            {
                Kind = filter.Kind is { } kind ? Kebab.Write(kind) : null, Label = filter.Label is { } label ? Kebab.Write(label) : null,
                Party = LikePattern.Containing(filter.Party), filter.Article, filter.Source, filter.MinConfidence,
                Since = filter.Since is { } since ? Days.Write(since) : null,
            }, buffered: false)
        .Select(row => row.ToCurrent());

    private sealed class Row : FactRow
    {
        public long FactId { get; init; }
        public string Article { get; init; } = "";
        public string ArticleKey { get; init; } = "";
        public string? Title { get; init; }
        public string? Url { get; init; }
        public string? Published { get; init; }
        public string? Decision { get; init; }
        public string TextHash { get; init; } = "";

        public CurrentFact ToCurrent()
        {
            var fact = ToFact();
            return new CurrentFact(
                FactId, new ArticleHeader(Article, ArticleKey, Title, Url, Published is null ? null : Days.Read(Published)), Ordinal, fact,
                Decision is null ? null : Kebab.Read<Decision>(Decision),
                new VerdictKey(ArticleKey, TextHash, VerdictTarget.Fact, Kind, fact.Mention.Span));
        }
    }
}
