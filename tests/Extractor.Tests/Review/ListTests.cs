using Extractor.Review;
using Extractor.Review.Tallies;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.Review;

public sealed class ListTests
{
    public static TheoryData<string> FactFilters =>
    [
        "", "kind=money", "label=investment", "status=firm", "decision=undecided", "decision=decided", "decision=accept", "decision=reject", "flagged=no", "check=near", "check=ok",
        "party=contoso", "party=%22AI%22", "company=northwind", "article=b", "article=a.txt", "source=wire", "source=none", "min-confidence=0.9321", "max-confidence=0.9", "since=2026-04-22",
        "until=2026-04-21", "min-amount=2000000", "max-amount=1500000", "unit=GW", "unit=EUR", "q=gro%C3%9Fe", "q=data", "q=%22centre%20news%22", "q=centr", "q=%22news%20centre%22", "q=%21",
        "kind=money&source=news&decision=undecided&q=billion",
    ];

    public static TheoryData<string> DealFilters =>
    [
        "", "type=investment", "type=ipo", "stage=announced", "decision=undecided", "decision=accept", "contradicted=no", "party=contoso", "company=contoso", "article=b", "source=wire",
        "min-confidence=0.8", "max-confidence=0.7", "since=2026-04-22", "min-amount=25000000000", "max-amount=1", "unit=USD", "min-gw=1", "q=gro%C3%9Fe",
    ];

    [Theory]
    [MemberData(nameof(FactFilters))]
    public void Pages_and_the_command_line_mean_the_same_facts_by_a_filter(string query)
    {
        using var temporary = Judged();
        using var index = new ReviewIndex(temporary.Store);
        var filter = FactFilter.Parse(query);

        var listed = temporary.Store.Facts(filter).Select(f => f.Id).Order().ToList();
        Assert.Equal(listed, new FactList(index).Ids(filter).Ids);
        Assert.Equal(listed.Count, new FactList(index).Page(filter).Total);
        Assert.Equal(filter, FactFilter.Parse(filter.ToString()));
    }

    [Theory]
    [MemberData(nameof(DealFilters))]
    public void A_deal_is_listed_where_one_of_its_articles_tells_it_so(string query)
    {
        using var temporary = Judged();
        using var index = new ReviewIndex(temporary.Store);
        temporary.Store.Refresh();
        var filter = DealFilter.Parse(query);
        var ids = temporary.Store.Deals(filter).Select(d => d.Id).ToHashSet();
        var listed = temporary.Store.Transactions.List().Where(t => temporary.Store.Transactions.Show(t.Id).Members.Any(m => ids.Contains(m.DealId))).Select(t => t.Id);

        Assert.Equal(listed.Order(StringComparer.Ordinal), new DealList(index).Ids(filter).Ids);
        Assert.Equal(filter, DealFilter.Parse(filter.ToString()));
    }

    [Theory]
    [InlineData(FactSort.Newest)]
    [InlineData(FactSort.Oldest)]
    [InlineData(FactSort.Uncertain)]
    [InlineData(FactSort.Confident)]
    [InlineData(FactSort.Largest)]
    [InlineData(FactSort.Smallest)]
    public void Pages_of_two_give_every_fact_once(FactSort sort)
    {
        using var temporary = Judged();
        using var index = new ReviewIndex(temporary.Store);
        var list = new FactList(index);
        var seen = new List<long>();
        string? after = null;
        do
        {
            var page = list.Page(new FactFilter(), sort, after, 2);
            seen.AddRange(page.Items.Select(f => f.Id));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(list.Ids(new FactFilter()).Ids, seen.Order());
    }

    [Fact]
    public void Each_value_of_a_facet_leaves_as_many_facts_as_it_says()
    {
        using var temporary = Judged();
        using var index = new ReviewIndex(temporary.Store);
        var list = new FactList(index);
        foreach (var query in (string[])["", "kind=money", "kind=money&source=wire", "q=billion&decision=undecided"])
        {
            foreach (var facet in list.Facets(FactFilter.Parse(query)).Where(f => f.Key is not ("confidence" or "published")))
            {
                var others = string.Join('&', query.Split('&').Where(p => !p.StartsWith(facet.Key + "=", StringComparison.Ordinal)));
                Assert.All(facet.Values, v => Assert.Equal(v.Count, list.Ids(FactFilter.Parse($"{others}&{facet.Key}={Uri.EscapeDataString(v.Value)}")).Ids.Count));
            }
        }
    }

    [Fact]
    public void The_index_that_took_in_changes_is_as_one_made_anew()
    {
        using var temporary = Judged();
        using var index = new ReviewIndex(temporary.Store);
        var before = index.Stamp;
        temporary.Ingest(Sample.Item("a.txt", "Contoso alone: $25 billion."), Sample.Item("d.txt", "More: $5 billion on April 21, 2026.", "wire"));
        using var anew = new ReviewIndex(temporary.Store);

        Assert.True(index.Stamp > before);
        Assert.Equal(new FactList(anew).Ids(new FactFilter()).Ids, new FactList(index).Ids(new FactFilter()).Ids);
        Assert.Equivalent(new FactList(anew).Facets(new FactFilter()), new FactList(index).Facets(new FactFilter()));
        Assert.Equal(new DealList(anew).Ids(new DealFilter()).Ids, new DealList(index).Ids(new DealFilter()).Ids);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Transactions_and_counts_that_took_in_any_changes_are_as_those_made_anew(int seed)
    {
        using var temporary = Judged();
        using var index = new ReviewIndex(temporary.Store);
        var (book, random) = (new TallyBook(temporary.Store), new Random(seed));
        for (var step = 0; step < 12; step++)
        {
            Change(temporary, random, step);
            if (random.Next(2) == 0) (_, _) = (index.Stamp, book.Now());
            temporary.Store.Refresh();
            using var anew = new ReviewIndex(temporary.Store);

            Assert.Equal(Lines(anew), Lines(index));
            Assert.Equal(new TallyBook(temporary.Store).Now().Deals, book.Now().Deals);
            Assert.Equal(Lines(anew, new DealFilter()), Lines(index, new DealFilter()));
        }

        static List<string> Lines(ReviewIndex index, DealFilter? filter = null) => filter is null
            ? index.Ask(i => i.Transactions.Select(t => $"{t with { State = null, Deals = [], ConflictFacts = [] }} {string.Join(' ', t.Deals)} {string.Join(' ', t.ConflictFacts.Order())}").ToList())
            : [.. new DealList(index).Facets(filter).SelectMany(f => f.Values.Select(v => $"{f.Key} {v.Value} {v.Count}")), new DealBulk(index).Count(filter).Mark];
    }

    [Fact]
    public void A_question_is_worked_out_once_for_each_state_of_the_store()
    {
        using var temporary = Judged();
        using var index = new ReviewIndex(temporary.Store);
        var worked = 0;
        int Facts() => index.Ask("facts", i =>
        {
            worked++;
            return i.Facts.Count - i.Facts.Gaps;
        });

        Assert.Equal((Facts(), 1), (Facts(), worked));
        var before = Facts();
        temporary.Ingest(Sample.Item("d.txt", "More: $5 billion on April 21, 2026.", "wire"));
        Assert.Equal((before + 2, 2), (Facts(), worked));
    }

    private static void Change(TemporaryStore temporary, Random random, int step)
    {
        var deals = temporary.Store.Deals().ToList();
        switch (random.Next(5))
        {
            case 0:
                temporary.Ingest(Sample.Item($"n{step}.txt", $"Contoso will invest ${(random.Next(2) == 0 ? 5 : 25)} billion in Fabrikam, it said on April 21, 2026. Note {step} of the desk."));
                break;
            case 1:
                temporary.Ingest(Sample.Item("a.txt", $"Contoso alone: ${(random.Next(2) == 0 ? 5 : 25)} billion."));
                break;
            case 2 when deals.Count > 0:
                temporary.Store.Judge(deals[random.Next(deals.Count)], "ann", random.Next(2) == 0 ? Decision.Accept : Decision.Reject);
                break;
            case 3 when temporary.Store.Transactions.List().ToList() is { Count: > 1 } all && all.Find(t => t.Articles == 1) is { } one && all.Find(t => t.Id != one.Id) is { } other:
                Record.Exception(() => temporary.Store.Transactions.Merge(one.Id, other.Id, "ann"));
                break;
            default:
                temporary.Store.Transactions.Undo("ann");
                break;
        }
    }

    [Fact]
    public async Task Questions_are_answered_while_transactions_are_read_anew()
    {
        using var temporary = Judged();
        using var reading = new SemaphoreSlim(0);
        using var goOn = new ManualResetEventSlim(initialState: true);
        using var index = new ReviewIndex(temporary.Store, (session, before) =>
        {
            reading.Release();
            goOn.Wait(TimeSpan.FromSeconds(60));
            return TransactionReader.Read(session, before);
        });
        temporary.Store.Refresh();
        var told = Told(index);
        await reading.WaitAsync(TimeSpan.FromSeconds(60));
        temporary.Ingest(Sample.Item("d.txt", "More on April 21, 2026: $25 billion.", "wire"));

        goOn.Reset();
        var catchingUp = Task.Run(index.CatchUp);
        Assert.True(await reading.WaitAsync(TimeSpan.FromSeconds(60)));
        var meanwhile = await Task.Run(() => (new FactList(index).Ids(new FactFilter()).Ids, Told: Told(index))).WaitAsync(TimeSpan.FromSeconds(60));
        goOn.Set();
        await catchingUp;

        Assert.Equal(temporary.Store.Facts().Select(f => f.Id).Order(), meanwhile.Ids);
        Assert.Equal(told, meanwhile.Told);
        Assert.Equal(told + 1, Told(index));

        static int Told(ReviewIndex index) => index.Ask(i => i.Transactions.Sum(t => t.Articles));
    }

    [Theory]
    [InlineData("knd=money", "did you mean 'kind'")]
    [InlineData("kind=gold", "use one of money")]
    [InlineData("since=tomorrow", "write it as 2026-04-21")]
    [InlineData("min-confidence=7", "from 0 to 1")]
    public void A_filter_that_cannot_be_read_says_why(string query, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => FactFilter.Parse(query)).Message, StringComparison.Ordinal);

    internal static TemporaryStore Judged()
    {
        var temporary = QueueTests.Filled();
        var facts = temporary.Store.Facts().ToList();
        temporary.Store.Judge(facts[0], "ann", Decision.Accept);
        temporary.Store.Judge(facts[1], "ann", Decision.Reject);
        return temporary;
    }
}
