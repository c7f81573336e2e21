using Dapper;
using Extractor.Articles;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage;

/// <summary>What the store knows of one article at one place.</summary>
internal sealed class Known
{
    public required string Key { get; set; }

    public required string TextHash { get; set; }

    public required string ContentHash { get; set; }

    public long? SourceId { get; init; }

    public long? PlaceId { get; init; }

    /// <summary>The article that the place carried last.</summary>
    public long? PlaceArticleId { get; init; }

    public long? PlaceVersionId { get; init; }

    public long? ArticleId { get; init; }

    /// <summary>The version of this article with exactly this content.</summary>
    public long? VersionId { get; init; }

    public string? ModelId { get; init; }

    public string? RulesHash { get; init; }

    /// <summary>Some place carries this text.</summary>
    public bool TextKnown { get; init; }

    public bool HasVerdicts { get; init; }

    public static Known Find(SqliteConnection connection, Origin origin, Article article)
    {
        var asked = new
        {
            origin.Source, origin.Path, Key = origin.KeyOf(article),
            TextHash = Storage.ContentHash.OfText(article.Text), ContentHash = Storage.ContentHash.Of(article),
        };
        return connection.QuerySingle<Known>(
            """
            select @Key as key, @TextHash as text_hash, @ContentHash as content_hash,
                   s.id as source_id, p.id as place_id, p.article_id as place_article_id, p.version_id as place_version_id,
                   a.id as article_id, v.id as version_id, v.model_id, v.rules_hash,
                   exists (select 1 from article_version t join place c on c.version_id = t.id where t.text_hash = @TextHash) as text_known,
                   exists (select 1 from verdict r where r.text_hash = @TextHash) as has_verdicts
            from (select 1) one
            left join source s on s.name = @Source
            left join place p on p.source_id = s.id and p.path = @Path
            left join article a on a.key = @Key
            left join article_version v on v.article_id = a.id and v.content_hash = @ContentHash
            """, asked);
    }

    /// <summary>True where the stored version was made with the same model and rules.</summary>
    public bool IsFresh(Recipe recipe) => VersionId is not null && ModelId == recipe.Model && RulesHash == recipe.Rules;

    public Standing Against(Recipe recipe) => new(OutcomeFor(recipe), !IsFresh(recipe));

    private Outcome OutcomeFor(Recipe recipe) => this switch
    {
        { PlaceId: not null } when PlaceVersionId == VersionId && VersionId is not null =>
            IsFresh(recipe) ? Outcome.Unchanged : Outcome.Changed,
        { PlaceId: not null } => Outcome.Changed,
        { TextKnown: true } => Outcome.Duplicate,
        { ArticleId: not null } => Outcome.Changed,
        _ => Outcome.New,
    };
}
