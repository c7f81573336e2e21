using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Storage.Engines;

namespace Extractor.Review;

/// <summary>Writes the decisions of one action inside one transaction.</summary>
internal sealed class DecisionWriting(Session session, string reviewer, DateTimeOffset now)
{
    public DecisionResult Write(IReadOnlyList<ReviewDecision> decisions, string summary)
    {
        var whole = decisions.SelectMany(Parts).ToList();
        if (whole.GroupBy(d => d.Key with { ArticleKey = "" }).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new FormatException($"one action decides once on each; twice on {twice.Key.Kind} {twice.Key.Span} of {twice.First().Key.ArticleKey}");
        }

        var states = whole.Select(d => KeyState.Find(session, d.Key)).ToList();
        var conflicts = whole.Zip(states).Where(p => IsConflict(p.First, p.Second)).Select(p => p.Second!.ToConflict(p.First.Key)).ToList();
        if (conflicts.Count > 0) return new DecisionResult(null, conflicts);

        var action = new ReviewAction(0, now, reviewer, ActionKind.Decide, null, summary);
        action = action with { Id = ActionLog.Add(session, action) };
        foreach (var (decision, state) in whole.Zip(states))
        {
            VerdictLog.Add(session, VerdictOf(decision, state), action.Id);
        }

        VerdictLog.Apply(session, [.. whole.Select(d => d.Key)]);
        return new DecisionResult(action, []);
    }

    // Another place is another fact: the one found is no fact, and the one that takes its place was not found.
    private IEnumerable<ReviewDecision> Parts(ReviewDecision decision)
    {
        Check(decision);
        if (decision.Place is not { } place || (place.Span == decision.Key.Span && Kebab.Write(place.Kind) == decision.Key.Kind)) return [decision];
        var origin = ShownSlots.Of(session, decision.Key) is { } shown ? ShownFact.Parse(shown).Replaces : null;
        return
        [
            decision with { Decision = Decision.Reject, After = null, Place = null },
            new ReviewDecision(decision.Key with { Kind = Kebab.Write(place.Kind), Span = place.Span }, null)
            {
                Decision = Decision.Add, Flagged = decision.Flagged,
                After = (ShownFact.Parse(decision.After!) with { Replaces = origin ?? new FactPlace(Kebab.Read<Kind>(decision.Key.Kind), decision.Key.Span).ToString() }).ToJson(),
            },
        ];
    }

    // What is added must not be there already; what a threshold accepted nobody has looked at.
    private static bool IsConflict(ReviewDecision decision, KeyState? state) => state is not null && state.Id != decision.Expected
        && state.Reviewer != ReviewBook.Automatic
        && !(decision.Decision == Decision.Add && decision.Expected is null && state.Decision is Decision.Reject or Decision.Withdraw);

    private Verdict VerdictOf(ReviewDecision decision, KeyState? state)
    {
        var before = ShownSlots.Of(session, decision.Key);
        var (decided, after) = decision.Decision switch
        {
            null => (state?.Decision ?? Decision.Withdraw, state?.After),
            Decision.Accept => (Decision.Accept, decision.After ?? before
                ?? throw new FormatException($"nothing is shown at {decision.Key.Kind} {decision.Key.Span} of {decision.Key.ArticleKey}; read the page again")),
            Decision.Reject or Decision.Withdraw or Decision.Auto => (decision.Decision.Value, null),
            _ => (decision.Decision.Value, decision.After),
        };
        return new Verdict(decision.Key, reviewer, now, decided, before, after) { Flagged = decision.Flagged ?? state?.Flagged ?? false };
    }

    private void Check(ReviewDecision decision)
    {
        if (decision is { Key.Target: VerdictTarget.Deal, Place: not null }) throw new FormatException("a deal has no span to correct; say which facts speak of it");
        if (decision is { Decision: Decision.Correct or Decision.Add, After: null }) throw new FormatException("a correction must say what holds after it");
        if (decision is not { Key.Target: VerdictTarget.Fact, After: { } after }) return;

        var place = decision.Place ?? new FactPlace(Kebab.Read<Kind>(decision.Key.Kind), decision.Key.Span);
        var label = Kebab.Read<Label>(ShownFact.Parse(after).Label);
        if (!LabelSets.Of(place.Kind).Contains(label))
        {
            throw new FormatException(
                $"'{Kebab.Write(label)}' is no label of {Kebab.Write(place.Kind)}; use one of {string.Join(", ", LabelSets.Of(place.Kind).Select(Kebab.Write))}");
        }

        if (decision.Place is null && decision.Decision != Decision.Add) return;
        var length = session.List("select text from article_version where text_hash = @TextHash limit 1", new { decision.Key.TextHash }, row => row.Text(0)!.Length);
        if (length is [var end] && !(place.Span.Start >= 0 && place.Span.Start < place.Span.End && place.Span.End <= end))
        {
            throw new FormatException($"{place.Span} is no span of the text, which has {end} code units");
        }
    }
}
