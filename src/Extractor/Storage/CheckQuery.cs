using System.Data.Common;
using Dapper;
using Extractor.Deals;
using Extractor.Mentions;

namespace Extractor.Storage;

/// <summary>Lists the checks of an article that belong to none of its deals.</summary>
internal static class CheckQuery
{
    /// <summary>Those of the version that stands, in the order in which they were made.</summary>
    public static IEnumerable<Check> List(DbConnection connection, string articleKey) => connection.Query<(string Name, string Result, string Arithmetic, string Facts)>(
        """
        select k.name, k.result, k.arithmetic, k.facts
        from article a join check_result k on k.article_version_id = a.current_version_id
        where a.key = @articleKey and k.scope = 'article'
        order by k.ordinal
        """, new { articleKey }).Select(r => new Check(r.Name, Kebab.Read<CheckResult>(r.Result), r.Arithmetic, JsonText.Read<int>(r.Facts)));
}
