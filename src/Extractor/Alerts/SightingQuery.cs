using System.Data.Common;
using Dapper;
using Extractor.Storage;

namespace Extractor.Alerts;

/// <summary>
/// Finds what filters match, with the keys by which each is known again: the place in the text, which every copy and every extraction of it
/// shares; and what the article says, which an edit leaves as it is.
/// </summary>
internal sealed class SightingQuery
{
    private const string Telling = "s.text_hash || ':' || s.anchor_start_utf16 || '-' || s.anchor_end_utf16 || ':' || s.anchor_nth as place, a.key || ' ' || s.type || ' ' || s.from_names || ' ' || s.to_names as said";

    private readonly DbConnection connection;
    private readonly FullText words;
    private readonly HashSet<long> brought;

    /// <param name="run">What it brought: versions of articles that were not there before it began.</param>
    public SightingQuery(DbConnection connection, long run)
    {
        this.connection = connection;
        words = FullText.Of(connection);
        brought = [.. connection.Query<long>(
            """
            select v.id
            from run r join run_item i on i.run_id = r.id join article_version v on v.article_id = i.article_id
            where r.id = @run and i.status in ('new', 'changed', 'duplicate') and v.first_seen >= r.started
            """, new { run })];
    }

    public IReadOnlyList<Sighting<long>> Facts(FactFilter filter) =>
    [
        .. connection.Query<(long Id, long Version, string Place, string Said)>(
            $"""
            select s.id, s.article_version_id, s.text_hash || ':' || s.kind || ':' || s.start_utf16 || '-' || s.end_utf16, a.key || ' ' || s.kind || ' ' || s.label || ' ' || s.surface
            from fact_shown s join article a on a.id = s.article_id
            {FactConditions.Sql(words)}
            order by a.key, s.ordinal
            """, FactConditions.Of(filter, words)).Select(r => new Sighting<long>(r.Id, [r.Place, r.Said], brought.Contains(r.Version))),
    ];

    /// <summary>Transactions, by the keys of all their tellings: whichever of them merges, splits or comes first.</summary>
    public IReadOnlyList<Sighting<string>> Deals(DealFilter filter) => Deals(
        $"select m.transaction_id from deal_shown s join transaction_deal m on m.deal_id = s.id {DealConditions.Sql(words)}", DealConditions.Of(filter, words));

    /// <summary>The transactions that only the run's texts tell.</summary>
    public IReadOnlyList<string> Brought() =>
    [
        .. Deals(
            """
            select m.transaction_id from deal_shown s join transaction_deal m on m.deal_id = s.id
            where s.decision is distinct from 'reject' and s.article_version_id in (select cast(value as bigint) from json_each(@versions))
            """, new { versions = JsonText.Write<long>([.. brought]) }).Where(d => d.IsBrought).Select(d => d.What),
    ];

    /// <summary>Of deals once for each transaction and check, of articles once for each article and check.</summary>
    public IReadOnlyList<Sighting<Contradiction>> Contradictions() => [.. OfDeals(), .. OfArticles()];

    private List<Sighting<string>> Deals(string which, object parameters) =>
    [
        .. connection.Query<(string Transaction, long Version, string Place, string Said)>(
            $"""
            with asked as ({which})
            select t.transaction_id, s.article_version_id, {Telling}
            from transaction_deal t join deal_shown s on s.id = t.deal_id join article a on a.id = s.article_id
            where t.transaction_id in (select * from asked)
            order by t.transaction_id, s.id
            """, parameters)
            .GroupBy(r => r.Transaction)
            .Select(g => new Sighting<string>(g.Key, [g.Key, .. g.SelectMany(r => new[] { r.Place, r.Said })], g.All(r => brought.Contains(r.Version)))),
    ];

    private IEnumerable<Sighting<Contradiction>> OfDeals()
    {
        var found = connection.Query<(string Check, string Arithmetic, string Transaction, string Article, string Key, string? Title, string? Url, string? Published, long Version)>(
            """
            select k.name, k.arithmetic, t.transaction_id, (select min(p.item_id) from place p where p.article_id = a.id), a.key, v.title, v.url, v.published, v.id
            from check_result k join deal_shown s on s.deal_id = k.deal_id join transaction_deal t on t.deal_id = s.id
            join article a on a.id = s.article_id join article_version v on v.id = s.article_version_id
            where k.result = 'contradiction' and k.article_version_id = s.article_version_id and s.decision is distinct from 'reject'
            order by t.transaction_id, k.name, s.id
            """).GroupBy(r => (r.Transaction, r.Check)).ToList();
        var keys = Deals("select value from json_each(@ids)", new { ids = JsonText.Write<string>([.. found.Select(g => g.Key.Transaction).Distinct()]) }).ToDictionary(d => d.What, d => d.Keys);
        return found.Select(g => new Sighting<Contradiction>(
            new Contradiction(g.Key.Check, g.First().Arithmetic, Header(g.First().Article, g.First().Key, g.First().Title, g.First().Url, g.First().Published), g.Key.Transaction),
            [.. keys[g.Key.Transaction].Select(k => $"{k} {g.Key.Check}")], g.Any(r => brought.Contains(r.Version))));
    }

    private IEnumerable<Sighting<Contradiction>> OfArticles() => connection
        .Query<(string Check, string Arithmetic, string Article, string Key, string? Title, string? Url, string? Published, long Version, string Text)>(
            """
            select k.name, k.arithmetic, (select min(p.item_id) from place p where p.article_id = a.id), a.key, v.title, v.url, v.published, v.id, v.text_hash
            from check_result k join article_version v on v.id = k.article_version_id join article a on a.current_version_id = v.id and a.canonical_id = a.id
            where k.result = 'contradiction' and k.scope = 'article'
            order by a.key, k.name, k.ordinal
            """)
        .GroupBy(r => (r.Key, r.Check))
        .Select(g => g.First())
        .Select(r => new Sighting<Contradiction>(
            new Contradiction(r.Check, r.Arithmetic, Header(r.Article, r.Key, r.Title, r.Url, r.Published), null), [$"{r.Text} {r.Check}", $"{r.Key} {r.Check}"], brought.Contains(r.Version)));

    private static ArticleHeader Header(string id, string key, string? title, string? url, string? published) =>
        new(id, key, title, url, published is null ? null : Days.Read(published));
}
