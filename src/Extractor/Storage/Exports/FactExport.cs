using System.Data.Common;
using Dapper;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Storage.Engines;

namespace Extractor.Storage.Exports;

/// <summary>Reads facts for other programs, one at a time: each article's text is read once.</summary>
internal static class FactExport
{
    private const string After = " and a.key >= @AfterKey and (a.key > @AfterKey or s.ordinal > @AfterOrdinal)";

    /// <param name="after">Only what comes after this place; null for all.</param>
    public static IEnumerable<ExportedFact> List(DbConnection connection, SentenceMemory sentences, FactFilter filter, (string Key, int Ordinal)? after) =>
        Rows(connection, filter, after).Select(row => row.ToExported(sentences.Of(connection, row.ArticleVersionId)));

    private static IEnumerable<Row> Rows(DbConnection connection, FactFilter filter, (string Key, int Ordinal)? after)
    {
        var sql = """
        select s.id as fact_id, (select min(p.item_id) from place p where p.article_id = s.article_id) as article, a.key as article_key, v.title, v.url, v.published,
               s.decision, s.text_hash, s.ordinal, s.article_version_id, s.kind, s.surface, s.start_utf16, s.end_utf16, s.start_codepoint, s.length_codepoint,
               s.value_low, s.value_high, s.unit, s.timex, s.qualifier, f.qualifier_start_utf16, f.qualifier_end_utf16, f.restates_start_utf16,
               f.restates_end_utf16, s.label, s.runner_up, s.runner_up_probability, s.status, s.from_names, s.to_names, s.confidence,
               coalesce(f.recognizer, 'reviewer') as recognizer, coalesce(f.rule, 'added') as rule, coalesce(f.reasons, '[]') as reasons,
               v.model_id, v.rules_hash, v.program_version, s.verdict_id, r.reviewer, r.at
        from fact_shown s
        join article a on a.id = s.article_id
        join article_version v on v.id = s.article_version_id
        left join fact f on f.id = s.fact_id
        left join verdict r on r.id = s.verdict_id and s.decision is not null
        """ + "\n" + FactConditions.Sql(FullText.Of(connection)) + (after is null ? "" : After) + " order by a.key, s.ordinal";
        var parameters = new DynamicParameters(FactConditions.Of(filter, FullText.Of(connection)));
        parameters.Add("AfterKey", after?.Key);
        parameters.Add("AfterOrdinal", after?.Ordinal);
        return connection.Stream<Row>(sql, parameters);
    }

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
        public long? VerdictId { get; init; }

        public ExportedFact ToExported(SentenceSpans sentences)
        {
            var fact = ToFact();
            var span = fact.Mention.Span;
            return new ExportedFact(
                new CurrentFact(
                    FactId, new ArticleHeader(Article, ArticleKey, Title, Url, Published is null ? null : Days.Read(Published)), Ordinal, fact,
                    Decision is null ? null : Kebab.Read<Decision>(Decision), new VerdictKey(ArticleKey, TextHash, VerdictTarget.Fact, Kind, span)),
                StartCodepoint, StartCodepoint + LengthCodepoint, sentences.Show(span), ModelId, RulesHash, ProgramVersion, ReviewStates.Of(Decision, Reviewer, At))
            {
                Verdict = VerdictId,
            };
        }
    }
}
