using System.Data.Common;
using Dapper;
using Extractor.Articles;
using Extractor.Facts;

namespace Extractor.Storage;

/// <summary>One version of an article.</summary>
/// <param name="Number">1 for the first that the store met.</param>
/// <param name="IsCurrent">True for the one whose facts stand.</param>
/// <param name="Facts">As extracted, without verdicts, in the order of the text.</param>
/// <param name="Differences">From the version before; empty for the first, and where only words changed that tell no fact.</param>
public sealed record ArticleVersion(
    ArticleHeader Article, int Number, DateTimeOffset FirstSeen, bool IsCurrent, IReadOnlyList<Fact> Facts, IReadOnlyList<FactDifference> Differences);

/// <summary>Lists the versions of articles with what changed from one to the next.</summary>
internal static class Versions
{
    /// <param name="named">An article's id, key or url; several sources may have articles of one id.</param>
    public static IReadOnlyList<ArticleVersion> List(DbConnection connection, string named)
    {
        var rows = connection.Query<Row>(
            """
            select v.id, a.id as article_id, coalesce((select min(p.item_id) from place p where p.article_id = a.id), a.key) as item_id,
                   a.key, v.title, v.url, v.published, v.number, v.first_seen, v.id = a.current_version_id as is_current
            from article a join article_version v on v.article_id = a.id
            where a.key = @named or a.key = @url or a.id in (select p.article_id from place p where p.item_id = @named)
            order by a.key, v.number
            """, new { named, url = CanonicalUrl.Of(named) });
        var versions = new List<ArticleVersion>();
        foreach (var row in rows)
        {
            var facts = FactTable.Read(connection, row.Id);
            var before = versions.Count > 0 && versions[^1].Article.Key == row.Key ? versions[^1] : null;
            versions.Add(new ArticleVersion(
                new ArticleHeader(row.ItemId, row.Key, row.Title, row.Url, row.Published is null ? null : Days.Read(row.Published)),
                row.Number, Days.ReadTime(row.FirstSeen), row.IsCurrent == 1, facts, before is null ? [] : FactDiff.Between(before.Facts, facts)));
        }

        return versions;
    }

    private sealed class Row
    {
        public long Id { get; init; }
        public string ItemId { get; init; } = "";
        public string Key { get; init; } = "";
        public string? Title { get; init; }
        public string? Url { get; init; }
        public string? Published { get; init; }
        public int Number { get; init; }
        public string FirstSeen { get; init; } = "";
        public long? IsCurrent { get; init; }
    }
}
