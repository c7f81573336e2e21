using Extractor.Review;
using Extractor.Storage;
using Extractor.Storage.Upkeep;
using Xunit;

namespace Extractor.Tests.Storage.Upkeep;

[Trait("Store", "PostgreSQL")]
public sealed class StoreTransferTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TemporaryStore temporary = new();

    private string From => Path.Combine(folder.Root, "from.db");

    public void Dispose()
    {
        temporary.Dispose();
        folder.Dispose();
    }

    [PostgresFact]
    public void A_copied_store_exports_the_same_bytes_and_goes_on_from_there()
    {
        var export = Made();
        var tables = new Dictionary<string, long>(StringComparer.Ordinal);

        var hash = StoreTransfer.Copy(From, temporary.Path, TimeProvider.System, tables.Add);

        Assert.Equal(64, hash.Length);
        Assert.Equal(2, tables["article"]);
        Assert.Equal(1, tables["verdict"]);
        Assert.Equal(export, temporary.Export());
        Assert.Single(ArticleSearch.Find(temporary.Store, "another"));
        temporary.Ingest(Sample.Item("c.txt", "Litware gets $7 billion, it said."));
        Assert.Equal(2, temporary.Store.Facts().Select(f => f.Article.Id).Distinct().Count());
        Assert.Equal(Decision.Reject, Assert.Single(temporary.Store.Verdicts()).Decision);
    }

    [PostgresFact]
    public void A_database_that_holds_something_is_left_as_it_is()
    {
        Made();
        temporary.Ingest(Sample.Item("c.txt", "Litware gets $7 billion, it said."));
        var before = temporary.Export();

        Assert.Contains("holds something already", Assert.Throws<StoreException>(() => StoreTransfer.Copy(From, temporary.Path, TimeProvider.System)).Message, StringComparison.Ordinal);
        Assert.Equal(before, temporary.Export());
    }

    private string Made()
    {
        using var store = Store.Open(From);
        var run = store.BeginRun("ingest", TemporaryStore.Recipe);
        store.Record(run, [Sample.Item(), Sample.Item("b.txt", "Another day. " + Sample.Text)]);
        store.FinishRun(run);
        store.Judge(store.Facts().First(), "ann", Decision.Reject);
        using var text = new StringWriter();
        CanonicalExport.Write(store, text);
        return text.ToString();
    }
}
