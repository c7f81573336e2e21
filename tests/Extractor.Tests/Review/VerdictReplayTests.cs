using Extractor.Articles;
using Extractor.Mentions;
using Extractor.Review;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.Review;

public sealed class VerdictReplayTests
{
    [Fact]
    public void A_store_made_anew_with_the_decisions_replayed_is_the_same_store_and_undo_goes_on()
    {
        using var first = new TemporaryStore();
        first.Ingest(Sample.Item());
        Review(first);

        using var rebuilt = new TemporaryStore();
        rebuilt.Ingest(Sample.Item());
        var report = Replay(rebuilt, Lines(first));

        Assert.Equal(first.Export(), rebuilt.Export());
        Assert.Equal((0, 0), (report.Known, report.Later));
        Assert.Empty(report.Misfits);
        var (one, other) = (new ReviewBook(first.Store).Undo("ann"), new ReviewBook(rebuilt.Store).Undo("ann"));
        Assert.Equal(one.Action!.Summary, other.Action!.Summary);
        Assert.Equal(first.Store.Facts().Select(f => (f.Fact.Mention.Text, f.Decision)), rebuilt.Store.Facts().Select(f => (f.Fact.Mention.Text, f.Decision)));
    }

    [Fact]
    public void The_same_again_adds_nothing()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item());
        Review(temporary);
        var before = temporary.Export();

        var report = Replay(temporary, Lines(temporary));

        Assert.Equal(0, report.Applied);
        Assert.True(report.Known > 5);
        Assert.Equal(before, temporary.Export());
    }

    [Fact]
    public void What_fits_nothing_is_told_with_the_remedy_and_holds_when_the_article_comes()
    {
        using var first = new TemporaryStore();
        first.Ingest(Sample.Item());
        new ReviewBook(first.Store).Decide([ReviewDecision.Reject(first.Store.Facts().First().Key, null)], "ann", "no");

        using var empty = new TemporaryStore();
        var report = Replay(empty, Lines(first));
        Assert.Contains("ingest the article", Assert.Single(report.Misfits).Why, StringComparison.Ordinal);

        empty.Ingest(Sample.Item());
        Assert.Equal(first.Export(), empty.Export());
    }

    [Fact]
    public void A_later_decision_of_the_store_stays()
    {
        using var first = new TemporaryStore();
        first.Ingest(Sample.Item());
        var key = first.Store.Facts().First().Key;
        first.Store.AddVerdict(new Verdict(key, "ann", DateTimeOffset.UnixEpoch, Decision.Reject, null, null));

        using var second = new TemporaryStore();
        second.Ingest(Sample.Item());
        second.Store.Judge(second.Store.Facts().First(), "bob", Decision.Accept);
        var report = Replay(second, Lines(first));

        Assert.Equal((0, 1), (report.Applied, report.Later));
        Assert.Equal(Decision.Accept, second.Store.Facts().First().Decision);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("""{"row":"song"}""")]
    [InlineData("""{"row":"verdict","decision":"accept"}""")]
    [InlineData("""{"row":"action","number":1,"at":"2026-04-21T09:30:00.000Z","reviewer":"ann","kind":"decide","summary":"","x":1}""")]
    public void A_line_that_is_none_is_named_and_nothing_is_applied(string line)
    {
        using var first = new TemporaryStore();
        first.Ingest(Sample.Item());
        Review(first);
        using var second = new TemporaryStore();
        second.Ingest(Sample.Item());

        var refused = Assert.Throws<FormatException>(() => Replay(second, Lines(first) + line));
        Assert.Matches(@"^line \d+: ", refused.Message);
        Assert.Empty(second.Store.Verdicts());
    }

    // One of everything that can be decided, with an undo and a redo.
    private static void Review(TemporaryStore temporary)
    {
        var book = new ReviewBook(temporary.Store);
        var facts = temporary.Store.Facts().ToList();
        var deal = temporary.Store.Deals().Single();
        book.Decide([ReviewDecision.Accept(facts[0].Key, null), ReviewDecision.Flag(facts[1].Key, null, true)], "ann", "accepted, flagged");
        book.Decide([ReviewDecision.Correct(facts[2].Key, null, ShownFact.Of(facts[2].Fact) with { ValueLow = "5", Status = "past" }, new FactPlace(Kind.Money, new Span(facts[2].Key.Span.Start, facts[2].Key.Span.End - 8)))], "ann", "shorter");
        book.Decide(new DealReview(temporary.Store).Part(deal.Key, null, [new FactPlace(facts[1].Fact.Mention.Kind, facts[1].Key.Span)]), "bob", "parted");
        temporary.Store.Companies.Merge("Northwind", "Contoso", "ann");
        book.Undo("ann");
        book.Undo("bob");
        book.Redo("bob");
    }

    private static string Lines(TemporaryStore temporary)
    {
        using var lines = new StringWriter();
        VerdictLines.Write(temporary.Store, lines);
        return lines.ToString();
    }

    private static ReplayReport Replay(TemporaryStore temporary, string lines) => new VerdictReplay(temporary.Store).Apply(new StringReader(lines));
}
