using System.Data.Common;
using System.Text.Json;
using Dapper;
using Extractor.Mentions;
using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>Reads facts as they are shown.</summary>
internal static class FactQuery
{
    // The columns of facts_current, of rejected facts too.
    private const string Shown =
        """
        select s.id as fact_id, (select min(p.item_id) from place p where p.article_id = s.article_id) as article, a.key as article_key,
               v.title, v.url, v.published, s.decision, s.text_hash, s.ordinal, s.kind, s.surface, s.start_utf16, s.end_utf16,
               s.value_low, s.value_high, s.unit, s.timex, s.qualifier, f.qualifier_start_utf16, f.qualifier_end_utf16,
               f.restates_start_utf16, f.restates_end_utf16, s.label, s.runner_up, s.runner_up_probability, s.status,
               s.from_names, s.to_names, s.confidence, coalesce(f.recognizer, 'reviewer') as recognizer, coalesce(f.rule, 'added') as rule,
               coalesce(f.reasons, '[]') as reasons, s.verdict_id, s.flagged
        from fact_shown s
        join article a on a.id = s.article_id
        join article_version v on v.id = s.article_version_id
        left join fact f on f.id = s.fact_id
        """;

    /// <summary>Those of a filter by article and place in it, streamed.</summary>
    public static IEnumerable<CurrentFact> List(DbConnection connection, FactFilter filter) => connection
        .Stream<Row>($"{Shown} {FactConditions.Sql(FullText.Of(connection))} order by a.key, s.ordinal", FactConditions.Of(filter, FullText.Of(connection)))
        .Select(row => row.ToCurrent());

    /// <summary>Those of some numbers, in their order; one that is gone is left out.</summary>
    public static IReadOnlyList<CurrentFact> OfIds(DbConnection connection, IReadOnlyList<long> ids)
    {
        var facts = connection.Query<Row>($"{Shown} where s.id in (select cast(value as bigint) from json_each(@ids))", new { ids = JsonSerializer.Serialize(ids) }).ToDictionary(r => r.FactId, r => r.ToCurrent());
        return [.. ids.Where(facts.ContainsKey).Select(id => facts[id])];
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
        public long? VerdictId { get; init; }
        public bool Flagged { get; init; }

        public CurrentFact ToCurrent()
        {
            var fact = ToFact();
            return new CurrentFact(
                FactId, new ArticleHeader(Article, ArticleKey, Title, Url, Published is null ? null : Days.Read(Published)), Ordinal, fact,
                Decision is null ? null : Kebab.Read<Decision>(Decision),
                new VerdictKey(ArticleKey, TextHash, VerdictTarget.Fact, Kind, fact.Mention.Span))
            {
                VerdictId = VerdictId, IsFlagged = Flagged,
            };
        }
    }
}
