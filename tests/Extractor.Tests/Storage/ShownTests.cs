using CsCheck;
using Extractor.Articles;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Review;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Storage;

/// <summary>What is shown is a function of what is stored, however it came there.</summary>
public sealed class ShownTests
{
    private static readonly string[] Tables = ["fact_shown order by id", "deal_shown order by id", "deal_shown_fact order by deal_id, fact_id"];

    private static readonly Recipe[] Recipes = [TemporaryStore.Recipe, TemporaryStore.Recipe with { Model = "model-2" }];

    [Fact]
    public void Whatever_comes_and_is_decided_in_whatever_order_is_shown_as_if_all_were_made_anew() =>
        Gen.Select(Gen.Int[0, 10], Gen.Int[0, 5], Gen.Int[0, 3]).Array[1, 12].Sample(
            steps =>
            {
                using var temporary = new TemporaryStore();
                foreach (var (what, which, how) in steps)
                {
                    Do(temporary, what, which, how);
                }

                var kept = Shown(temporary);
                temporary.Store.Write(s =>
                {
                    ShownTables.RefreshAll(s);
                    return 0;
                });
                Assert.Equal(kept, Shown(temporary));
            },
            iter: 120, threads: 1);

    [Trait("Store", "SQLite")]
    [Fact]
    public void A_verdict_rewrites_what_it_speaks_of_and_nothing_else()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item(text: Sample.Text + "\n\n" + Sample.Text));
        temporary.Do(
            """
            create table touched (what text);
            create trigger a after insert on fact_shown begin insert into touched values ('fact ' || new.id); end;
            create trigger b after update on deal_shown begin insert into touched values ('deal ' || new.id); end;
            create trigger c after delete on deal_shown_fact begin insert into touched values ('fact of deal'); end;
            """);
        var fact = temporary.Store.Facts().First();
        temporary.Store.Judge(fact, "ann", Decision.Accept);
        Assert.Equal([$"fact {fact.Id}"], temporary.Ask<string>("select what from touched"));

        temporary.Do("delete from touched");
        var deal = temporary.Store.Deals().First();
        temporary.Store.Judge(deal, "ann", Decision.Accept);
        Assert.Equal($"deal {deal.Id}", temporary.Ask<string>("select distinct what from touched where what <> 'fact of deal'").Single());
    }

    [Fact]
    public void A_rejected_fact_is_shown_as_rejected_and_no_view_lists_it()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item());
        temporary.Store.Judge(temporary.Store.Facts().First(), "ann", Decision.Reject);

        Assert.Equal("reject", temporary.Ask<string>("select decision from fact_shown where surface = '$25 billion'").Single());
        Assert.Empty(temporary.Ask<string>("select surface from facts_current where surface = '$25 billion'"));
    }

    [Trait("Store", "SQLite")]
    [Fact]
    public void A_fact_that_a_person_adds_is_listed_with_its_words_and_place()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item(text: "😀 " + Sample.Text));
        Add(temporary, "first", Label.OtherMoney);

        var added = temporary.Store.Facts().Last();
        Assert.Equal(("first", Decision.Add, Label.OtherMoney, 3), (added.Fact.Mention.Text, added.Decision, added.Fact.Label, added.Ordinal));
        Assert.Equal(
            "first", temporary.Ask<string>(
                """
                select substr(v.text, f.start_codepoint + 1, f.length_codepoint)
                from facts_current f join article_version v on v.id = f.article_version_id
                where f.decision = 'add'
                """).Single());
    }

    [Fact]
    public void What_a_person_accepted_stays_where_it_is_found_no_longer()
    {
        using var temporary = new TemporaryStore();
        var item = Sample.Item();
        temporary.Ingest(item);
        temporary.Store.Judge(temporary.Store.Facts().First(), "ann", Decision.Accept);

        temporary.Ingest(Recipes[1], item with { Facts = [.. item.Facts.Skip(1)], Deals = [] });

        var held = temporary.Store.Facts().Single(f => f.Decision == Decision.Accept);
        Assert.Equal(("$25 billion", Label.Investment), (held.Fact.Mention.Text, held.Fact.Label));
    }

    [Fact]
    public void Who_says_which_facts_a_deal_has_says_all_of_them()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item());
        var deal = temporary.Store.Deals().Single();
        var last = temporary.Store.Facts().Last();
        temporary.Store.Judge(deal, "ann", Decision.Correct, ShownDeal.Of(deal.Deal) with { Facts = [new FactPlace(last.Fact.Mention.Kind, last.Fact.Mention.Span).ToString()] });

        Assert.Equal([2], temporary.Store.Deals().Single().Deal.Facts);
    }

    [Fact]
    public void A_fact_with_another_span_speaks_of_the_deals_of_the_fact_whose_place_it_takes()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item());
        var fact = temporary.Store.Facts().First();
        temporary.Store.Judge(fact, "ann", Decision.Reject);
        temporary.Store.AddVerdict(new Verdict(
            fact.Key with { Span = new Span(fact.Key.Span.Start, fact.Key.Span.End - 8) }, "ann", DateTimeOffset.UnixEpoch, Decision.Add, null,
            (ShownFact.Of(fact.Fact) with { Replaces = new FactPlace(Kind.Money, fact.Key.Span).ToString() }).ToJson()));

        var deal = temporary.Store.Deals().Single();
        Assert.Equal("$25", temporary.Store.Facts().Single(f => f.Ordinal == deal.Deal.Facts[^1]).Fact.Mention.Text);
    }

    [Fact]
    public void A_verdict_on_a_fact_leaves_transactions_fresh_and_one_on_a_deal_does_not()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item());
        _ = temporary.Store.Transactions.List().Count();
        temporary.Store.Judge(temporary.Store.Facts().First(), "ann", Decision.Reject);
        Assert.Equal(0, temporary.Ask<int>("select generation <> made_of from consolidation").Single());

        temporary.Store.Judge(temporary.Store.Deals().Single(), "ann", Decision.Accept);
        Assert.Equal(1, temporary.Ask<int>("select generation <> made_of from consolidation").Single());
    }

    [Trait("Store", "SQLite")]
    [Fact]
    public void The_draw_for_the_audit_is_spread_evenly_and_the_same_for_a_copy()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item());
        var drawn = temporary.Store.Read(s => Enumerable.Range(0, 4000).Select(i => s.Single("select audit_draw('aa', 'money', @i, @i)", new { i }, r => double.Parse(r.Text(0)!, null))).ToList());

        Assert.All(drawn, d => Assert.InRange(d, 0, 1));
        Assert.InRange(drawn.Count(d => d < 0.1), 320, 480);
        Assert.Equal(
            temporary.Ask<double>("select audit from fact_shown order by id"),
            temporary.Ask<double>("select audit from fact_shown order by id"));
    }

    // An article that comes, comes anew under other rules, becomes another's copy, or a decision.
    internal static void Do(TemporaryStore temporary, int what, int which, int how)
    {
        var text = which < 3 ? Sample.Text : Sample.Text + $" More of {which}, and $1.5-2 million.";
        var item = Sample.Item($"{which % 4}.txt", text, $"source-{how % 2}", $"2026-04-{10 + ((which * 5) + how) % 9}", how == 3 ? $"https://example.org/{which % 2}" : null);
        switch (what)
        {
            case 0 or 1:
                temporary.Ingest(item);
                break;
            case 2:
                temporary.Ingest(Recipes[1], how == 0 ? item with { Facts = [.. item.Facts.Skip(1)], Deals = [] } : item);
                break;
            case 3 when temporary.Store.Facts().Skip(which).FirstOrDefault() is { } fact:
                var decision = how switch { 0 => Decision.Accept, 1 => Decision.Reject, 2 => Decision.Correct, _ => Decision.Withdraw };
                temporary.Store.Judge(fact, "ann", decision, how == 2 ? ShownFact.Of(fact.Fact) with { Status = "past", ValueLow = "0.5" } : null);
                break;
            case 4 when temporary.Store.Deals().Skip(which % 2).FirstOrDefault() is { } deal:
                temporary.Store.Judge(
                    deal, "ann", how == 0 ? Decision.Reject : how == 1 ? Decision.Withdraw : Decision.Correct,
                    how < 2 ? null : ShownDeal.Of(deal.Deal) with { AmountLow = "7.25", Facts = how == 2 ? ["money:15-26"] : null });
                break;
            case 5 when temporary.Store.Facts().Any():
                Add(temporary, which % 2 == 0 ? "first" : "comes", Label.OtherMoney);
                break;
            case 6 when temporary.Store.Deals().FirstOrDefault() is { } deal:
                temporary.Store.AddVerdict(new Verdict(
                    deal.Key with { Nth = 1 + (which % 2) }, "bob", DateTimeOffset.UnixEpoch, Decision.Add, null, (ShownDeal.Of(deal.Deal) with { Facts = ["money:15-26"] }).ToJson()));
                break;
            case 8 when temporary.Store.Facts().Skip(which).FirstOrDefault() is { } fact:
                temporary.Store.Judge(fact, "ann", Decision.Correct, ShownFact.Of(fact.Fact) with { Replaces = how == 0 ? null : how == 1 ? "money:15-26" : "date:47-61" });
                break;
            case 9:
                var all = temporary.Store.Facts().ToList();
                var shown = all.Where((_, i) => (i + how) % (which + 1) == 0).DistinctBy(f => f.Key).ToList();
                new ReviewBook(temporary.Store).Decide(
                    [.. shown.Select((f, i) => i == 0 && how == 3
                        ? ReviewDecision.Correct(f.Key, f.VerdictId, ShownFact.Of(f.Fact), new FactPlace(f.Fact.Mention.Kind, new Span(f.Key.Span.Start, f.Key.Span.End - 1)))
                        : how == 1 ? ReviewDecision.Accept(f.Key, f.VerdictId) : ReviewDecision.Reject(f.Key, f.VerdictId)),
                    .. temporary.Store.Deals().Where((_, i) => i % 2 == which % 2).DistinctBy(d => d.Key).Select(d => ReviewDecision.Accept(d.Key, d.VerdictId))], "ann", "several");
                break;
            case 10 when how > 0:
                new ReviewBook(temporary.Store).Undo("ann");
                break;
            case 10:
                new ReviewBook(temporary.Store).Redo("ann");
                break;
            case 7 when temporary.Store.Facts().FirstOrDefault() is { } fact:
                temporary.Store.AddVerdict(new Verdict(fact.Key, "bob", DateTimeOffset.UnixEpoch, Decision.Withdraw, null, null) { Flagged = how > 1 });
                break;
        }
    }

    private static void Add(TemporaryStore temporary, string word, Label label)
    {
        var fact = temporary.Store.Facts().First();
        var text = temporary.Ask<string>($"select text from article_version where text_hash = '{fact.Key.TextHash}'")[0];
        var start = text.IndexOf(word, StringComparison.Ordinal);
        temporary.Store.AddVerdict(new Verdict(
            fact.Key with { Kind = "money", Span = new Span(start, start + word.Length) }, "ann", DateTimeOffset.UnixEpoch, Decision.Add, null,
            (ShownFact.Of(fact.Fact) with { ValueLow = "1", Label = Kebab.Write(label) }).ToJson()));
    }

    private static List<string> Shown(TemporaryStore temporary) =>
        [.. Tables.SelectMany(table => temporary.Ask<dynamic>($"select * from {table}").Select(row => (string)string.Join('|', (IDictionary<string, object?>)row)))];
}
