using Extractor.Articles;
using Extractor.Mentions;
using Extractor.Review;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.Review;

public sealed class ReviewBookTests : IDisposable
{
    private readonly TemporaryStore temporary = new();
    private readonly ReviewBook book;
    private readonly ReviewIndex index;

    public ReviewBookTests()
    {
        temporary.Ingest(Sample.Item(), Sample.Item("b.txt", "Another day. " + Sample.Text + " And $1.5-2 million, 0.000125 GW on Monday."));
        (book, index) = (new ReviewBook(temporary.Store), new ReviewIndex(temporary.Store));
    }

    public void Dispose()
    {
        index.Dispose();
        temporary.Dispose();
    }

    [Fact]
    public void The_second_of_two_reviewers_is_told_who_decided_and_nothing_of_the_action_is_written()
    {
        var (one, other) = (Fact(0), Fact(1));
        Assert.NotNull(book.Decide([ReviewDecision.Reject(one.Key, null)], "ann", "rejected").Action);

        var second = book.Decide([ReviewDecision.Accept(other.Key, null), ReviewDecision.Accept(one.Key, null)], "bob", "accepted two");

        var conflict = Assert.Single(second.Conflicts);
        Assert.Equal(("ann", "reject", one.Key), (conflict.Reviewer, conflict.Decision, conflict.Key));
        Assert.Null(second.Action);
        Assert.Single(temporary.Store.Verdicts());
        Assert.NotNull(book.Decide([ReviewDecision.Accept(one.Key, conflict.Verdict)], "bob", "accepted after all").Action);
    }

    [Fact]
    public void Of_a_reviewers_progress_what_was_taken_back_and_what_others_did_is_no_part()
    {
        foreach (var (fact, reviewer) in new[] { (Fact(0), "ann"), (Fact(1), "ann"), (Fact(2), "bob") }) book.Decide([ReviewDecision.Accept(fact.Key, null)], reviewer, $"accepted {fact.Id}");
        book.Undo("ann");

        var (decided, steps) = book.Progress("ann", temporary.Store.Time.GetUtcNow().AddHours(-1));
        Assert.Equal((1, $"accepted {Fact(0).Id}", $"accepted {Fact(1).Id}"), (decided, steps.Undo?.Summary, steps.Redo?.Summary));
        Assert.Equal((0, steps), book.Progress("ann", temporary.Store.Time.GetUtcNow().AddHours(1)));
        Assert.Equal((0, (null, null)), book.Progress("carl", DateTimeOffset.MinValue));
        book.Decide([ReviewDecision.Accept(Fact(1).Key, book.LastVerdict(Fact(1).Key))], "ann", "accepted after all");
        Assert.Equal(("accepted after all", null), (book.Steps("ann").Undo?.Summary, book.Steps("ann").Redo));
    }

    [Fact]
    public void Undo_of_a_bulk_is_one_step_and_redo_brings_all_of_it_back()
    {
        var before = temporary.Export();
        var bulk = new FactBulk(index);
        var result = bulk.Decide(new FactFilter { Kind = Kind.Money }, bulk.Count(new FactFilter { Kind = Kind.Money }), Decision.Reject, "ann");
        Assert.NotNull(result.Action);
        Assert.DoesNotContain(temporary.Store.Facts(), f => f.Fact.Mention.Kind == Kind.Money);
        var decided = Shown();

        Assert.Equal(result.Set.Count, temporary.Store.Verdicts().Count());
        Assert.NotNull(book.Undo("ann").Action);
        Assert.Equal(Lines(before, "\"row\":\"fact\""), Lines(temporary.Export(), "\"row\":\"fact\""));
        Assert.All(temporary.Store.Facts(), f => Assert.Null(f.Decision));

        Assert.NotNull(book.Redo("ann").Action);
        Assert.Equal(decided, Shown());
    }

    [Fact]
    public void Undo_has_no_limit_and_goes_on_after_a_restart()
    {
        var first = Shown();
        foreach (var fact in temporary.Store.Facts().ToList()) book.Decide([ReviewDecision.Reject(fact.Key, null)], "ann", fact.Fact.Mention.Text);
        var steps = temporary.Store.Verdicts().Count();

        using (var again = Store.Open(temporary.Path))
        {
            for (var i = 0; i < steps; i++) Assert.NotNull(new ReviewBook(again).Undo("ann").Action);
            Assert.Null(new ReviewBook(again).Undo("ann").Action);
        }

        Assert.Equal(first, Shown());
        Assert.Equal(2 * steps, temporary.Store.Verdicts().Count());
        for (var i = 0; i < steps; i++) Assert.NotNull(book.Redo("ann").Action);
        Assert.Null(book.Redo("ann").Action);
        Assert.Empty(temporary.Store.Facts());
    }

    [Fact]
    public void There_is_nothing_to_do_again_after_a_new_decision()
    {
        book.Decide([ReviewDecision.Reject(Fact(0).Key, null)], "ann", "one");
        book.Undo("ann");
        book.Decide([ReviewDecision.Accept(Fact(1).Key, null)], "ann", "two");

        Assert.Null(book.Redo("ann").Action);
        Assert.Equal("two", book.Steps("ann").Undo!.Summary);
    }

    [Fact]
    public void Undo_of_what_another_decided_over_since_is_refused_and_told_until_the_other_took_it_back()
    {
        var key = Fact(0).Key;
        book.Decide([ReviewDecision.Reject(key, null)], "ann", "no");
        book.Decide([ReviewDecision.Accept(key, book.LastVerdict(key))], "bob", "yes");

        Assert.Equal("bob", Assert.Single(book.Undo("ann").Conflicts).Reviewer);
        Assert.Equal(Decision.Accept, Fact(0).Decision);

        Assert.NotNull(book.Undo("bob").Action);
        Assert.NotNull(book.Undo("ann").Action);
        Assert.Null(Fact(0).Decision);
    }

    [Fact]
    public void Undo_and_redo_pass_over_what_another_decided_on_since_and_name_it()
    {
        var (one, two, three) = (Fact(0).Key, Fact(1).Key, Fact(2).Key);
        book.Decide([ReviewDecision.Reject(one, null)], "ann", "one");
        book.Decide([ReviewDecision.Reject(two, null), ReviewDecision.Reject(three, null)], "ann", "two");
        book.Decide([ReviewDecision.Accept(three, book.LastVerdict(three))], "bob", "yes");

        var undone = book.Undo("ann");
        var passed = Assert.Single(undone.Passed);
        Assert.Equal(("one", "two", "bob", three), (undone.Action!.Summary, passed.Step.Summary, passed.Conflict.Reviewer, passed.Conflict.Key));
        Assert.Empty(undone.Conflicts);
        Assert.Equal([null, "reject", "accept"], Decisions());
        Assert.Equal("bob", Assert.Single(book.Undo("ann").Conflicts).Reviewer);

        book.Undo("bob");
        Assert.Equal("two", book.Undo("ann").Action!.Summary);
        book.Decide([ReviewDecision.Accept(two, book.LastVerdict(two))], "bob", "yes");
        var again = book.Redo("ann");
        Assert.Equal(("one", "two"), (again.Action!.Summary, Assert.Single(again.Passed).Step.Summary));
        Assert.Equal(["reject", "accept", null], Decisions());

        List<string?> Decisions() => [.. temporary.Ask<string?>("select decision from fact_shown where article_id = 1 order by ordinal")];
    }

    [Fact]
    public void A_corrected_span_is_one_action_that_undo_takes_back_wholly()
    {
        var before = Shown();
        var fact = Fact(0);
        var shorter = new FactPlace(Kind.Money, new Span(fact.Key.Span.Start, fact.Key.Span.End - 8));
        book.Decide([ReviewDecision.Correct(fact.Key, null, ShownFact.Of(fact.Fact) with { ValueLow = "25" }, shorter)], "ann", "shorter");

        var corrected = temporary.Store.Facts(new FactFilter { Article = "a" }).Single(f => f.Decision == Decision.Add);
        Assert.Equal(("$25", 25m), (corrected.Fact.Mention.Text, corrected.Fact.Mention.Value.Low));
        Assert.Contains(corrected.Ordinal, temporary.Store.Deals(new DealFilter { Article = "a" }).Single().Deal.Facts);

        book.Undo("ann");
        Assert.Equal(before, Shown());
    }

    [Fact]
    public void A_flag_leaves_what_was_decided_and_a_decision_leaves_the_flag()
    {
        var key = Fact(0).Key;
        book.Decide([ReviewDecision.Accept(key, null)], "ann", "yes");
        book.Decide([ReviewDecision.Flag(key, book.LastVerdict(key), true)], "ann", "flagged");
        Assert.Equal(("accept", 1L), temporary.Ask<(string, long)>("select decision, flagged from fact_shown where flagged = 1").Single());

        book.Decide([ReviewDecision.Reject(key, book.LastVerdict(key))], "ann", "no");
        Assert.Equal(("reject", 1L), temporary.Ask<(string, long)>("select decision, flagged from fact_shown where flagged = 1").Single());
    }

    [Fact]
    public void A_deal_is_accepted_with_its_facts_and_those_decided_before_stay()
    {
        var deal = temporary.Store.Deals(new DealFilter { Article = "a" }).Single();
        book.Decide([ReviewDecision.Reject(Fact(2).Key, null)], "bob", "no");

        var result = book.Decide(new DealReview(temporary.Store).Accept(deal.Key, null), "ann", "accepted");

        Assert.NotNull(result.Action);
        Assert.Equal(["accept", "accept", "reject"], temporary.Ask<string>("select decision from fact_shown where article_id = 1 order by ordinal"));
        Assert.Equal(Decision.Accept, temporary.Store.Deals(new DealFilter { Article = "a" }).Single().Decision);
        book.Undo("ann");
        Assert.Equal([null, null, "reject"], temporary.Ask<string?>("select decision from fact_shown where article_id = 1 order by ordinal"));
    }

    [Fact]
    public void A_deal_is_parted_by_its_facts_and_joined_again()
    {
        var review = new DealReview(temporary.Store);
        var deal = temporary.Store.Deals(new DealFilter { Article = "a" }).Single();
        var last = Fact(2).Fact.Mention;
        book.Decide(review.Part(deal.Key, null, [new FactPlace(last.Kind, last.Span)]), "ann", "parted");

        var deals = temporary.Store.Deals(new DealFilter { Article = "a" }).ToList();
        Assert.Equal([[0, 1], [2]], deals.Select(d => d.Deal.Facts));
        Assert.Equal([25_000_000_000m, 5_000_000_000m], deals.Select(d => d.Deal.Amount!.Low));
        Assert.Equal(2, temporary.Store.Transactions.List(new DealFilter { Article = "a" }).Count());

        book.Decide(review.Join(deals[0].Key, book.LastVerdict(deals[0].Key), deals[1].Key, book.LastVerdict(deals[1].Key)), "ann", "joined");
        Assert.Equal([0, 1, 2], temporary.Store.Deals(new DealFilter { Article = "a" }).Single().Deal.Facts);

        book.Undo("ann");
        book.Undo("ann");
        Assert.Equal([0, 1, 2], temporary.Store.Deals(new DealFilter { Article = "a" }).Single().Deal.Facts);
        Assert.Null(temporary.Store.Deals(new DealFilter { Article = "a" }).Single().Decision);
    }

    [Fact]
    public void A_label_that_the_kind_cannot_bear_and_a_span_outside_of_the_text_are_refused()
    {
        var fact = Fact(0);
        var refused = Assert.Throws<FormatException>(() => book.Decide([ReviewDecision.Correct(fact.Key, null, ShownFact.Of(fact.Fact) with { Label = "capacity" })], "ann", ""));
        Assert.Contains("'capacity' is no label of money", refused.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => book.Decide([ReviewDecision.Add(fact.Key with { Span = new Span(5, 5000) }, ShownFact.Of(fact.Fact))], "ann", ""));
        Assert.Empty(temporary.Store.Verdicts());
    }

    [Fact]
    public void A_merge_of_companies_is_an_action_of_its_reviewer_that_undo_and_redo_cover()
    {
        temporary.Store.Companies.Merge("Northwind", "Contoso", "ann");
        Assert.Contains("Contoso", temporary.Store.Companies.List("Northwind").Single().Names);

        Assert.NotNull(book.Undo("ann").Action);
        Assert.DoesNotContain("Contoso", temporary.Store.Companies.List("Northwind").Single().Names);
        Assert.NotNull(book.Redo("ann").Action);
        Assert.Contains("Contoso", temporary.Store.Companies.List("Northwind").Single().Names);
    }

    [Fact]
    public void The_history_of_a_fact_tells_who_decided_what_over_what()
    {
        var fact = Fact(0);
        book.Decide([ReviewDecision.Correct(fact.Key, null, ShownFact.Of(fact.Fact) with { Label = "debt" })], "ann", "debt");
        book.Decide([ReviewDecision.Reject(fact.Key, book.LastVerdict(fact.Key))], "bob", "no");

        var history = book.History(fact.Key);
        Assert.Equal([("ann", Decision.Correct), ("bob", Decision.Reject)], history.Select(v => (v.Reviewer, v.Decision)));
        Assert.Contains("\"label\":\"debt\"", history[1].Before, StringComparison.Ordinal);
    }

    // Of the first article: $25 billion, April 21, 2026, $5 billion.
    private CurrentFact Fact(int ordinal) => temporary.Store.Facts(new FactFilter { Article = "a" }).First(f => f.Ordinal == ordinal);

    // Verdicts have numbers of their own after an undo; what they say is the same.
    private List<string> Shown() =>
    [
        .. temporary.Ask<string>(
            """
            select concat_ws('|', article_id, ordinal, kind, surface, value_low, label, status, coalesce(decision, ''), flagged) from fact_shown
            union all
            select concat_ws('|', article_id, ordinal, type, amount_low, coalesce(decision, ''), flagged, (select string_agg(cast(fact_id as text), ',' order by fact_id) from deal_shown_fact m where m.deal_id = d.id)) from deal_shown d
            """).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Lines(string text, string with) => text.Split('\n').Where(l => l.Contains(with, StringComparison.Ordinal));
}
