using Extractor.Storage;

namespace Extractor.Review;

/// <summary>In which order undecided facts come.</summary>
public enum FactOrder
{
    /// <summary>
    /// The smallest margin between label and runner-up first, of articles on which nobody decided lately: the least certain facts of one
    /// article resemble each other, and teach less together (docs/model-card.md). Every tenth is drawn at random, so that what is
    /// measured of the decisions is true of all.
    /// </summary>
    Uncertain,

    /// <summary>Those that a check contradicts.</summary>
    Checks,

    /// <summary>Those on which the articles of a transaction do not agree.</summary>
    Conflicts,

    /// <summary>The last published first.</summary>
    Newest,
}

/// <summary>A fact to decide on.</summary>
/// <param name="Fact">Its number among the facts shown.</param>
/// <param name="IsDrawn">It comes from the random tenth.</param>
/// <param name="Cursor">Its place in the queue: what <see cref="FactQueue.Next"/> goes on from.</param>
/// <param name="Left">How many undecided ones the filter and order hold, this one with them; null where that was not asked.</param>
public sealed record QueuedFact(long Fact, bool IsDrawn, string Cursor, int? Left);

/// <summary>The facts to decide on, one after the other. A fact that is skipped stays undecided: the cursor has moved past it.</summary>
public sealed class FactQueue(ReviewIndex index)
{
    /// <summary>The next undecided fact.</summary>
    /// <param name="filter">Its <see cref="FactFilter.Decision"/> is not asked.</param>
    /// <param name="after">The cursor of the fact before; null for the first.</param>
    /// <returns>Null where none is left after it.</returns>
    /// <exception cref="FormatException"><paramref name="after"/> is no cursor.</exception>
    public QueuedFact? Next(FactOrder order = FactOrder.Uncertain, FactFilter? filter = null, string? after = null)
    {
        var cursor = QueueCursor.Parse(after);
        var number = cursor.Number + 1;
        var found = index.Ask(i =>
        {
            var lately = order == FactOrder.Uncertain && filter?.Article is null ? i.Remember(nameof(JudgedArticles), _ => i.Store.Read(s => JudgedArticles.Lately(s.Connection))) : [];
            HashSet<int> resting = [.. lately.Select(i.Articles.OfId).OfType<int>()];
            var match = new FactMatch(i, (filter ?? new FactFilter()) with { Decision = null });
            var draws = order == FactOrder.Uncertain && QueueCursor.IsDrawn(number);
            var passed = Passed(i, cursor, order);
            var (first, rested, drawn, left) = (default(Place?), default(Place?), default(Place?), 0);
            foreach (ref readonly var fact in i.Facts.All)
            {
                if (fact.IsJudged || !match.Holds(fact) || !Belongs(i, fact, order)) continue;
                var undecided = fact.Decision == DecisionState.Undecided;
                if (undecided)
                {
                    left++;
                    var place = new Place(Key(fact, order), fact.Id);
                    if (place > passed)
                    {
                        ref var best = ref resting.Contains(fact.Article) ? ref rested : ref first;
                        if (best is null || place < best) best = place;
                    }
                }

                // What a threshold accepted is drawn too: whether it was right must be measured.
                if (draws && new Place(fact.Audit, fact.Id) is var draw && draw > cursor.Drawn && (drawn is null || draw < drawn)) drawn = draw;
            }

            return (first: first ?? rested, drawn, left, passed);
        });
        var next = found.drawn is { } audit ? cursor.Then(number, cursor.Ordered, audit, found.passed)
            : found.first is { } ordered ? cursor.Then(QueueCursor.IsDrawn(number) && order == FactOrder.Uncertain ? number + 1 : number, ordered, cursor.Drawn, found.passed) : null;
        return next is null ? null : Shown(next, order, found.left);
    }

    // A fact that was shown and is undecided still was skipped, and what comes before it with it.
    private static Place Passed(ReviewIndex index, QueueCursor cursor, FactOrder order)
    {
        if (order == FactOrder.Uncertain && QueueCursor.IsDrawn(cursor.Number)) return cursor.Passed;
        foreach (ref readonly var fact in index.Facts.All)
        {
            if (fact.Id == cursor.Ordered.Id && fact.Id != 0) return fact.IsJudged || cursor.Ordered < cursor.Passed ? cursor.Passed : cursor.Ordered;
        }

        return cursor.Passed;
    }

    /// <summary>The fact before, whether decided since or not.</summary>
    /// <returns>Null at the beginning.</returns>
    /// <exception cref="FormatException"><paramref name="before"/> is no cursor.</exception>
    public QueuedFact? Previous(string before, FactOrder order = FactOrder.Uncertain, FactFilter? filter = null)
    {
        var cursor = QueueCursor.Parse(before);
        if (cursor.Number <= 1) return null;
        if (cursor.Back is { } back) return Shown(back, order, null);
        var isDrawn = order == FactOrder.Uncertain && QueueCursor.IsDrawn(cursor.Number);
        var limit = isDrawn ? cursor.Drawn : cursor.Ordered;
        var last = index.Ask(i =>
        {
            var match = new FactMatch(i, (filter ?? new FactFilter()) with { Decision = null });
            Place? found = null;
            foreach (ref readonly var fact in i.Facts.All)
            {
                if (!match.Holds(fact) && !(fact.Decision == DecisionState.Reject && match.Failed(fact) == FactTests.Decision)) continue;
                if (fact.Id == 0 || !Belongs(i, fact, order)) continue;
                var place = isDrawn ? new Place(fact.Audit, fact.Id) : new Place(Key(fact, order), fact.Id);
                if (place < limit && (found is null || place > found)) found = place;
            }

            return found ?? Place.Before;
        });
        return Shown((isDrawn ? cursor with { Drawn = last } : cursor with { Ordered = last }) with { Number = cursor.Number - 1 }, order, null);
    }

    /// <summary>The fact of a cursor, whatever was decided on it since: what a page shows again after an undo.</summary>
    /// <returns>Null where there is none; a fact may be gone.</returns>
    /// <exception cref="FormatException"><paramref name="cursor"/> is no cursor.</exception>
    public static QueuedFact? At(string cursor, FactOrder order = FactOrder.Uncertain) => Shown(QueueCursor.Parse(cursor), order, null);

    private static QueuedFact? Shown(QueueCursor cursor, FactOrder order, int? left)
    {
        var isDrawn = order == FactOrder.Uncertain && QueueCursor.IsDrawn(cursor.Number);
        var id = (isDrawn ? cursor.Drawn : cursor.Ordered).Id;
        return id == Place.Before.Id ? null : new QueuedFact(id, isDrawn, cursor.ToString(), left);
    }

    private static bool Belongs(ReviewIndex index, in FactEntry fact, FactOrder order) => order switch
    {
        FactOrder.Checks => (fact.Marks & FactMarks.Contradiction) != 0,
        FactOrder.Conflicts => index.Conflicts.Contains(fact.Id),
        _ => true,
    };

    private static double Key(in FactEntry fact, FactOrder order) => order == FactOrder.Newest ? -fact.Day : fact.Margin;
}
