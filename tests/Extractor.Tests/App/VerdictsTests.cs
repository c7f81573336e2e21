using Extractor.App;
using Extractor.Mentions;
using Extractor.Review;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.App;

public sealed class VerdictsTests : IDisposable
{
    private readonly Program program = new();

    public VerdictsTests() => program.With("news/a.txt", Sentences.Deal).With("news/b.txt", Sentences.Other).Run("ingest", "news");

    public void Dispose() => program.Dispose();

    [Fact]
    public void Actions_are_listed_newest_first()
    {
        Decide("ann", "no such price", ReviewDecision.Reject);
        Decide("bob", "looks right", ReviewDecision.Accept, skip: 1);

        Assert.Equal(ExitCode.Done, program.Run("verdicts", "list"));
        Assert.InRange(program.Out.IndexOf("looks right", StringComparison.Ordinal), 1, program.Out.IndexOf("no such price", StringComparison.Ordinal));
        Assert.Contains("decide", program.Out, StringComparison.Ordinal);

        program.Run("verdicts", "list", "--limit", "1");
        Assert.Contains("bob", program.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("ann", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Undo_and_redo_step_through_what_a_reviewer_did()
    {
        var key = Decide("ann", "no such price", ReviewDecision.Reject);
        Assert.DoesNotContain(Facts(), f => f.Key == key);

        Assert.Equal(ExitCode.Done, program.Run("verdicts", "undo", "--reviewer", "ann"));
        Assert.Equal("undo: no such price\n", program.Out);
        Assert.Contains(Facts(), f => f.Key == key);

        Assert.Equal(ExitCode.Done, program.Run("verdicts", "redo", "--reviewer", "ann"));
        Assert.Equal("redo: no such price\n", program.Out);
        Assert.DoesNotContain(Facts(), f => f.Key == key);

        Assert.Equal(ExitCode.Done, program.Run("verdicts", "redo", "--reviewer", "ann"));
        Assert.Contains("There is nothing to redo.", program.Error, StringComparison.Ordinal);
        program.Run("verdicts", "undo", "--reviewer", "bob");
        Assert.Contains("There is nothing to undo.", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Undo_is_refused_where_somebody_decided_since_and_says_who()
    {
        var key = Decide("ann", "right", ReviewDecision.Accept);
        using (var store = Store.Open(program.At("extractor.db")))
        {
            var book = new ReviewBook(store);
            Assert.NotNull(book.Decide([ReviewDecision.Reject(key, book.LastVerdict(key))], "bob", "wrong").Action);
        }

        Assert.Equal(ExitCode.Failed, program.Run("verdicts", "undo", "--reviewer", "ann"));
        Assert.Contains("bob decided otherwise on money at ", program.Error, StringComparison.Ordinal);
        Assert.Contains(": reject", program.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Facts(), f => f.Key == key);
    }

    [Fact]
    public void What_is_exported_holds_in_a_store_that_is_made_anew_and_only_once()
    {
        var rejected = Decide("ann", "no such price", ReviewDecision.Reject);
        var accepted = Decide("bob", "looks right", ReviewDecision.Accept);
        Assert.Equal(ExitCode.Done, program.Run("verdicts", "export"));
        var lines = program.Out;
        Assert.Equal(4, lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        program.With("verdicts.jsonl", lines).Run("ingest", "news", "--store", "again.db");

        Assert.Equal(ExitCode.Done, program.Run("verdicts", "apply", "verdicts.jsonl", "--store", "again.db"));
        Assert.Equal("2 applied, 0 known already, 0 left out for later ones, 0 fit nothing here\n", program.Out);
        Assert.DoesNotContain(Facts("again.db"), f => f.Key == rejected);
        Assert.Equal(Decision.Accept, Facts("again.db").Single(f => f.Key == accepted).Decision);
        program.Run("verdicts", "export", "--store", "again.db");
        Assert.Equal(lines, program.Out);

        program.Input = lines;
        Assert.Equal(ExitCode.Done, program.Run("verdicts", "apply", "-", "--store", "again.db"));
        Assert.Equal("0 applied, 2 known already, 0 left out for later ones, 0 fit nothing here\n", program.Out);
        Assert.Equal(ExitCode.Done, program.Run("verdicts", "undo", "--reviewer", "ann", "--store", "again.db"));
        Assert.Contains(Facts("again.db"), f => f.Key == rejected);
    }

    [Fact]
    public void What_fits_nothing_in_the_store_is_told()
    {
        Decide("ann", "no such price", ReviewDecision.Reject);
        program.Run("verdicts", "export");
        program.With("verdicts.jsonl", program.Out).With("other/c.txt", Sentences.Dateless).Run("ingest", "other", "--store", "other.db");

        Assert.Equal(ExitCode.Done, program.Run("verdicts", "apply", "verdicts.jsonl", "--store", "other.db"));
        Assert.Equal("1 applied, 0 known already, 0 left out for later ones, 1 fit nothing here\n", program.Out);
        Assert.Contains("reject of money at ", program.Error, StringComparison.Ordinal);
        Assert.Contains("the store has no such text; ingest the article", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_line_is_told_with_its_number_and_nothing_is_applied()
    {
        Decide("ann", "no such price", ReviewDecision.Reject);
        program.Run("verdicts", "export");
        program.With("verdicts.jsonl", program.Out + "{\"row\": \"verdi").Run("ingest", "news", "--store", "again.db");

        Assert.Equal(ExitCode.Failed, program.Run("verdicts", "apply", "verdicts.jsonl", "--store", "again.db"));
        Assert.Contains("verdicts.jsonl: line 3: ", program.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was applied", program.Error, StringComparison.Ordinal);
        using var store = Store.Open(program.At("again.db"));
        Assert.Empty(store.Verdicts());
    }

    [Theory]
    [InlineData("list")]
    [InlineData("export")]
    [InlineData("undo")]
    [InlineData("redo")]
    public void Without_a_store_none_is_made(string verb)
    {
        Assert.Equal(ExitCode.Failed, program.Run("verdicts", verb, "--store", "nowhere.db"));
        Assert.Contains("there is no store here", program.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(program.At("nowhere.db")));
    }

    private VerdictKey Decide(string reviewer, string summary, Func<VerdictKey, long?, ReviewDecision> decision, int skip = 0)
    {
        using var store = Store.Open(program.At("extractor.db"));
        var key = store.Facts(new FactFilter { Kind = Kind.Money, Decision = DecisionState.Undecided }).Skip(skip).First().Key;
        Assert.NotNull(new ReviewBook(store).Decide([decision(key, null)], reviewer, summary).Action);
        return key;
    }

    private List<CurrentFact> Facts(string path = "extractor.db")
    {
        using var store = Store.Open(program.At(path));
        return store.Facts().ToList();
    }
}
