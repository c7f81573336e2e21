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
    public QueueDeal? Named(DealTurn turn, long id, string? resume, string? cursor = null) => Read(id) is var (found, seen)
        ? new QueueDeal(found, turn, cursor, false, null, History(found), seen) { Resume = resume }
        : null;

    /// <summary>The deal that comes after a decision: first as the next article tells it, then another.</summary>
    public QueueDeal? After(DealTurn turn, IFormCollection form)
    {
        if (FactQueueRoutes.Text(form, "resume") is { } resume && At(turn, resume) is { } waiting && IsOpen(waiting)) return waiting;
        if (FactQueueRoutes.Text(form, "cursor") is not { } cursor) return Next(turn, null);
        return At(turn, cursor) is { } same && IsOpen(same) ? same : Next(turn, cursor);
    }

    private static bool IsOpen(QueueDeal deal) => deal.Case.Decision is null;

    // Of a deal that several articles tell, the first telling that nobody has decided on.
    private QueueDeal? Of(DealTurn turn, QueuedDeal? queued)
    {
        var telling = queued?.Deals.FirstOrDefault(d => d.Decision is null) ?? (queued?.Deals is [var first, ..] ? first : null);
        return telling is not null && Read(telling.Id) is var (found, seen)
            ? new QueueDeal(found, turn, queued!.Cursor, queued.IsDrawn, queued.Left, History(found), seen)
            : null;
    }

    // The log first: what is decided while the deal is read counts as not seen.
    private (DealCase Found, long Seen)? Read(long id)
    {
        var seen = store.Transactions.LastDecision();
        return DealCases.Read(store, id) is { } found ? (found, seen) : null;
    }

    private IReadOnlyList<Verdict> History(DealCase found) => found.VerdictId is null ? [] : queue.Book.History(found.Key);
}
