using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>What the store knows of an item whose page is the one that it gave last: nothing need be read or extracted.</summary>
/// <param name="ArticleId">The article's row.</param>
/// <param name="Key">The article's identity.</param>
/// <param name="IsDated">True where its day of publication is known.</param>
/// <param name="Skipped">Why nothing was looked for in it, or null.</param>
/// <param name="Warnings">What its reader had to mend or guess.</param>
public sealed record Remembered(long ArticleId, string Key, bool IsDated, string? Skipped, IReadOnlyList<string> Warnings)
{
    internal static Remembered? Find(Session session, Origin origin, string? pageHash, Recipe recipe) => session.List(
        """
        select a.id, a.key, v.published, v.skipped, v.warnings
        from source s
        join place p on p.source_id = s.id and p.path = @Path
        join article a on a.id = p.article_id
        join article_version v on v.id = p.version_id
        where s.name = @Source and (@pageHash is null or p.page_hash = @pageHash) and v.model_id = @Model and v.rules_hash = @Rules
        """,
        new { origin.Source, origin.Path, pageHash, recipe.Model, recipe.Rules },
        row => new Remembered(row.Number(0)!.Value, row.Text(1)!, row.Text(2) is not null, row.Text(3), JsonText.Read<string>(row.Text(4)!))).FirstOrDefault();
}
