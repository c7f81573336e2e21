using System.IO.Compression;
using System.Text;
using Extractor.Labels;
using Extractor.Storage;
using Extractor.Storage.Models;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class ModelBookTests : IDisposable
{
    private static readonly ModelSet Models = new("aaaa1111", new Dictionary<string, LinearModel> { ["money"] = new("money", ["debt", "investment"], [7], [1, 2], [0.5f, 0]) });

    private readonly TemporaryStore temporary = new();

    private ModelBook Book => temporary.Store.Models;

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void A_model_comes_back_as_it_was_kept()
    {
        Keep("aaaa1111");

        Assert.Equivalent(Model("aaaa1111"), Book.List().Single());
        Assert.Equal([1.5, 2], Book.Load("aaaa1111")["money"].Score([7]));
        Assert.Equal("aaaa1111", Book.Find("aaaa")?.Id);
        Assert.Null(Book.Find("b"));
    }

    [Fact]
    public void Promoting_and_rolling_back_go_through_what_was_in_use_and_end_at_the_programs_own()
    {
        Keep("aaaa1111", "bbbb2222", "cccc3333");
        Book.Promote("aaaa1111", "ann");
        Book.Promote("bbbb2222", "ann");
        Assert.Equal([("aaaa1111", ModelStatus.Retired), ("bbbb2222", ModelStatus.Active), ("cccc3333", ModelStatus.Candidate)], Book.List().Select(m => (m.Id, m.Status)).Order());

        Assert.Equal("bbbb2222", Book.Rollback("bob")!.Model);
        Assert.Equal("aaaa1111", Book.Active);
        Book.Promote("cccc3333", "ann");
        Book.Rollback("bob");
        Assert.Equal("aaaa1111", Book.Active);
        Book.Rollback("bob");

        Assert.Null(Book.Active);
        Assert.Null(Book.Rollback("bob"));
        Assert.Equal(6, Book.Changes().Count);
    }

    [Fact]
    public void The_lineage_goes_from_the_model_in_use_to_the_programs_own()
    {
        Book.Add(Model("aaaa1111") with { Parent = "program" }, Models);
        Book.Add(Model("bbbb2222") with { Parent = "aaaa1111" }, Models);
        Book.Promote("bbbb2222", "ann");

        Assert.Equal(["bbbb2222", "aaaa1111"], Book.Lineage().Select(m => m.Id));
    }

    [Trait("Store", "SQLite")]
    [Fact]
    public void Who_reads_only_sees_the_model_in_use_and_makes_no_store()
    {
        var missing = temporary.Path + ".none";
        Assert.Null(ModelBook.ActiveIn(missing));
        Assert.False(File.Exists(missing));
        Keep("aaaa1111");
        Assert.Null(ModelBook.ActiveIn(temporary.Path));

        Book.Promote("aaaa1111", "ann");

        Assert.Equal("aaaa1111", ModelBook.ActiveIn(temporary.Path)!.Id);
    }

    [Trait("Store", "SQLite")]
    [Fact]
    public void A_model_of_another_schema_is_refused_in_one_sentence_that_says_what_to_do()
    {
        Keep("aaaa1111");
        Book.Promote("aaaa1111", "ann");
        temporary.Do($"update trained_model set file = x'{Convert.ToHexString(Stale())}'");

        var error = Assert.Throws<ModelException>(() => ModelBook.ActiveIn(temporary.Path));

        Assert.Equal($"{temporary.Path}: model aaaa1111 is stale: it has schema 1, this program {ModelSet.Schema}; run 'extractor train --with-verdicts' again, or go back with 'extractor models rollback'", error.Message);
        Assert.Throws<ModelException>(() => Book.Promote("aaaa1111", "ann"));
    }

    [Fact]
    public void What_is_not_there_cannot_be_promoted() =>
        Assert.Contains("there is no model zzzz", Assert.Throws<StoreException>(() => Book.Promote("zzzz", "ann")).Message, StringComparison.Ordinal);

    private static byte[] Stale()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var head = zip.CreateEntry("model.json").Open();
            head.Write(Encoding.UTF8.GetBytes("""{"schema":1,"id":"aaaa1111","models":[]}"""));
        }

        return file.ToArray();
    }

    private void Keep(params string[] ids)
    {
        foreach (var id in ids) Book.Add(Model(id), Models with { Id = id });
    }

    private static TrainedModel Model(string id) => new(
        id, new DateTimeOffset(2026, 4, 21, 9, 0, 0, TimeSpan.Zero), "ann", "program", id + "00", new LearnedFrom(3, 40, 2, 5, 1, 1, 0, [new LabelCount("debt", 4, 2)]),
        new ModelComparison(
            "program", id, "held", 2, [new ComparedScore("label accuracy", 0.8, 0.81, 0.8, 0.002)], [new ComparedLabel("debt", 3, 0.5, 0.6)], new ChangedLabels(2, 1, 0),
            [new ChangedFact("a", 1, 3, "pays ", "$5", " more", "debt", "investment", "debt")], new StoredChanges(1, 3, 0, []), []),
        ModelStatus.Candidate);
}
