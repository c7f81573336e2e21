using Extractor.Articles;
using Extractor.Mentions;
using Extractor.Storage.Engines;
using Extractor.Storage.Transactions;

namespace Extractor.Storage;

/// <summary>Writes items inside one transaction, each behind a savepoint, then settles which versions and copies count.</summary>
internal sealed class Batch(Session session, Run run, DateTimeOffset now)
{
    private readonly Dictionary<string, long> _sources = new(StringComparer.Ordinal);
    private readonly Grouping _grouping = new(session);
    private readonly SortedSet<long> _extracted = [];

    public IReadOnlyList<Outcome> Record(IReadOnlyList<RunItem> items)
    {
        AddModel();

        // Outside the savepoints: a source outlives an item that failed.
        foreach (var item in items)
        {
            SourceId(item.Origin.Source);
        }

        var outcomes = new Outcome[items.Count];
        for (var i = 0; i < items.Count; i++)
        {
            outcomes[i] = RecordOne(items[i]);
        }

        _extracted.UnionWith(_grouping.Settle());
        ShownTables.Refresh(session, _extracted);
        return outcomes;
    }

    public FactChanges Reextract(StoredText stored, ExtractedItem item)
    {
        AddModel();
        var changes = FactChanges.Between(FactTable.Read(session.Connection, stored.VersionId), item.Facts);
        ArticleTable.Stamp(session, stored.VersionId, run.Recipe, item.Skipped, now);
        WriteFindings(stored.VersionId, ContentHash.OfText(stored.Article.Text), item, replaces: true, hasVerdicts: true);
        ShownTables.Refresh(session, [stored.ArticleId]);
        AddRunItem(stored.Origin, stored.ArticleId, changes.Any ? Outcome.Changed : Outcome.Unchanged, null, item.Facts.Count, item.Deals.Count);
        return changes;
    }

    // Where one article is at fault, the others of the batch are sound.
    private Outcome RecordOne(RunItem item) => session.Attempt(
        () =>
        {
            var outcome = item switch
            {
                ExtractedItem extracted => RecordArticle(extracted, extracted.Article, extracted),
                KnownItem known => RecordArticle(known, known.Article, null),
                RememberedItem met => AddRunItem(item.Origin, met.Known.ArticleId, Outcome.Unchanged, null),
                SkippedItem skipped => AddRunItem(item.Origin, null, Outcome.Skipped, skipped.Reason, kind: skipped.IsWaiting ? RunLog.Waits : null),
                FailedItem failed => AddFailure(failed),
                _ => throw new ArgumentException($"no way to record a {item.GetType().Name}", nameof(item)),
            };
            if (item.Visit is { } visit && outcome != Outcome.Failed)
            {
                StoredWebMemory.Note(session, SourceId(item.Origin.Source), item.Origin.Path, visit);
            }

            return outcome;
        },
        reason => AddFailure(new FailedItem(item.Origin, "store", reason) { Class = "refused" }));

    private Outcome RecordArticle(RunItem item, Article article, ExtractedItem? extracted)
    {
        var known = Known.Find(session, item.Origin, article);
        var standing = known.Against(run.Recipe);
        if (standing.Extract && extracted is null)
        {
            return AddFailure(new FailedItem(item.Origin, "store", "recorded as known, but the store has nothing for it from this model and these rules; run again")
            {
                Class = "unknown", Remedy = "run again",
            });
        }

        var articleId = known.ArticleId ?? ArticleTable.Add(session, known.Key, now);
        var versionId = known.VersionId ?? ArticleTable.AddVersion(session, articleId, known, article, run.Recipe, extracted!.Skipped, now);
        var isCopy = !known.TextStored && _grouping.AddText(versionId, article.Text);
        var outcome = standing.Outcome == Outcome.New && isCopy ? Outcome.Duplicate : standing.Outcome;
        var (facts, deals) = (0, 0);
        if (standing.Extract)
        {
            if (known.VersionId is not null)
            {
                ArticleTable.Stamp(session, versionId, run.Recipe, extracted!.Skipped, now);
            }

            _extracted.Add(articleId);
            WriteFindings(versionId, known.TextHash, extracted!, replaces: known.VersionId is not null, known.HasVerdicts);
            if (outcome != Outcome.Duplicate) (facts, deals) = (extracted!.Facts.Count, extracted.Deals.Count);
        }

        if (known.PlaceVersionId != versionId || known.PageHash != item.PageHash)
        {
            ArticleTable.Place(session, SourceId(item.Origin.Source), item.Origin.Path, article, articleId, versionId, item.PageHash);
        }

        if (known.PlaceVersionId != versionId)
        {
            _grouping.Touch(articleId);
            Consolidation.MarkStale(session);
            if (known.PlaceArticleId is { } left)
            {
                _grouping.Touch(left);
            }
        }

        var skipped = standing.Extract ? extracted!.Skipped : null;
        return AddRunItem(item.Origin, articleId, skipped is null ? outcome : Outcome.Skipped, skipped, facts, deals);
    }

    private void WriteFindings(long versionId, string textHash, ExtractedItem item, bool replaces, bool hasVerdicts)
    {
        if (replaces)
        {
            DealTable.Clear(session, versionId);
            FactTable.Clear(session, versionId);
        }

        FactTable.Add(session, versionId, item.Article.Text, item.Facts);
        DealTable.Add(session, versionId, item);
        Consolidation.MarkStale(session);
        if (hasVerdicts)
        {
            VerdictLog.Attach(session.Connection, textHash);
        }
    }

    private Outcome AddRunItem(Origin origin, long? articleId, Outcome outcome, string? reason, int facts = 0, int deals = 0, FailedItem? failed = null, string? kind = null)
    {
        RunLog.AddItem(session, new
        {
            RunId = run.Id, SourceId = SourceId(origin.Source), origin.Path, ArticleId = articleId,
            Status = Kebab.Write(outcome), failed?.Stage, Class = failed?.Class ?? kind, Reason = reason, failed?.Remedy, Facts = facts, Deals = deals,
        });
        return outcome;
    }

    private Outcome AddFailure(FailedItem failed) => AddRunItem(failed.Origin, null, Outcome.Failed, failed.Reason, failed: failed);

    private void AddModel() => session.Execute(
        "insert into model (id, first_seen) values (@Model, @now) on conflict (id) do nothing",
        new { run.Recipe.Model, now = Days.Write(now) });

    private long SourceId(string name)
    {
        if (!_sources.TryGetValue(name, out var id))
        {
            session.Execute("insert into source (name) values (@name) on conflict (name) do nothing", new { name });
            _sources[name] = id = session.Number("select id from source where name = @name", new { name });
        }

        return id;
    }
}
