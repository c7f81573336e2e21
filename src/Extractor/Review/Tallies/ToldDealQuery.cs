using System.Data.Common;
using Dapper;
using Extractor.Articles;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Review.Tallies;

/// <summary>Reads deals with the sentences that give their figures.</summary>
internal static class ToldDealQuery
{
    // A sentence lies within this many UTF-16 units of its figure; what is farther off need not be looked at.
    private const int Around = 4000;

    // Of a deal that many articles tell, these say enough.
    private const int MostSentences = 3;

    /// <param name="ids">Of transactions.</param>
    /// <param name="kind">Which figure: of money the amount, of power the capacity.</param>
    /// <returns>In the order of <paramref name="ids"/>.</returns>
    public static IReadOnlyList<ToldDeal> List(DbConnection connection, IReadOnlyList<string> ids, Kind kind)
    {
        var rows = connection.Query<Row>(
            """
            select t.id, t.type, t.stage, t.from_names, t.to_names, f.id as fact_id, f.article_id, f.start_utf16, f.end_utf16, f.status, f.article_version_id,
                   a.key as article_key, (select min(p.item_id) from place p where p.article_id = a.id) as article, v.title, v.url, v.published
            from json_each(@ids) i
            join transactions t on t.id = i.value
            left join transaction_deal m on m.transaction_id = t.id
            left join deal_shown_fact d on d.deal_id = m.deal_id
            left join fact_shown f on f.id = d.fact_id and f.decision is distinct from 'reject' and f.kind = @kind
                and f.value_low = case @kind when 'money' then t.amount_low else t.capacity_low end and f.unit = case @kind when 'money' then t.amount_unit else t.capacity_unit end
            left join article a on a.id = f.article_id
            left join article_version v on v.id = f.article_version_id
            order by i.key, case f.status when 'firm' then 0 when 'conditional' then 1 when 'reported' then 2 else 3 end, v.published, f.article_id, f.start_utf16
            """, new { ids = JsonText.Write(ids), kind = Kebab.Write(kind) }).AsList();
        return
        [
            .. rows.GroupBy(r => r.Id).Select(deal => new ToldDeal(
                deal.Key, Kebab.Read<DealType>(deal.First().Type), Kebab.Read<DealStage>(deal.First().Stage), JsonText.Read<string>(deal.First().FromNames), JsonText.Read<string>(deal.First().ToNames),
                [.. deal.Where(r => r.FactId is not null).DistinctBy(r => r.ArticleId).Take(MostSentences).Select(r => r.ToSentence(connection))])),
        ];
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string Type { get; init; } = "";
        public string Stage { get; init; } = "";
        public string FromNames { get; init; } = "[]";
        public string ToNames { get; init; } = "[]";
        public long? FactId { get; init; }
        public long ArticleId { get; init; }
        public long ArticleVersionId { get; init; }
        public int StartUtf16 { get; init; }
        public int EndUtf16 { get; init; }
        public string Status { get; init; } = "";
        public string ArticleKey { get; init; } = "";
        public string Article { get; init; } = "";
        public string? Title { get; init; }
        public string? Url { get; init; }
        public string? Published { get; init; }

        public DealSentence ToSentence(DbConnection connection)
        {
            var text = connection.QuerySingle<string>("select text from article_version where id = @ArticleVersionId", new { ArticleVersionId });
            var first = Math.Max(0, StartUtf16 - Around);
            var near = text[first..Math.Min(text.Length, EndUtf16 + Around)];
            var (start, end) = (StartUtf16 - first, EndUtf16 - first);
            var sentence = SentenceSpans.Of(near).Around(new Span(start, end));
            return new DealSentence(
                ArticleId, FactId!.Value, new ArticleHeader(Article, ArticleKey, Title, Url, Published is null ? null : Days.Read(Published)), Kebab.Read<Status>(Status),
                near[sentence.Start..start], near[start..end], near[end..sentence.End]);
        }
    }
}
