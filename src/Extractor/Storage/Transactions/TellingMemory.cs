using Extractor.Storage.Engines;

namespace Extractor.Storage.Transactions;

/// <summary>
/// The tellings of a store as they were read last: asked for them again, it reads those of the articles that show something else since.
/// For one reader at a time, each of a later state than the one before.
/// </summary>
internal sealed class TellingMemory
{
    private readonly Dictionary<long, List<StoredTelling>> ofArticles = [];

    // Of what is shown, null for nothing yet.
    private long? generation;

    /// <summary>The tellings of a snapshot, in no order. An article's id for people may be the one of before.</summary>
    public List<StoredTelling> Read(Session snapshot)
    {
        var now = ShownChanges.Generation(snapshot);

        // Counted back: another store was put in its place.
        if (generation is not { } since || since > now) Take(null, snapshot);
        else if (since < now) Take(ShownChanges.Articles(snapshot, since), snapshot);
        generation = now;
        return Recount(snapshot);
    }

    private void Take(List<long>? changed, Session snapshot)
    {
        // Not known until all is read: what fails in between is read whole the next time.
        generation = null;
        if (changed is null) ofArticles.Clear();
        else foreach (var article in changed) ofArticles.Remove(article);
        foreach (var telling in changed is null ? TellingQuery.List(snapshot.Connection) : TellingQuery.OfArticles(snapshot.Connection, changed))
        {
            if (!ofArticles.TryGetValue(telling.ArticleId, out var tellings)) ofArticles[telling.ArticleId] = tellings = [];
            tellings.Add(telling);
        }
    }

    // A copy that comes or goes changes nothing that its article shows but how many places carry it.
    private List<StoredTelling> Recount(Session snapshot)
    {
        var places = snapshot.List(
            "select c.canonical_id, count(*) from place p join article c on c.id = p.article_id where c.canonical_id is not null group by c.canonical_id",
            new { }, row => (Article: row.Number(0)!.Value, Count: (int)row.Number(1)!.Value)).ToDictionary(p => p.Article, p => p.Count);
        foreach (var (article, tellings) in ofArticles)
        {
            var sources = places.GetValueOrDefault(article);
            if (tellings[0].Telling.Sources == sources) continue;
            for (var i = 0; i < tellings.Count; i++) tellings[i] = tellings[i] with { Telling = tellings[i].Telling with { Sources = sources } };
        }

        return [.. ofArticles.Values.SelectMany(t => t)];
    }
}
