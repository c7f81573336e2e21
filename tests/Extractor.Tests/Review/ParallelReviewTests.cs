using Extractor.Review;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.Review;

public sealed class ParallelReviewTests
{
    [Fact]
    public void Reviewers_of_two_programs_who_decide_on_the_same_facts_while_articles_come_lose_nothing()
    {
        const int Reviewers = 8;
        const int Decisions = 25;
        using var temporary = new TemporaryStore();
        temporary.Ingest([.. Enumerable.Range(0, 3).Select(i => Sample.Item($"{i}.txt", $"Day {i}. {Sample.Text}"))]);
        using var other = Store.Open(temporary.Path);
        var keys = temporary.Store.Facts().Select(f => f.Key).ToList();
        var (written, refused) = (0, 0);
        var run = temporary.Store.BeginRun("ingest", TemporaryStore.Recipe);

        Parallel.For(0, Reviewers + 1, new ParallelOptions { MaxDegreeOfParallelism = Reviewers + 1 }, reviewer =>
        {
            if (reviewer == Reviewers)
            {
                for (var i = 0; i < 40; i++) temporary.Store.Record(run, Sample.Item($"more-{i}.txt", $"More of {i}. {Sample.Text}"));
                return;
            }

            var book = new ReviewBook(reviewer % 2 == 0 ? temporary.Store : other);
            for (var i = 0; i < Decisions; i++)
            {
                var key = keys[(i + reviewer) % keys.Count];
                var decision = new ReviewDecision(key, book.LastVerdict(key)) { Decision = i % 2 == 0 ? Decision.Reject : Decision.Withdraw };
                var result = book.Decide([decision], $"reviewer {reviewer}", $"decision {i}");
                if (result.Action is not null) Interlocked.Increment(ref written);
                else Interlocked.Add(ref refused, result.Conflicts.Count);
            }
        });

        // Each was written, or its reviewer was told.
        Assert.Equal(Reviewers * Decisions, written + refused);
        Assert.Equal(written, temporary.Store.Verdicts().Count());
        Assert.All(keys, key => Assert.Equal(
            temporary.Store.Verdicts().Last(v => v.Key with { ArticleKey = "" } == key with { ArticleKey = "" }).Decision == Decision.Withdraw,
            temporary.Store.Facts().Any(f => f.Key == key)));
        Assert.Equal(40, temporary.Store.FinishRun(run).Seen);
    }
}
