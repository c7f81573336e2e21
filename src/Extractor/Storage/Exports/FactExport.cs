using Dapper;
using Extractor.Labels;
using Extractor.Mentions;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Exports;

/// <summary>Reads facts for other programs, one at a time: each article's text is read once and forgotten after its last fact.</summary>
internal static class FactExport
{
    public static IEnumerable<ExportedFact> List(SqliteConnection connection, FactFilter filter)
    {
        var version = -1L;
        var sentences = SentenceSpans.Of("");
        foreach (var row in Rows(connection, filter))
        {
            if (row.ArticleVersionId != version)
            {
                version = row.ArticleVersionId;
                sentences = SentenceSpans.Of(connection.QuerySingle<string>("select text from article_version where id = @version", new { version }));
            }

            yield return row.ToExported(sentences);
        }
    }

    private static IEnumerable<Row> Rows(SqliteConnection connection, FactFilter filter) => connection.Query<Row>(
        """
        select c.fact_id, c.article, c.article_key, c.title, c.url, c.published, c.decision, c.text_hash, c.ordinal, c.article_version_id, c.kind, c.surface,
               c.start_utf16, c.end_utf16, c.start_codepoint, c.length_codepoint, c.value_exact as value_low, c.value_high_exact as value_high, c.unit, c.timex,
               c.qualifier, c.qualifier_start_utf16, c.qualifier_end_utf16, c.restates_start_utf16, c.restates_end_utf16, c.label, c.runner_up,
               c.runner_up_probability, c.status, c.from_names, c.to_names, c.confidence, c.recognizer, c.rule, c.reasons,
               c.model_id, c.rules_hash, c.program_version, r.reviewer, r.at
        from facts_current c
        left join verdict r on r.id = c.verdict_id and c.decision is not null
        where (@Kind is null or c.kind = @Kind)
          and (@Label is null or c.label = @Label)
          and (@Party is null or c.from_names like @Party escape '\' or c.to_names like @Party escape '\')
          and (@Article is null or c.article_key = @Article or c.article = @Article)
          and (@Source is null or c.article_id in (
                  select p.article_id from place p join source s on s.id = p.source_id where s.name = @Source))
          and (@MinConfidence is null or c.confidence >= @MinConfidence)
          and (@Since is null or c.published >= @Since)
        order by c.article_key, c.ordinal
        """,
        new
        {
            Kind = filter.Kind is { } kind ? Kebab.Write(kind) : null, Label = filter.Label is { } label ? Kebab.Write(label) : null,
            Party = LikePattern.Containing(filter.Party), filter.Article, filter.Source, filter.MinConfidence,
            Since = filter.Since is { } since ? Days.Write(since) : null,
        }, buffered: false);

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
        public string ModelId { get; init; } = "";
        public string RulesHash { get; init; } = "";
        public string ProgramVersion { get; init; } = "";
        public string? Reviewer { get; init; }
        public string? At { get; init; }

        public ExportedFact ToExported(SentenceSpans sentences)
        {
            var fact = ToFact();
            var span = fact.Mention.Span;
            return new ExportedFact(
                new CurrentFact(
                    FactId, new ArticleHeader(Article, ArticleKey, Title, Url, Published is null ? null : Days.Read(Published)), Ordinal, fact,
                    Decision is null ? null : Kebab.Read<Decision>(Decision), new VerdictKey(ArticleKey, TextHash, VerdictTarget.Fact, Kind, span)),
                StartCodepoint, StartCodepoint + LengthCodepoint, sentences.Show(span), ModelId, RulesHash, ProgramVersion, ReviewStates.Of(Decision, Reviewer, At));
        }
    }
}
