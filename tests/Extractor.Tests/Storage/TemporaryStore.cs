using Dapper;
using Extractor.Storage;
using Microsoft.Data.Sqlite;

namespace Extractor.Tests.Storage;

/// <summary>A store in a folder of its own, gone with the test.</summary>
internal sealed class TemporaryStore : IDisposable
{
    public static readonly Recipe Recipe = new("model-1", "rules-1", "0.1.0");

    private readonly string _folder = Directory.CreateTempSubdirectory("extractor-store-").FullName;
    private Store? _store;

    public string Path => System.IO.Path.Combine(_folder, "extractor.db");

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

    /// <summary>Asks the file as any other SQLite program would.</summary>
    public List<T> Ask<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        return connection.Query<T>(sql).AsList();
    }

    public void Do(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Execute(sql);
    }

    public void Dispose()
    {
        _store?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
