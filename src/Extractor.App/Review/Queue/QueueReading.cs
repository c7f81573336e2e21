using Extractor.Review;
using Extractor.Storage;

namespace Extractor.App.Review.Queue;

/// <summary>Reads what the queue pages show.</summary>
internal sealed class QueueReading(Store store, ReviewIndex index, ReviewSite site)
{
    private readonly FactQueue facts = new(index);

    public ReviewBook Book { get; } = new(store);

    public ValuePreview Values { get; } = new(store);

    /// <summary>The next fact after a cursor.</summary>
    public QueueFact? Next(FactTurn turn, string? after) => Of(turn, facts.Next(turn.Order, turn.Filter, after));

    public QueueFact? Previous(FactTurn turn, string before) => Of(turn, facts.Previous(before, turn.Order, turn.Filter));

    public QueueFact? At(FactTurn turn, string cursor) => Of(turn, FactQueue.At(cursor, turn.Order));

    /// <summary>A fact by its number, wherever it stands.</summary>
    /// <param name="resume">The cursor of the fact that the queue goes on with after it; null where it goes on behind <paramref name="cursor"/>.</param>
    public QueueFact? Named(FactTurn turn, long id, string? resume, string? cursor = null) => FactCases.Read(store, id) is { } found
        ? new QueueFact(found, turn, cursor, false, null, History(found)) { Resume = resume }
        : null;

    /// <summary>The fact that comes after a decision.</summary>
    public QueueFact? After(FactTurn turn, IFormCollection form)
    {
        if (FactQueueRoutes.Text(form, "resume") is { } resume && At(turn, resume) is { Case.Decision: null or Decision.Auto } waiting) return waiting;
        return Next(turn, FactQueueRoutes.Text(form, "cursor"));
    }

    /// <summary>How many actions the reviewer did today and did not take back.</summary>
    public Progress Progress()
    {
        var now = site.Terminal.Clock.GetLocalNow();
        var (today, steps) = Book.Progress(site.Reviewer, now - now.TimeOfDay);
        return new Progress(today, steps);
    }

    private QueueFact? Of(FactTurn turn, QueuedFact? queued) => queued is not null && FactCases.Read(store, queued.Fact) is { } found
        ? new QueueFact(found, turn, queued.Cursor, queued.IsDrawn, queued.Left, History(found))
        : null;

    private IReadOnlyList<Verdict> History(FactCase found) => found.VerdictId is null ? [] : Book.History(found.Key);
}

/// <summary>What a reviewer did today, and what undo and redo would do.</summary>
public sealed record Progress(int Today, (ReviewAction? Undo, ReviewAction? Redo) Steps);
