using Dapper;
using Extractor.Storage;

namespace Extractor.Tests.Storage;

/// <summary>A store of its own, gone with the test.</summary>
internal sealed class TemporaryStore : IDisposable
{
    public static readonly Recipe Recipe = new("model-1", "rules-1", "0.1.0");

    private readonly string _folder = Directory.CreateTempSubdirectory("extractor-store-").FullName;
    private Store? _store;

    /// <param name="isEmpty">Nobody has opened it before.</param>
    public TemporaryStore(bool isEmpty = false) => Path = TestDatabase.New(_folder, isEmpty);

    /// <summary>What the setting <c>store</c> would say.</summary>
    public string Path { get; }

    public Store Store => _store ??= Store.Open(Path);

    /// <summary>Records items in a run of their own.</summary>
    public RunCounts Ingest(params RunItem[] items) => Ingest(Recipe, items);

    public RunCounts Ingest(Recipe recipe, params RunItem[] items)
    {
        var run = Store.BeginRun("ingest", recipe);
        Store.Record(run, items);
        return Store.FinishRun(run);
    }

    public string Export()
    {
        using var text = new StringWriter();
        CanonicalExport.Write(Store, text);
        return text.ToString();
    }

    /// <summary>Asks it as any other program would.</summary>
    public List<T> Ask<T>(string sql)
    {
        using var connection = TestDatabase.Open(Path);
        return connection.Query<T>(sql).AsList();
    }

    public void Do(string sql)
    {
        using var connection = TestDatabase.Open(Path);
        connection.Execute(sql);
    }

    public void Dispose()
    {
        _store?.Dispose();
        TestDatabase.Drop(Path);
        Directory.Delete(_folder, recursive: true);
    }
}
