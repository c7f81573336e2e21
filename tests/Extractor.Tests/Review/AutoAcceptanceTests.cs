using Extractor.Review;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.Review;

public sealed class AutoAcceptanceTests : IDisposable
{
    private readonly TemporaryStore temporary = new();
    private readonly ReviewBook book;

    public AutoAcceptanceTests()
    {
        temporary.Ingest([.. Enumerable.Range(0, 30).Select(i => Sample.Item($"{i}.txt", $"Day {i}. {Sample.Text}"))]);
        book = new ReviewBook(temporary.Store);
    }

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void All_above_the_threshold_but_the_audited_tenth_is_accepted_in_one_action_that_is_taken_back_as_one()
    {
        var (accepted, _) = new AutoAcceptance(temporary.Store).Apply(0.9);

        Assert.Equal(temporary.Ask<int>("select count(*) from fact_shown where audit >= 0.1").Single(), accepted);
        Assert.InRange(accepted, 60, 89);
        Assert.Equal(accepted, temporary.Ask<int>("select count(*) from fact_shown where decision = 'auto'").Single());
        Assert.Equal((0, 0), new AutoAcceptance(temporary.Store).Apply(0.9));

        Assert.NotNull(book.Undo(ReviewBook.Automatic).Action);
        Assert.All(temporary.Store.Facts(), f => Assert.Null(f.Decision));
    }

    [Fact]
    public void A_person_decides_over_it_without_conflict_and_it_never_over_a_person()
    {
        var fact = temporary.Store.Facts().First();
        new AutoAcceptance(temporary.Store).Apply(0.9);
        Assert.NotNull(book.Decide([ReviewDecision.Reject(fact.Key, null)], "ann", "no").Action);

        new AutoAcceptance(temporary.Store).Apply(0.5);
        Assert.DoesNotContain(temporary.Store.Facts(), f => f.Key == fact.Key);

        // Its undo leaves what people decided.
        Assert.NotNull(book.Undo(ReviewBook.Automatic).Action);
        Assert.DoesNotContain(temporary.Store.Facts(), f => f.Key == fact.Key);
    }

    [Fact]
    public void What_falls_below_a_higher_threshold_is_accepted_no_longer()
    {
        var (accepted, _) = new AutoAcceptance(temporary.Store).Apply(0.9);
        Assert.Equal((0, accepted), new AutoAcceptance(temporary.Store).Apply(0.99));
        Assert.All(temporary.Store.Facts(), f => Assert.Null(f.Decision));
    }

    [Fact]
    public void Of_a_run_only_what_it_found_is_accepted()
    {
        var run = temporary.Store.BeginRun("ingest", TemporaryStore.Recipe);
        temporary.Store.Record(run, [Sample.Item("0.txt", $"Day 0. {Sample.Text}"), .. Enumerable.Range(40, 10).Select(i => Sample.Item($"{i}.txt", $"Day {i}. {Sample.Text}"))]);
        temporary.Store.FinishRun(run);
        var found = temporary.Store.Facts().Where(f => f.Article.Id.StartsWith('4')).ToList();
        book.Decide([ReviewDecision.Reject(found[0].Key, null)], "ann", "no");

        Assert.Equal(0, new AutoAcceptance(temporary.Store).Apply(0.99, run));
        var accepted = new AutoAcceptance(temporary.Store).Apply(0.9, run);

        Assert.InRange(accepted, 20, 29);
        var auto = temporary.Store.Facts(new FactFilter { Decision = DecisionState.Auto }).ToList();
        Assert.Equal(accepted, auto.Count);
        Assert.All(auto, f => Assert.StartsWith("4", f.Article.Id, StringComparison.Ordinal));
        Assert.DoesNotContain(auto, f => f.Key == found[0].Key);
        Assert.Equal(0, new AutoAcceptance(temporary.Store).Apply(0.9, run));
    }
}
