using Extractor.Review;
using Extractor.Storage;

namespace Extractor.App.Review.Queue;

/// <summary>Reads what the deal queue shows.</summary>
internal sealed class DealReading(Store store, ReviewIndex index, QueueReading queue)
{
    private readonly DealQueue deals = new(index);

    public QueueReading Queue => queue;

    public DealReview Review { get; } = new(store);

    public QueueDeal? Next(DealTurn turn, string? after) => Of(turn, deals.Next(turn.Order, turn.Filter, after));

    public QueueDeal? Previous(DealTurn turn, string before) => Of(turn, deals.Previous(before, turn.Order, turn.Filter));

    public QueueDeal? At(DealTurn turn, string cursor) => Of(turn, deals.At(cursor, turn.Order));

    /// <summary>A deal of an article by its number, wherever it stands.</summary>
    public QueueDeal? Named(DealTurn turn, long id, string? resume, string? cursor = null) => DealCases.Read(store, id) is { } found
        ? new QueueDeal(found, turn, cursor, false, null, History(found)) { Resume = resume }
        : null;

    /// <summary>The deal that comes after a decision: first as the next article tells it, then another.</summary>
    public QueueDeal? After(DealTurn turn, IFormCollection form)
    {
        if (FactQueueRoutes.Text(form, "resume") is { } resume && At(turn, resume) is { } waiting && IsOpen(waiting)) return waiting;
        if (FactQueueRoutes.Text(form, "cursor") is not { } cursor) return Next(turn, null);
        return At(turn, cursor) is { } same && IsOpen(same) ? same : Next(turn, cursor);
    }

    private static bool IsOpen(QueueDeal deal) => deal.Case.Decision is null;

    private QueueDeal? Of(DealTurn turn, QueuedDeal? queued) => queued is not null && DealCases.Read(store, queued.Deal) is { } found
        ? new QueueDeal(found, turn, queued.Cursor, queued.IsDrawn, queued.Left, History(found))
        : null;

    private IReadOnlyList<Verdict> History(DealCase found) => found.VerdictId is null ? [] : queue.Book.History(found.Key);
}
