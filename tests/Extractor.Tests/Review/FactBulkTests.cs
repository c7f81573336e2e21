using Extractor.Mentions;
using Extractor.Review;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.Review;

public sealed class FactBulkTests
{
    [Fact]
    public void A_bulk_decides_on_the_set_that_the_button_showed_or_on_nothing()
    {
        using var temporary = Filled();
        using var index = new ReviewIndex(temporary.Store);
        var bulk = new FactBulk(index);
        var seen = bulk.Count(new FactFilter { Kind = Kind.Money });
        temporary.Ingest(Sample.Item("c.txt", "Contoso gets another $5 billion, it said."));

        var result = bulk.Decide(new FactFilter { Kind = Kind.Money }, seen, Decision.Accept, "ann");

        Assert.Null(result.Action);
        Assert.Equal(seen.Count + 1, result.Set.Count);
        Assert.Empty(temporary.Store.Verdicts());
    }

    [Theory]
    [MemberData(nameof(ListTests.FactFilters), MemberType = typeof(ListTests))]
    public void A_bulk_acts_on_the_facts_that_the_store_gives_by_the_filter_and_on_no_others(string query)
    {
        using var judged = ListTests.Judged();
        using var listing = new ReviewIndex(judged.Store);
        var filter = FactFilter.Parse(query);

        Assert.Equal(
            judged.Store.Facts(filter).Select(f => $"{f.Key} {f.VerdictId}").Order(StringComparer.Ordinal),
            new FactBulk(listing).Read(filter).Facts.Select(f => $"{f.Key} {f.VerdictId}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ListTests.FactFilters), MemberType = typeof(ListTests))]
    public void The_set_that_a_button_showed_is_known_again_when_it_is_pressed(string query)
    {
        using var judged = ListTests.Judged();
        using var listing = new ReviewIndex(judged.Store);
        var (bulk, filter) = (new FactBulk(listing), FactFilter.Parse(query));
        var seen = bulk.Count(filter);

        Assert.Equal(seen.Count > 0, bulk.Decide(filter, seen, Decision.Accept, "ann").Action is not null);
    }

    [Fact]
    public void A_bulk_sees_what_changed_between_its_reading_and_its_writing()
    {
        using var temporary = Filled();
        using var index = new ReviewIndex(temporary.Store);
        var (book, filter) = (new ReviewBook(temporary.Store), new FactFilter { Kind = Kind.Money });
        var (facts, generation) = new FactBulk(index).Read(filter);
        bool IsAsRead() => temporary.Store.Write(s => FactBulk.IsAsRead(s, filter, facts, generation));

        Assert.True(IsAsRead());
        temporary.Store.Judge(temporary.Store.Facts(new FactFilter { Kind = Kind.Date }).First(), "ann", Decision.Reject);
        Assert.True(IsAsRead());

        book.Decide([ReviewDecision.Reject(facts[0].Key, null)], "bob", "no");
        Assert.False(IsAsRead());
        book.Undo("bob");
        Assert.True(IsAsRead());
        temporary.Ingest(Sample.Item("c.txt", "Contoso gets another $5 billion, it said."));
        Assert.False(IsAsRead());
    }

    private static TemporaryStore Filled()
    {
        var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item(), Sample.Item("b.txt", "Another day. " + Sample.Text + " And $1.5-2 million, 0.000125 GW on Monday."));
        return temporary;
    }
}
