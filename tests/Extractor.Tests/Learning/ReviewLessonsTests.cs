using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.Learning;

public sealed class ReviewLessonsTests : IDisposable
{
    private readonly TemporaryStore temporary = new();

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void What_was_accepted_or_corrected_is_an_answer_and_what_nobody_decided_stands_around_it()
    {
        temporary.Ingest(Sample.Item());
        var facts = temporary.Store.Facts().ToList();
        temporary.Store.Judge(facts[0], "ann", Decision.Accept);
        temporary.Store.Judge(facts[2], "ann", Decision.Correct, ShownFact.Of(facts[2].Fact) with { Label = "debt", Status = "past", FromNames = ["Contoso"], ToNames = [] });

        var lessons = Lessons();

        var article = Assert.Single(lessons.Articles);
        Assert.Equal(["$25 billion", "April 21, 2026", "$5 billion"], article.Context.Mentions.Select(m => m.Text));
        Assert.Equal([Label.Investment, null, Label.Debt], article.Facts.Select(f => f?.Label));
        Assert.Equal((Status.Past, "Contoso"), (article.Facts[2]!.Status, Assert.Single(article.Facts[2]!.From)));
        Assert.Equal((1, 1, 0, 0), (lessons.Accepted, lessons.Corrected, lessons.Rejected, lessons.LeftOut));
    }

    [Fact]
    public void What_was_rejected_is_no_target()
    {
        temporary.Ingest(Sample.Item());
        var facts = temporary.Store.Facts().ToList();
        temporary.Store.Judge(facts[0], "ann", Decision.Reject);
        temporary.Store.Judge(facts[2], "ann", Decision.Accept);

        var lessons = Lessons();

        Assert.Equal([null, null, Label.Investment], lessons.Articles.Single().Facts.Select(f => f?.Label));
        Assert.Equal((1, 1), (lessons.Accepted, lessons.Rejected));
    }

    [Fact]
    public void What_was_accepted_by_its_confidence_alone_is_never_learned_from()
    {
        temporary.Ingest(Sample.Item());
        var fact = temporary.Store.Facts().First();
        temporary.Store.Judge(fact, "auto", Decision.Auto, ShownFact.Of(fact.Fact));

        Assert.Equal(Decision.Auto, temporary.Store.Facts().First().Decision);
        Assert.Empty(temporary.Store.Reviewed());
    }

    [Fact]
    public void A_withdrawn_verdict_teaches_nothing_and_a_flagged_one_waits()
    {
        temporary.Ingest(Sample.Item());
        var facts = temporary.Store.Facts().ToList();
        temporary.Store.Judge(facts[0], "ann", Decision.Accept);
        temporary.Store.Judge(facts[0], "ann", Decision.Withdraw);
        var shown = ShownFact.Of(facts[2].Fact).ToJson();
        temporary.Store.AddVerdict(new Verdict(facts[2].Key, "ann", DateTimeOffset.UnixEpoch, Decision.Accept, shown, shown) { Flagged = true });

        Assert.Empty(temporary.Store.Reviewed());
    }

    [Fact]
    public void A_text_of_the_corpus_teaches_nothing_for_it_is_learned_or_measured_on_already()
    {
        temporary.Ingest(Sample.Item());
        temporary.Store.Judge(temporary.Store.Facts().First(), "ann", Decision.Accept);

        var lessons = ReviewLessons.Of(temporary.Store.Reviewed(), [Sample.Text], new MentionFinder());

        Assert.Empty(lessons.Articles);
        Assert.Equal(1, lessons.LeftOut);
    }

    [Fact]
    public void A_text_that_two_places_carry_teaches_once()
    {
        temporary.Ingest(Sample.Item(), Sample.Item("b.txt"));
        temporary.Store.Judge(temporary.Store.Facts().First(), "ann", Decision.Accept);

        Assert.Equal(1, Lessons().Accepted);
    }

    private ReviewLessons Lessons() => ReviewLessons.Of(temporary.Store.Reviewed(), [], new MentionFinder());
}
