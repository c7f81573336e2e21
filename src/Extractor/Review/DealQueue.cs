using Extractor.Storage;
using Extractor.Storage.Transactions;

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
/// <param name="Told">The transaction with what each article tells; its slots hold every value told.</param>
/// <param name="Deals">As its articles tell it, in the order of its tellings: what a decision on it names.</param>
/// <param name="Evidence">The facts that speak of it, by slot; what is told again stands together.</param>
/// <param name="IsDrawn">It comes from the random tenth.</param>
/// <param name="Cursor">Its place in the queue: what <c>Next</c> goes on from.</param>
/// <param name="Left">How many undecided ones the filter and order hold, this one with them; null where that was not asked.</param>
public sealed record QueuedDeal(
    ToldTransaction Told, IReadOnlyList<CurrentDeal> Deals, IReadOnlyList<Evidence> Evidence, DecisionState Decision, bool IsDrawn, string Cursor, int? Left);

/// <summary>The deals to decide on (each transaction once), one after the other.</summary>
public sealed class DealQueue(ReviewIndex index)
{
    /// <summary>The next undecided deal.</summary>
    /// <param name="filter">Its <see cref="DealFilter.Decision"/> is not asked.</param>
    /// <param name="after">The cursor of the deal before; null for the first.</param>
    /// <returns>Null where none is left after it.</returns>
    /// <exception cref="FormatException"><paramref name="after"/> is no cursor.</exception>
    public QueuedDeal? Next(DealOrder order = DealOrder.Uncertain, DealFilter? filter = null, string? after = null)
    {
        // A deal that went after it was found is passed over.
        for (var cursor = QueueCursor.Parse(after); ;)
        {
            var (next, left) = index.Ask(i => Following(i, order, filter ?? new DealFilter(), cursor));
            if (next is null) return null;
            if (Shown(next, order, left) is { } shown) return shown;
            cursor = next;
        }
    }

    /// <summary>The deal before, whether decided since or not.</summary>
    /// <returns>Null at the beginning.</returns>
    /// <exception cref="FormatException"><paramref name="before"/> is no cursor.</exception>
    public QueuedDeal? Previous(string before, DealOrder order = DealOrder.Uncertain, DealFilter? filter = null)
    {
        var cursor = QueueCursor.Parse(before);
        if (cursor.Number <= 1) return null;
        var isDrawn = order == DealOrder.Uncertain && QueueCursor.IsDrawn(cursor.Number);
        var limit = isDrawn ? cursor.Drawn : cursor.Ordered;
        var last = index.Ask(i =>
        {
            var (match, found) = (new DealMatch(i, (filter ?? new DealFilter()) with { Decision = null }), Place.Before);
            foreach (var deal in i.Transactions)
            {
                if (match.Failed(deal, out var state) != DealTests.None || !Belongs(deal, state, order)) continue;
                var place = new Place(isDrawn ? state.Audit : Key(deal, order), deal.Number);
                if (place < limit && place > found) found = place;
            }

            return found;
        });
        return Shown((isDrawn ? cursor with { Drawn = last } : cursor with { Ordered = last }) with { Number = cursor.Number - 1 }, order, null);
    }

    /// <summary>The deal of a cursor, whatever was decided on it since.</summary>
    /// <returns>Null where the deal is gone.</returns>
    /// <exception cref="FormatException"><paramref name="cursor"/> is no cursor.</exception>
    public QueuedDeal? At(string cursor, DealOrder order = DealOrder.Uncertain) => Shown(QueueCursor.Parse(cursor), order, null);

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

    private QueuedDeal? Shown(QueueCursor cursor, DealOrder order, int? left)
    {
        var isDrawn = order == DealOrder.Uncertain && QueueCursor.IsDrawn(cursor.Number);
        var number = (isDrawn ? cursor.Drawn : cursor.Ordered).Id;
        var (id, decision) = index.Ask(i => i.TransactionOf(number) is { } t ? (t.Id, TransactionState.Of(i, t).Decision) : default((string, DecisionState)?)) ?? default;
        if (id is null || index.Store.Transactions.Told(id) is not { } told) return null;
        var ids = told.Members.Select(m => m.DealId).ToList();
        return index.Store.Read(s => new QueuedDeal(
            told, DealQuery.OfIds(s.Connection, ids), EvidenceReader.Read(s.Connection, ids), decision, isDrawn, cursor.ToString(), left));
    }

    private static bool Belongs(TransactionEntry deal, TransactionState state, DealOrder order) => order switch
    {
        DealOrder.Checks => state.IsContradicted,
        DealOrder.Conflicts => deal.IsConflicting,
        _ => true,
    };

    private static double Key(TransactionEntry deal, DealOrder order) => order == DealOrder.Newest ? -deal.Last : deal.Confidence;
}
