using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>
/// Which facts speak of the deals that are shown. Who says which facts a deal has says all of them; a fact that took another's place
/// speaks of the same deals.
/// </summary>
internal static class ShownDealFacts
{
    /// <summary>Of all deals of an article.</summary>
    public static void Replace(Session session, ShownVersion version)
    {
        session.Execute("delete from deal_shown_fact where deal_id in (select id from deal_shown where article_id = @ArticleId)", version);
        session.Execute(Found, version);
        if (!version.IsJudged) return;
        session.Execute(Said + Once, version);
        session.Execute(Replacing + Once, version);
    }

    /// <summary>Of one deal of the article.</summary>
    public static void Replace(Session session, ShownVersion version, long deal)
    {
        var parameters = new { version.ArticleId, deal };
        session.Execute("delete from deal_shown_fact where deal_id = @deal", new { deal });
        session.Execute(Found + " and d.id = @deal", parameters);
        if (!version.IsJudged) return;
        session.Execute(Said + " and d.id = @deal" + Once, parameters);
        session.Execute(Replacing + " and m.deal_id = @deal" + Once, parameters);
    }

    private const string Found =
        """
        insert into deal_shown_fact (deal_id, fact_id)
        select d.id, m.fact_id
        from deal_shown d
        join deal_fact m on m.deal_id = d.deal_id
        left join verdict r on r.id = d.verdict_id
        where d.article_id = @ArticleId and m.role = 'member' and json_extract(r.after, '$.facts') is null
        """;

    // A place is KIND:START-END; its start leads to the row, whatever the length of the article.
    private const string Said =
        """
        insert into deal_shown_fact (deal_id, fact_id)
        select d.id, f.id
        from deal_shown d
        join verdict r on r.id = d.verdict_id
        cross join json_each(json_extract(r.after, '$.facts')) p
        join fact_shown f on f.article_id = d.article_id and f.start_utf16 = cast(substr(p.value, instr(p.value, ':') + 1, instr(p.value, '-') - instr(p.value, ':') - 1) as bigint)
            and f.kind || ':' || f.start_utf16 || '-' || f.end_utf16 = p.value
        where d.article_id = @ArticleId
        """;

    private const string Replacing =
        """
        insert into deal_shown_fact (deal_id, fact_id)
        select m.deal_id, y.id
        from fact_shown y
        join fact_shown o on o.article_id = y.article_id and o.start_utf16 = cast(substr(y.replaces, instr(y.replaces, ':') + 1, instr(y.replaces, '-') - instr(y.replaces, ':') - 1) as bigint)
            and o.kind || ':' || o.start_utf16 || '-' || o.end_utf16 = y.replaces
        join deal_shown_fact m on m.fact_id = o.id
        where y.article_id = @ArticleId and y.replaces is not null
        """;

    private const string Once = " on conflict do nothing";
}
