using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Extractor.Tests.House;
using Microsoft.Data.Sqlite;

namespace Extractor.Benchmarks.Reviewing;

/// <summary>An ingest in a process of its own, of more articles than it can read in the time: the corpus again and again, each time a little different.</summary>
internal sealed class BackgroundIngest : IDisposable
{
    private const int Editions = 40;

    private readonly string path;
    private readonly string input = Path.Combine(Path.GetTempPath(), $"extractor-editions-{Guid.NewGuid():N}.jsonl");
    private readonly int before;
    private readonly Process process;
    private readonly Task<string> said;

    public BackgroundIngest(string path)
    {
        this.path = path;
        Write();
        before = Articles();
        process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Extractor.App.dll"), "ingest", input, "--store", path, "--threads", "1"])
        {
            RedirectStandardError = true, RedirectStandardOutput = true,
        })!;
        said = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Ends it, as Ctrl-C would not: what is written stays written.</summary>
    /// <returns>How many articles it brought, and what it said.</returns>
    public (int Articles, string Said) Stop()
    {
        process.Kill();
        process.WaitForExit();
        return (Articles() - before, said.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        process.Dispose();
        File.Delete(input);
    }

    private void Write()
    {
        using var writer = new StreamWriter(input);
        for (var edition = 0; edition < Editions; edition++)
        {
            foreach (var article in Repository.Files("corpus/articles", "*.txt"))
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(article)}-{edition}");
                var text = string.Create(CultureInfo.InvariantCulture, $"{File.ReadAllText(article)}\n\nEdition {edition} of {id}, with {edition} changes by desk {edition * 7}.");
                writer.WriteLine(JsonSerializer.Serialize(new { id, text, published = "2026-05-01" }));
            }
        }
    }

    private int Articles()
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        return connection.QuerySingle<int>("select count(*) from article");
    }
}
