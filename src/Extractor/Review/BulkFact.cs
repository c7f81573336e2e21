using System.Text.Json;
using Dapper;
using Extractor.Articles;
using Extractor.Storage;
using Extractor.Storage.Engines;

namespace Extractor.Review;

/// <summary>A fact of a set that is decided on at once: of what it says only what tells whether it still says the same.</summary>
/// <param name="VerdictId">The last verdict on it; null for none.</param>
/// <param name="Told">What is shown of it and decided.</param>
internal sealed record BulkFact(VerdictKey Key, long? VerdictId, string Told)
{
    /// <summary>The column <see cref="Told"/> of a <c>fact_shown s</c>.</summary>
    public const string Column =
        """
        concat_ws('|', s.text_hash, s.kind, s.start_utf16, s.end_utf16, coalesce(s.decision, ''), coalesce(s.value_low, ''), coalesce(s.value_high, ''), coalesce(s.unit, ''),
            coalesce(s.timex, ''), s.qualifier, s.label, s.status, s.from_names, s.to_names, coalesce(s.replaces, ''))
        """;

    private const string Shown =
        $"""
        select a.key as article_key, s.text_hash, s.kind, s.start_utf16, s.end_utf16, s.verdict_id, {Column} as told
        from fact_shown s
        join article a on a.id = s.article_id
        """;

    /// <summary>Those of some numbers, in the order of articles and places; one that is gone is left out.</summary>
    public static List<BulkFact> OfIds(Session session, IReadOnlyList<long> ids) =>
        Read(session, $"{Shown} where s.id in (select cast(value as bigint) from json_each(@ids))", new { ids = JsonSerializer.Serialize(ids) });

    /// <summary>Those that a filter gives of articles that show something else since a generation (<see cref="ShownChanges"/>), in the same order.</summary>
    public static List<BulkFact> Changed(Session session, FactFilter filter, long since)
    {
        var words = FullText.Of(session.Connection);
        var parameters = new DynamicParameters(FactConditions.Of(filter, words));
        parameters.Add("generation", since);
        return Read(session, $"{Shown} {FactConditions.Sql(words)} and s.article_id in (select article_id from shown_change where generation > @generation)", parameters);
    }

    private static List<BulkFact> Read(Session session, string sql, object parameters) =>
    [
        .. session.Connection.Query<Row>(sql, parameters)
            .Select(r => new BulkFact(new VerdictKey(r.ArticleKey, r.TextHash, VerdictTarget.Fact, r.Kind, new Span(r.StartUtf16, r.EndUtf16)), r.VerdictId, r.Told))
            .OrderBy(f => f.Key.ArticleKey, StringComparer.Ordinal).ThenBy(f => f.Told, StringComparer.Ordinal),
    ];

    private sealed class Row
    {
        public string ArticleKey { get; init; } = "";
        public string TextHash { get; init; } = "";
        public string Kind { get; init; } = "";
        public int StartUtf16 { get; init; }
        public int EndUtf16 { get; init; }
        public long? VerdictId { get; init; }
        public string Told { get; init; } = "";
    }
}
