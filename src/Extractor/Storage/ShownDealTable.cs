using Extractor.Articles;
using Extractor.Mentions;
using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>The deals that articles show, and which of their facts speak of them.</summary>
internal static class ShownDealTable
{
    public static void Clear(Session session, long articleId) =>
        session.Execute("delete from deal_shown where article_id = @articleId", new { articleId });

    /// <summary>Rows that remain are changed in place: companies and transactions hang on them.</summary>
    public static void Replace(Session session, ShownVersion version)
    {
        var said = version.IsJudged ? Said(session, version) : [];
        session.Execute(
            """
            delete from deal_shown
            where article_id = @ArticleId and id > 0 and id not in (select id from deal where article_version_id = @VersionId)
            """, version);
        foreach (var gone in session.List("select id from deal_shown where article_id = @ArticleId and id < 0", version, row => row.Number(0)!.Value)
            .Where(id => said.TrueForAll(s => -s.First != id)))
        {
            session.Execute("delete from deal_shown where id = @gone", new { gone });
        }

        session.Execute(Found + OnConflict, version);
        AddSaid(session, version, said);
        ShownDealFacts.Replace(session, version);
    }

    /// <summary>Shows some deals by the last verdicts on them.</summary>
    /// <param name="moved">True where facts came or went, or took another's place.</param>
    public static void Judge(Session session, ShownVersion version, IReadOnlyList<VerdictKey> keys, bool moved)
    {
        var found = keys.Select(k => session.List(
            """
            select id from deal
            where article_version_id = @VersionId and anchor_start_utf16 = @Start and anchor_end_utf16 = @End and anchor_nth = @Nth
            """, new { version.VersionId, k.Span.Start, k.Span.End, k.Nth }, row => row.Number(0)!.Value)).ToList();
        if (found.Exists(f => f.Count == 0))
        {
            Replace(session, version);
            return;
        }

        foreach (var deal in found.SelectMany(f => f))
        {
            session.Execute(Found + " and d.id = @deal" + OnConflict, new { version.ArticleId, version.VersionId, deal });
            if (!moved) ShownDealFacts.Replace(session, version, deal);
        }

        if (moved) ShownDealFacts.Replace(session, version);
    }

    private const string Found =
        """
        insert into deal_shown (
            id, deal_id, verdict_id, decision, flagged, article_id, article_version_id, ordinal, published, type, stage, from_names, to_names,
            announced, completion, amount_low, amount_high, amount_low_real, amount_high_real, amount_unit, qualifier,
            valuation_low, valuation_high, valuation_unit, stake_low, stake_high, stake_unit, term,
            capacity_low, capacity_high, capacity_low_real, capacity_high_real, capacity_unit, confidence, contradictions, audit,
            anchor_start_utf16, anchor_end_utf16, anchor_nth, text_hash)
        select
            d.id, d.id, d.verdict_id, nullif(r.decision, 'withdraw'), coalesce(r.flagged, 0), @ArticleId, v.id, d.ordinal, v.published,
            case when r.after is null then d.type else json_extract(r.after, '$.type') end,
            case when r.after is null then d.stage else json_extract(r.after, '$.stage') end,
            case when r.after is null then d.from_names else json_extract(r.after, '$.from_names') end,
            case when r.after is null then d.to_names else json_extract(r.after, '$.to_names') end,
            case when r.after is null then d.announced else json_extract(r.after, '$.announced') end,
            case when r.after is null then d.completion else json_extract(r.after, '$.completion') end,
            case when r.after is null then d.amount_low else json_extract(r.after, '$.amount_low') end,
            case when r.after is null then d.amount_high else json_extract(r.after, '$.amount_high') end,
            cast(case when r.after is null then d.amount_low else json_extract(r.after, '$.amount_low') end as double precision),
            cast(case when r.after is null then d.amount_high else json_extract(r.after, '$.amount_high') end as double precision),
            case when r.after is null then d.amount_unit else json_extract(r.after, '$.amount_unit') end,
            case when r.after is null then d.qualifier else json_extract(r.after, '$.qualifier') end,
            case when r.after is null then d.valuation_low else json_extract(r.after, '$.valuation_low') end,
            case when r.after is null then d.valuation_high else json_extract(r.after, '$.valuation_high') end,
            case when r.after is null then d.valuation_unit else json_extract(r.after, '$.valuation_unit') end,
            case when r.after is null then d.stake_low else json_extract(r.after, '$.stake_low') end,
            case when r.after is null then d.stake_high else json_extract(r.after, '$.stake_high') end,
            case when r.after is null then d.stake_unit else json_extract(r.after, '$.stake_unit') end,
            case when r.after is null then d.term else json_extract(r.after, '$.term') end,
            case when r.after is null then d.capacity_low else json_extract(r.after, '$.capacity_low') end,
            case when r.after is null then d.capacity_high else json_extract(r.after, '$.capacity_high') end,
            cast(case when r.after is null then d.capacity_low else json_extract(r.after, '$.capacity_low') end as double precision),
            cast(case when r.after is null then d.capacity_high else json_extract(r.after, '$.capacity_high') end as double precision),
            case when r.after is null then d.capacity_unit else json_extract(r.after, '$.capacity_unit') end,
            d.confidence, (select count(*) from check_result k where k.deal_id = d.id and k.result = 'contradiction'),
            audit_draw(v.text_hash, 'deal', d.anchor_start_utf16, d.anchor_nth),
            d.anchor_start_utf16, d.anchor_end_utf16, d.anchor_nth, v.text_hash
        from article_version v
        join deal d on d.article_version_id = v.id
        left join verdict r on r.id = d.verdict_id
        where v.id = @VersionId
        """;

    // Deals that a person parted from another, or holds on to where they are found no longer.
    private static void AddSaid(Session session, ShownVersion version, List<SaidDeal> said)
    {
        if (said.Count == 0) return;
        var (published, ordinal) = session.Single(
            "select v.published, (select count(*) from deal where article_version_id = v.id) from article_version v where v.id = @VersionId",
            version, row => (row.Text(0), row.Number(1)!.Value));
        session.ExecuteEach(
            """
            insert into deal_shown (
                id, verdict_id, decision, flagged, article_id, article_version_id, ordinal, published, type, stage, from_names, to_names,
                announced, completion, amount_low, amount_high, amount_low_real, amount_high_real, amount_unit, qualifier,
                valuation_low, valuation_high, valuation_unit, stake_low, stake_high, stake_unit, term,
                capacity_low, capacity_high, capacity_low_real, capacity_high_real, capacity_unit, confidence, contradictions, audit,
                anchor_start_utf16, anchor_end_utf16, anchor_nth, text_hash)
            values (
                @Id, @Verdict, @Decision, @Flagged, @ArticleId, @VersionId, @Ordinal, @Published, @Type, @Stage, @FromNames, @ToNames,
                @Announced, @Completion, @AmountLow, @AmountHigh, cast(@AmountLow as double precision), cast(@AmountHigh as double precision), @AmountUnit, @Qualifier,
                @ValuationLow, @ValuationHigh, @ValuationUnit, @StakeLow, @StakeHigh, @StakeUnit, @Term,
                @CapacityLow, @CapacityHigh, cast(@CapacityLow as double precision), cast(@CapacityHigh as double precision), @CapacityUnit, 1.0, 0,
                audit_draw(@TextHash, 'deal', @Start, @Nth), @Start, @End, @Nth, @TextHash)
            """ + OnConflict,
            said.Select((d, i) => new
            {
                Id = -d.First, d.Verdict, Decision = d.Decision == Kebab.Write(Storage.Decision.Withdraw) ? null : d.Decision, d.Flagged, version.ArticleId, version.VersionId,
                Ordinal = ordinal + i, Published = published, d.After.Type, d.After.Stage, FromNames = JsonText.Write(d.After.FromNames), ToNames = JsonText.Write(d.After.ToNames),
                d.After.Announced, d.After.Completion, d.After.AmountLow, d.After.AmountHigh, d.After.AmountUnit, d.After.Qualifier,
                d.After.ValuationLow, d.After.ValuationHigh, d.After.ValuationUnit, d.After.StakeLow, d.After.StakeHigh, d.After.StakeUnit, d.After.Term,
                d.After.CapacityLow, d.After.CapacityHigh, d.After.CapacityUnit, version.TextHash, d.Anchor.Start, d.Anchor.End, d.Nth,
            }));
    }

    private static List<SaidDeal> Said(Session session, ShownVersion version) => session.List(
        """
        select k.first, r.id, r.decision, r.flagged, r.start_utf16, r.end_utf16, r.nth, r.after
        from (
            select min(id) as first, max(id) as last
            from verdict
            where text_hash = @TextHash and target = 'deal'
            group by kind, start_utf16, end_utf16, nth) k
        join verdict r on r.id = k.last
        where r.after is not null
          and r.id not in (select verdict_id from deal where article_version_id = @VersionId and verdict_id is not null)
        order by r.start_utf16, r.end_utf16, r.nth
        """, version, row => new SaidDeal(
            row.Number(0)!.Value, row.Number(1)!.Value, row.Text(2)!, row.Number(3)!.Value, new Span((int)row.Number(4)!.Value, (int)row.Number(5)!.Value),
            row.Number(6)!.Value, ShownDeal.Parse(row.Text(7)!)));

    private sealed record SaidDeal(long First, long Verdict, string Decision, long Flagged, Span Anchor, long Nth, ShownDeal After);

    private const string OnConflict =
        """

        on conflict (id) do update
        set deal_id = excluded.deal_id, verdict_id = excluded.verdict_id, decision = excluded.decision, flagged = excluded.flagged,
            article_id = excluded.article_id, article_version_id = excluded.article_version_id, ordinal = excluded.ordinal,
            published = excluded.published, type = excluded.type, stage = excluded.stage, from_names = excluded.from_names,
            to_names = excluded.to_names, announced = excluded.announced, completion = excluded.completion,
            amount_low = excluded.amount_low, amount_high = excluded.amount_high, amount_low_real = excluded.amount_low_real,
            amount_high_real = excluded.amount_high_real, amount_unit = excluded.amount_unit, qualifier = excluded.qualifier,
            valuation_low = excluded.valuation_low, valuation_high = excluded.valuation_high, valuation_unit = excluded.valuation_unit,
            stake_low = excluded.stake_low, stake_high = excluded.stake_high, stake_unit = excluded.stake_unit, term = excluded.term,
            capacity_low = excluded.capacity_low, capacity_high = excluded.capacity_high, capacity_low_real = excluded.capacity_low_real,
            capacity_high_real = excluded.capacity_high_real, capacity_unit = excluded.capacity_unit, confidence = excluded.confidence,
            contradictions = excluded.contradictions, audit = excluded.audit, anchor_start_utf16 = excluded.anchor_start_utf16,
            anchor_end_utf16 = excluded.anchor_end_utf16, anchor_nth = excluded.anchor_nth, text_hash = excluded.text_hash
        """;
}
