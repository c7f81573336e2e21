using Dapper;
using Extractor.Articles;
using Extractor.Deals;
using Extractor.Mentions;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage;

/// <summary>Lists the deals that stand.</summary>
internal static class DealQuery
{
    public static IEnumerable<CurrentDeal> List(SqliteConnection connection, DealFilter filter)
    {
        var rows = connection.Query<Row>(
            """
            select deal_id, article_id, article, article_key, title, url, published, decision, sources, text_hash, article_version_id, ordinal,
                   type, stage, from_names, to_names, announced, completion, amount_exact as amount_low, amount_high_exact as amount_high,
                   unit as amount_unit, qualifier, valuation_exact as valuation_low, valuation_high_exact as valuation_high, valuation_unit,
                   stake_exact as stake_low, stake_high_exact as stake_high, stake_unit, term,
                   capacity_exact as capacity_low, capacity_high_exact as capacity_high, capacity_unit, confidence,
                   anchor_start_utf16, anchor_end_utf16, anchor_nth
            from deals_current
            where (@Type is null or type = @Type)
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
                Type = filter.Type is { } type ? Kebab.Write(type) : null, Party = LikePattern.Containing(filter.Party),
                filter.Article, filter.Source, filter.MinConfidence, Since = filter.Since is { } since ? Days.Write(since) : null,
            }, buffered: false);

        // The deals of an article stand together, so that its facts, tranches and checks are read once.
        var version = -1L;
        IReadOnlyList<Deal> extracted = [];
        ILookup<long, int>? facts = null;
        foreach (var row in rows)
        {
            if (row.ArticleVersionId != version)
            {
                version = row.ArticleVersionId;
                extracted = DealTable.Read(connection, version);
                facts = FactsOf(connection, row.ArticleId);
            }

            yield return row.ToCurrent(row.DealId > 0 ? extracted[row.Ordinal] : null, [.. facts![row.DealId]]);
        }
    }

    private static ILookup<long, int> FactsOf(SqliteConnection connection, long article) => connection.Query<(long Deal, int Fact)>(
        """
        select d.id, f.ordinal
        from deal_shown d join deal_shown_fact m on m.deal_id = d.id join fact_shown f on f.id = m.fact_id
        where d.article_id = @article
        order by d.id, f.ordinal
        """, new { article }).ToLookup(r => r.Deal, r => r.Fact);

    private sealed class Row : DealRow
    {
        public long DealId { get; init; }
        public long ArticleId { get; init; }
        public string Article { get; init; } = "";
        public string ArticleKey { get; init; } = "";
        public string? Title { get; init; }
        public string? Url { get; init; }
        public string? Published { get; init; }
        public string? Decision { get; init; }
        public int Sources { get; init; }
        public string TextHash { get; init; } = "";

        // A deal that a person parted from another has no tranches and checks of its own.
        public CurrentDeal ToCurrent(Deal? extracted, IReadOnlyList<int> facts) => new(
            DealId, new ArticleHeader(Article, ArticleKey, Title, Url, Published is null ? null : Days.Read(Published)), Ordinal,
            ToDeal() with { Facts = facts, Tranches = extracted?.Tranches ?? [], Checks = extracted?.Checks ?? [] }, Sources,
            Decision is null ? null : Kebab.Read<Decision>(Decision),
            new VerdictKey(ArticleKey, TextHash, VerdictTarget.Deal, "", new Span(AnchorStartUtf16, AnchorEndUtf16), AnchorNth));
    }
}
