using Extractor.Articles;
using Extractor.Mentions;
using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>The facts that articles show: those found, the last verdict applied, and those that people say.</summary>
internal static class ShownFactTable
{
    public static void Clear(Session session, long articleId) =>
        session.Execute("delete from fact_shown where article_id = @articleId", new { articleId });

    public static void Add(Session session, ShownVersion version)
    {
        session.Execute(Found, version);
        if (version.IsJudged) AddSaid(session, version);
    }

    /// <summary>Shows some facts by the last verdicts on them.</summary>
    /// <returns>True where facts may have come or gone, or taken another's place: the deals may have other facts then.</returns>
    public static bool Judge(Session session, ShownVersion version, IEnumerable<VerdictKey> keys)
    {
        var (replacing, said) = (0L, false);
        foreach (var key in keys)
        {
            var place = new { version.ArticleId, version.VersionId, key.Kind, key.Span.Start, key.Span.End };
            replacing += session.Number($"select count(replaces) from fact_shown where {AtPlace}", place);
            session.Execute($"delete from fact_shown where {AtPlace} and fact_id is not null", place);
            session.Execute(FoundAtPlace, place);
            var (replaces, found) = session.Single(
                $"select count(replaces), count(fact_id) from fact_shown where {AtPlace}", place, row => (row.Number(0)!.Value, row.Number(1)!.Value));
            replacing += replaces;
            said |= found == 0;
        }

        if (!said) return replacing > 0;

        // They are counted on from those found, in the order of the text: one that comes or goes moves the others.
        session.Execute("delete from fact_shown where article_id = @ArticleId and fact_id is null", version);
        if (version.IsJudged) AddSaid(session, version);
        return true;
    }

    private const string AtPlace = "article_id = @ArticleId and start_utf16 = @Start and end_utf16 = @End and kind = @Kind";

    private const string FoundAtPlace = Found + " and f.kind = @Kind and f.start_utf16 = @Start and f.end_utf16 = @End";

    private const string Found =
        """
        insert into fact_shown (
            id, fact_id, verdict_id, decision, flagged, article_id, article_version_id, ordinal, published, kind, surface, start_utf16, end_utf16,
            start_codepoint, length_codepoint, value_low, value_high, value_low_real, value_high_real, unit, timex, qualifier, label, runner_up,
            runner_up_probability, status, from_names, to_names, confidence, audit, replaces, text_hash)
        select
            f.id, f.id, f.verdict_id, nullif(r.decision, 'withdraw'), coalesce(r.flagged, 0), @ArticleId, v.id, f.ordinal, v.published, f.kind,
            f.surface, f.start_utf16, f.end_utf16, f.start_codepoint, f.length_codepoint,
            case when r.after is null then f.value_low else json_extract(r.after, '$.value_low') end,
            case when r.after is null then f.value_high else json_extract(r.after, '$.value_high') end,
            case when r.after is null then f.value_low_real else cast(json_extract(r.after, '$.value_low') as double precision) end,
            case when r.after is null then f.value_high_real else cast(json_extract(r.after, '$.value_high') as double precision) end,
            case when r.after is null then f.unit else json_extract(r.after, '$.unit') end,
            case when r.after is null then f.timex else json_extract(r.after, '$.timex') end,
            case when r.after is null then f.qualifier else json_extract(r.after, '$.qualifier') end,
            case when r.after is null then f.label else json_extract(r.after, '$.label') end,
            f.runner_up, f.runner_up_probability,
            case when r.after is null then f.status else json_extract(r.after, '$.status') end,
            case when r.after is null then f.from_names else json_extract(r.after, '$.from_names') end,
            case when r.after is null then f.to_names else json_extract(r.after, '$.to_names') end,
            f.confidence, audit_draw(v.text_hash, f.kind, f.start_utf16, f.end_utf16), json_extract(r.after, '$.replaces'), v.text_hash
        from article_version v
        join fact f on f.article_version_id = v.id
        left join verdict r on r.id = f.verdict_id
        where v.id = @VersionId
        """;

    // What a person said is a fact is shown where nothing finds it, too: added by hand, or found no longer.
    private static void AddSaid(Session session, ShownVersion version)
    {
        var said = session.List(
            """
            select k.first, r.id, r.decision, r.flagged, r.kind, r.start_utf16, r.end_utf16, r.after
            from (
                select min(id) as first, max(id) as last
                from verdict
                where text_hash = @TextHash and target = 'fact'
                group by kind, start_utf16, end_utf16, nth) k
            join verdict r on r.id = k.last
            where r.after is not null
              and r.id not in (select verdict_id from fact where article_version_id = @VersionId and verdict_id is not null)
            order by r.start_utf16, r.end_utf16, r.kind
            """, version, row => new
            {
                First = row.Number(0)!.Value, Verdict = row.Number(1)!.Value, Decision = row.Text(2)!, Flagged = row.Number(3)!.Value, Kind = row.Text(4)!,
                Span = new Span((int)row.Number(5)!.Value, (int)row.Number(6)!.Value), After = ShownFact.Parse(row.Text(7)!),
            });
        if (said.Count == 0) return;

        var (text, published, ordinal) = session.Single(
            """
            select v.text, v.published, (select count(*) from fact where article_version_id = v.id) from article_version v where v.id = @VersionId
            """, version, row => (row.Text(0)!, row.Text(1), row.Number(2)!.Value));
        var points = new CodePoints(text);
        session.ExecuteEach(
            """
            insert into fact_shown (
                id, verdict_id, decision, flagged, article_id, article_version_id, ordinal, published, kind, surface, start_utf16, end_utf16,
                start_codepoint, length_codepoint, value_low, value_high, value_low_real, value_high_real, unit, timex, qualifier, label,
                status, from_names, to_names, confidence, audit, replaces, text_hash)
            values (
                @Id, @Verdict, @Decision, @Flagged, @ArticleId, @VersionId, @Ordinal, @Published, @Kind, @Surface, @Start, @End,
                @StartCodepoint, @LengthCodepoint, @ValueLow, @ValueHigh, @ValueLowReal, @ValueHighReal, @Unit, @Timex, @Qualifier, @Label,
                @Status, @FromNames, @ToNames, 1.0, audit_draw(@TextHash, @Kind, @Start, @End), @Replaces, @TextHash)
            """,
            said.Where(f => f.Span.Start >= 0 && f.Span.Start < f.Span.End && f.Span.End <= text.Length).Select((f, i) => new
            {
                Id = -f.First, f.Verdict, Decision = f.Decision == Kebab.Write(Storage.Decision.Withdraw) ? null : f.Decision, f.Flagged, version.ArticleId, version.VersionId,
                Ordinal = ordinal + i, Published = published, f.Kind, Surface = f.Span.Of(text), f.Span.Start, f.Span.End,
                StartCodepoint = points.Before(f.Span.Start), LengthCodepoint = points.Before(f.Span.End) - points.Before(f.Span.Start),
                f.After.ValueLow, f.After.ValueHigh, ValueLowReal = (double?)Amounts.Read(f.After.ValueLow), ValueHighReal = (double?)Amounts.Read(f.After.ValueHigh),
                f.After.Unit, f.After.Timex, f.After.Qualifier, f.After.Label, f.After.Status, FromNames = JsonText.Write(f.After.FromNames),
                ToNames = JsonText.Write(f.After.ToNames), f.After.Replaces, version.TextHash,
            }));
    }
}
