using Extractor.Storage;

namespace Extractor.Review;

/// <summary>In which order undecided deals come.</summary>
public enum DealOrder
{
    /// <summary>The least confidence first; every tenth is drawn at random.</summary>
    Uncertain,

    /// <summary>Those that a check contradicts.</summary>
    Checks,

    /// <summary>Those on which articles do not agree.</summary>
    Conflicts,

    /// <summary>The last published first.</summary>
    Newest,
}

/// <summary>A deal to decide on.</summary>
/// <param name="Transaction">Its id.</param>
/// <param name="Deal">The number, among the deals shown, of the deal as the article tells it that is to be decided on: the first published that nobody has decided on, else the first.</param>
/// <param name="IsDrawn">It comes from the random tenth.</param>
/// <param name="Cursor">Its place in the queue: what <c>Next</c> goes on from.</param>
/// <param name="Left">How many undecided ones the filter and order hold, this one with them; null where that was not asked.</param>
public sealed record QueuedDeal(string Transaction, long Deal, DecisionState Decision, bool IsDrawn, string Cursor, int? Left);

/// <summary>The deals to decide on (each transaction once), one after the other.</summary>
public sealed class DealQueue(ReviewIndex index)
{
    /// <summary>The next undecided deal.</summary>
    /// <param name="filter">Its <see cref="DealFilter.Decision"/> is not asked.</param>
    /// <param name="after">The cursor of the deal before; null for the first.</param>
    /// <returns>Null where none is left after it.</returns>
    /// <exception cref="FormatException"><paramref name="after"/> is no cursor.</exception>
    public QueuedDeal? Next(DealOrder order = DealOrder.Uncertain, DealFilter? filter = null, string? after = null) =>
        index.Ask(i => Following(i, order, filter ?? new DealFilter(), QueueCursor.Parse(after)) is ({ } next, var left) ? Shown(i, next, order, left) : null);

    /// <summary>The deal before, whether decided since or not.</summary>
    /// <returns>Null at the beginning.</returns>
    /// <exception cref="FormatException"><paramref name="before"/> is no cursor.</exception>
    public QueuedDeal? Previous(string before, DealOrder order = DealOrder.Uncertain, DealFilter? filter = null)
    {
        var cursor = QueueCursor.Parse(before);
        if (cursor.Number <= 1) return null;
        var isDrawn = order == DealOrder.Uncertain && QueueCursor.IsDrawn(cursor.Number);
        var limit = isDrawn ? cursor.Drawn : cursor.Ordered;
        return index.Ask(i =>
        {
            var (match, found) = (new DealMatch(i, (filter ?? new DealFilter()) with { Decision = null }), Place.Before);
            foreach (var deal in i.Transactions)
            {
                if (match.Failed(deal, out var state) != DealTests.None || !Belongs(deal, state, order)) continue;
                var place = new Place(isDrawn ? state.Audit : Key(deal, order), deal.Number);
                if (place < limit && place > found) found = place;
            }

            return Shown(i, (isDrawn ? cursor with { Drawn = found } : cursor with { Ordered = found }) with { Number = cursor.Number - 1 }, order, null);
        });
    }

    /// <summary>The deal of a cursor, whatever was decided on it since.</summary>
    /// <returns>Null where the deal is gone.</returns>
    /// <exception cref="FormatException"><paramref name="cursor"/> is no cursor.</exception>
    public QueuedDeal? At(string cursor, DealOrder order = DealOrder.Uncertain) => index.Ask(i => Shown(i, QueueCursor.Parse(cursor), order, null));

    private static (QueueCursor? Cursor, int Left) Following(ReviewIndex index, DealOrder order, DealFilter filter, QueueCursor cursor)
    {
        var match = new DealMatch(index, filter with { Decision = null });
        var number = cursor.Number + 1;
        var draws = order == DealOrder.Uncertain && QueueCursor.IsDrawn(number);
        var (first, drawn, left) = (default(Place?), default(Place?), 0);
        foreach (var deal in index.Transactions)
        {
            if (match.Failed(deal, out var state) != DealTests.None || !Belongs(deal, state, order) || state.Decision is not (DecisionState.Undecided or DecisionState.Auto)) continue;
            if (state.Decision == DecisionState.Undecided)
            {
                left++;
                var place = new Place(Key(deal, order), deal.Number);
                if (place > cursor.Ordered && (first is null || place < first)) first = place;
            }

            if (draws && new Place(state.Audit, deal.Number) is var draw && draw > cursor.Drawn && (drawn is null || draw < drawn)) drawn = draw;
        }

        if (drawn is { } audit) return (cursor with { Number = number, Drawn = audit }, left);
        return (first is { } ordered ? cursor with { Number = draws ? number + 1 : number, Ordered = ordered } : null, left);
    }

    private static QueuedDeal? Shown(ReviewIndex index, QueueCursor cursor, DealOrder order, int? left)
    {
        var isDrawn = order == DealOrder.Uncertain && QueueCursor.IsDrawn(cursor.Number);
        if (index.TransactionOf((isDrawn ? cursor.Drawn : cursor.Ordered).Id) is not { } transaction) return null;
        var state = TransactionState.Of(index, transaction);
        return state.Places.Count == 0 ? null : new QueuedDeal(transaction.Id, state.Places.Min(p => Turn(index, index.Deals.At(p))).Deal, state.Decision, isDrawn, cursor.ToString(), left);
    }

    private static (bool IsDecided, int Day, long Deal) Turn(ReviewIndex index, in DealEntry deal) =>
        (deal.Decision != DecisionState.Undecided, index.Articles.At(deal.Article).Day is >= 0 and var day ? day : int.MaxValue, deal.Id);

    private static bool Belongs(TransactionEntry deal, TransactionState state, DealOrder order) => order switch
    {
        DealOrder.Checks => state.IsContradicted,
        DealOrder.Conflicts => deal.IsConflicting,
        _ => true,
    };

    private static double Key(TransactionEntry deal, DealOrder order) => order == DealOrder.Newest ? -deal.Last : deal.Confidence;
}
