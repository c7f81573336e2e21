using Extractor.App;
using Extractor.Storage;
using Extractor.Tests.House;

namespace Extractor.Browser.Tests.Browsing;

/// <summary>The golden article and the corpus, ingested once a run; every store under review begins as a copy of it.</summary>
internal static class CorpusStore
{
    private static readonly Lazy<string> Ingested = new(Ingest);

    /// <summary>Copies the store into a folder.</summary>
    /// <returns>Where the copy is.</returns>
    public static string CopyTo(string folder)
    {
        var path = Path.Combine(folder, "extractor.db");
        File.Copy(Ingested.Value, path);
        return path;
    }

    private static string Ingest()
    {
        var folder = Directory.CreateTempSubdirectory("extractor-corpus-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var path = Path.Combine(folder, "corpus.db");
        using var error = new StringWriter();
        string[] articles = [Repository.At("corpus", "golden"), Repository.At("corpus", "articles")];
        var code = App.CommandLine.Run(["ingest", .. articles, "--store", path], new Terminal { Out = Stream.Null, Error = error, Folder = folder });
        if (code != ExitCode.Done) throw new InvalidOperationException($"the corpus was not ingested:\n{error}");
        // The copy takes the one file: nothing may wait in the log beside it.
        using (var store = Store.Open(path)) _ = store.Transactions.List().Count();
        if (File.Exists(path + "-wal")) throw new InvalidOperationException($"{path} was left open");
        return path;
    }
}
