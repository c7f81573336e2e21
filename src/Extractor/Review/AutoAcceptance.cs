using System.Globalization;
using Dapper;
using Extractor.Articles;
using Extractor.Storage;
using Extractor.Storage.Engines;

namespace Extractor.Review;

/// <summary>
/// Accepts facts by their confidence alone, in the name of <see cref="ReviewBook.Automatic"/>: above a threshold that was measured on gold.
/// A random tenth is left to people, so that what they measure stays honest, and no person's decision is ever touched.
/// </summary>
public sealed class AutoAcceptance(Store store)
{
    /// <summary>Facts drawn below this are for people.</summary>
    public const double Audited = 0.1;

    /// <summary>Accepts what lies at the threshold or above, and no longer what lies below it, as one action that can be undone.</summary>
    /// <returns>How many were accepted, and how many no longer are.</returns>
    public (int Accepted, int Withdrawn) Apply(double threshold) => Write(
        threshold,
        store.Read(s => Decisions(s, Decision.Auto, Open, threshold)),
        store.Read(s => Decisions(s, Decision.Withdraw, "s.decision = 'auto' and s.confidence < @threshold", threshold)));

    /// <summary>Accepts what lies at the threshold or above in the articles in which a run found facts, as one action that can be undone.</summary>
    /// <returns>How many were accepted.</returns>
    public int Apply(double threshold, Run run) => Write(threshold, store.Read(s => Decisions(s, Decision.Auto, $"{Open} and {OfRun}", threshold, run.Id)), []).Accepted;

    private const string Open =
        """
        s.decision is null and s.confidence >= @threshold and s.audit >= @Audited
        and not exists (select 1 from verdict r where r.id = s.verdict_id and r.reviewer <> @Automatic)
        """;

    private const string OfRun =
        "s.article_id in (select a.canonical_id from run_item i join article a on a.id = i.article_id where i.run_id = @run and i.facts > 0)";

    // Read before anybody had to wait; what a person decided since is left to them.
    private (int Accepted, int Withdrawn) Write(double threshold, List<ReviewDecision> accepted, List<ReviewDecision> withdrawn) => store.Write(session =>
    {
        bool IsAsRead(ReviewDecision decision) => KeyState.Find(session, decision.Key)?.Id == decision.Expected;
        accepted.RemoveAll(d => !IsAsRead(d));
        withdrawn.RemoveAll(d => !IsAsRead(d));
        if (accepted.Count + withdrawn.Count > 0)
        {
            var summary = string.Create(CultureInfo.InvariantCulture, $"accepted {accepted.Count} facts of confidence {threshold} and above");
            new DecisionWriting(session, ReviewBook.Automatic, store.Time.GetUtcNow()).Write([.. accepted, .. withdrawn], summary);
        }

        return (accepted.Count, withdrawn.Count);
    });

    private static List<ReviewDecision> Decisions(Session session, Decision decision, string where, double threshold, long? run = null) =>
    [
        .. session.Connection.Query<(string Article, string Text, string Kind, long Start, long End, long? Verdict)>(
            $"""
            select a.key, s.text_hash, s.kind, s.start_utf16, s.end_utf16, s.verdict_id
            from fact_shown s join article a on a.id = s.article_id
            where s.fact_id is not null and {where}
            """, new { threshold, Audited, ReviewBook.Automatic, run })
            .Select(r => new ReviewDecision(new VerdictKey(r.Article, r.Text, VerdictTarget.Fact, r.Kind, new Span((int)r.Start, (int)r.End)), r.Verdict) { Decision = decision })
            .DistinctBy(d => d.Key),
    ];
}
