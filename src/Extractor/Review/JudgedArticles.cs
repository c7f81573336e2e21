using System.Data.Common;
using Dapper;

namespace Extractor.Review;

/// <summary>The articles that people decided on.</summary>
internal static class JudgedArticles
{
    // As many decisions as one training took in where the order was chosen (docs/decisions.md).
    private const int Recent = 50;

    /// <summary>The numbers of the articles of the last fifty decisions of people on facts.</summary>
    public static List<long> Lately(DbConnection connection) =>
    [
        .. connection.Query<long>(
            """
            select v.id
            from (
                select distinct text_hash from (
                    select text_hash from verdict
                    where target = 'fact' and decision <> 'withdraw' and reviewer <> @auto
                    order by id desc limit @Recent) latest) r
            join article_version t on t.text_hash = r.text_hash
            join article v on v.current_version_id = t.id
            """, new { auto = ReviewBook.Automatic, Recent }),
    ];
}
