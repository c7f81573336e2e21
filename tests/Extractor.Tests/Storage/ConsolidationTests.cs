using CsCheck;
using Extractor.Storage;
using Extractor.Storage.Transactions;
using Xunit;

namespace Extractor.Tests.Storage;

/// <summary>Companies and transactions are a function of what is stored, however much of it was known before.</summary>
public sealed class ConsolidationTests
{
    private static readonly string[] Tables = ["transactions order by id", "transaction_deal order by deal_id", "company order by id", "company_name order by name", "deal_company order by deal_id, side, company_id"];

    [Fact]
    public void Made_from_what_changed_they_are_as_if_made_from_all() =>
        Gen.Select(Gen.Int[0, 16], Gen.Int[0, 5], Gen.Int[0, 3]).Array[1, 12].Sample(
            steps =>
            {
                using var temporary = new TemporaryStore();
                foreach (var (what, which, how) in steps) Do(temporary, what, which, how);
                temporary.Store.Refresh();
                var kept = Made(temporary);

                // Another program knows nothing of before.
                using (var other = Store.Open(temporary.Path))
                {
                    other.Write(s =>
                    {
                        Consolidation.MarkStale(s);
                        return 0;
                    });
                    other.Refresh();
                }

                Assert.Equal(kept, Made(temporary));
            },
            iter: 120, threads: 1);

    [Fact]
    public void A_copy_in_another_place_counts_although_its_article_shows_what_it_did()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item("a.txt"));
        Assert.Equal(1, temporary.Store.Transactions.List().Single().Sources);

        temporary.Ingest(Sample.Item("b.txt", source: "other", published: "2026-04-23"));
        Assert.Equal(2, temporary.Store.Transactions.List().Single().Sources);
    }

    // What changes deals, and what people decide of those of several articles and of companies.
    private static void Do(TemporaryStore temporary, int what, int which, int how)
    {
        var (store, deals) = (temporary.Store, temporary.Store.Transactions.List().ToList());
        switch (what)
        {
            case <= 10:
                ShownTests.Do(temporary, what, which, how);
                break;
            case 11 or 12:
                temporary.Ingest(TransactionTests.Item($"{which}", $"2026-04-{20 + how}", how == 0 ? "Fabrikam" : "Contoso"));
                break;
            case 13 when deals.Count > 1:
                store.Transactions.Merge(deals[0].Id, deals[1 + (which % (deals.Count - 1))].Id, "ann");
                break;
            case 14 when deals.Find(d => d.Articles > 1) is { } told:
                store.Transactions.Split(told.Id, store.Transactions.Show(told.Id).Members[^1].Article.Key, "ann");
                break;
            case 15 when how > 1:
                store.Transactions.Undo("ann");
                break;
            case 15:
                store.Companies.Undo("ann");
                break;
            case 16 when how > 1:
                store.Companies.Merge("Contoso", which % 2 == 0 ? "Fabrikam" : "Northwind", "ann");
                break;
        }
    }

    private static List<string> Made(TemporaryStore temporary) =>
        [.. Tables.SelectMany(table => temporary.Ask<dynamic>($"select * from {table}").Select(row => (string)string.Join('|', (IDictionary<string, object?>)row)))];
}
