using Extractor.Articles;
using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>What the store knows of one article at one place.</summary>
internal sealed record Known(string Key, string TextHash, string ContentHash)
{
    public long? PlaceId { get; init; }

    /// <summary>The article that the place carried last.</summary>
    public long? PlaceArticleId { get; init; }

    public long? PlaceVersionId { get; init; }

    /// <summary>Of the page that the place gave last.</summary>
    public string? PageHash { get; init; }

    public long? ArticleId { get; init; }

    /// <summary>The version of this article with exactly this content.</summary>
    public long? VersionId { get; init; }

    public string? ModelId { get; init; }

    public string? RulesHash { get; init; }

    /// <summary>Some version, carried or not, has this text.</summary>
    public bool TextStored { get; init; }

    /// <summary>Some place carries this text.</summary>
    public bool TextKnown { get; init; }

    public bool HasVerdicts { get; init; }

    public static Known Find(Session session, Origin origin, Article article)
    {
        var (key, textHash, contentHash) = (origin.KeyOf(article), Storage.ContentHash.OfText(article.Text), Storage.ContentHash.Of(article));
        return session.Single(
            """
            select p.id, p.article_id, p.version_id, a.id, v.id, v.model_id, v.rules_hash,
                   exists (select 1 from article_version t where t.text_hash = @textHash),
                   exists (select 1 from article_version t join place c on c.version_id = t.id where t.text_hash = @textHash),
                   exists (select 1 from verdict r where r.text_hash = @textHash), p.page_hash
            from (select 1) one
            left join source s on s.name = @Source
            left join place p on p.source_id = s.id and p.path = @Path
            left join article a on a.key = @key
            left join article_version v on v.article_id = a.id and v.content_hash = @contentHash
            """,
            new { origin.Source, origin.Path, key, textHash, contentHash },
            row => new Known(key, textHash, contentHash)
            {
                PlaceId = row.Number(0), PlaceArticleId = row.Number(1), PlaceVersionId = row.Number(2),
                ArticleId = row.Number(3), VersionId = row.Number(4), ModelId = row.Text(5), RulesHash = row.Text(6),
                TextStored = row.Number(7) == 1, TextKnown = row.Number(8) == 1, HasVerdicts = row.Number(9) == 1, PageHash = row.Text(10),
            });
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
