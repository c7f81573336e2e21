using Extractor.Deals;
using Extractor.Gold;
using Extractor.Parties.Companies;
using Extractor.Storage;
using Extractor.Storage.Transactions;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class CompanyBookTests
{
    [Fact]
    public void Companies_are_listed_with_all_their_names_and_what_they_give_and_get()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Item("a", "Northwind", "Contoso"), Item("b", "Contoso Ltd", "Fabrikam"));

        Assert.Equal(
            [("contoso", "Contoso", "Contoso, Contoso Ltd", 1, 1), ("fabrikam", "Fabrikam", "Fabrikam", 0, 1), ("northwind", "Northwind", "Northwind", 1, 0)],
            temporary.Store.Companies.List().Select(c => (c.Id, c.Name, string.Join(", ", c.Names), c.Gives, c.Gets)));
        Assert.Equal("contoso", temporary.Store.Companies.List("TOSO L").Single().Id);
    }

    [Fact]
    public void A_merge_makes_two_names_one_company_through_another_extraction_and_undoing_it_restores()
    {
        using var temporary = new TemporaryStore();
        RunItem[] items = [Item("a", "Google", "Wiz"), Item("b", "Alphabet", "Mandiant")];
        temporary.Ingest(items);
        var before = temporary.Export();

        temporary.Store.Companies.Merge("Google", "Alphabet", "ann");
        temporary.Ingest(TemporaryStore.Recipe with { Model = "model-2" }, items);
        Assert.Equal(("alphabet", 2), temporary.Store.Companies.List().Select(c => (c.Id, c.Gives)).First());
        Assert.Equal(2, temporary.Store.Transactions.List(new DealFilter { Party = "alphab" }).Count());

        Assert.Null(temporary.Store.Companies.Undo("bob"));
        Assert.Equal(("Google", "Alphabet"), temporary.Store.Companies.Undo("ann") is { } undone ? (undone.Left, undone.Right) : default);
        temporary.Ingest(items);
        Assert.Equal(before, string.Join('\n', temporary.Export().Split('\n').Where(l => !l.Contains("\"row\":\"company-decision\"", StringComparison.Ordinal))));
        Assert.Null(temporary.Store.Companies.Undo("ann"));
    }

    [Fact]
    public void A_split_parts_names_that_differ_in_their_legal_form_alone()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Item("a", "Alder Group", "Wiz"), Item("b", "Alder Holdings", "Mandiant"));
        Assert.Equal(3, temporary.Store.Companies.List().Count());

        temporary.Store.Companies.Split("Alder Group", "Alder Holdings", "ann");

        Assert.Equal(["alder group", "alder holdings"], temporary.Store.Companies.List("alder").Select(c => c.Id));
    }

    [Fact]
    public void What_the_aliases_say_holds_until_it_is_split_and_what_they_never_merge_is_refused()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Item("a", "Google", "Wiz"), Item("b", "Alphabet", "Mandiant"));
        var aliases = new CompanyAliases([new NamedCompany("Alphabet Inc.", ["Google", "Alphabet"])], [new NamePair("Wiz", "Mandiant")], "1");
        using var store = Store.Open(temporary.Path, aliases: aliases);

        Assert.Equal(("Alphabet Inc.", 2), store.Companies.List("google").Select(c => (c.Name, c.Gives)).Single());
        Assert.Contains("neverMerge", Assert.Throws<StoreException>(() => store.Companies.Merge("Wiz", "Mandiant", "ann")).Message, StringComparison.Ordinal);
        Assert.Contains("are one name", Assert.Throws<StoreException>(() => store.Companies.Split("Wiz", "WIZ", "ann")).Message, StringComparison.Ordinal);
        Assert.Empty(store.Companies.Decisions());

        store.Companies.Split("Google", "Alphabet", "ann");
        Assert.Equal([1, 1], store.Companies.List().Where(c => c.Gives > 0).Select(c => c.Gives));
    }

    private static ExtractedItem Item(string id, string from, string to)
    {
        var item = TransactionTests.Item(id, "2026-04-21");
        return item with { Deals = [new Deal(DealType.Acquisition, DealStage.Announced, [from], [to]) { Facts = [0] }] };
    }
}
