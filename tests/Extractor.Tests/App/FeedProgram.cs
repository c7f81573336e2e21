using Extractor.App;
using Extractor.Tests.Sources.Web;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Extractor.Tests.App;

/// <summary>A program with a web of its own and one feed in its settings.</summary>
public abstract class FeedProgram : IDisposable
{
    protected FeedProgram()
    {
        (Program.Network, Program.Clock) = (Site.Network, Clock);
        Settings("""{ "name": "wire", "type": "feed", "url": "http://a.example/feed" }""");
    }

    private protected Program Program { get; } = new();

    private protected Site Site { get; } = new();

    private protected JumpingClock Clock { get; } = new();

    public void Dispose()
    {
        Program.Dispose();
        Site.Dispose();
        GC.SuppressFinalize(this);
    }

    protected void Settings(string sources) => Program.With("pipeline.json", $$"""{ "sources": [{{sources}}], "http": { "timeoutSeconds": 3600, "retries": 0, "stopAfterErrors": 2 } }""");

    protected void Feed(string etag, params string[] items) =>
        Site.Put("a.example/feed", $"<rss version='2.0'><channel><title>Wire</title>{string.Concat(items)}</channel></rss>", "application/rss+xml", etag);

    protected static string Item(string page, string rest = "") => $"<item><link>http://a.example/{page}</link>{rest}</item>";

    protected static string Page(string text, string head = "") => $"<!doctype html><html><head><title>Deal news</title>{head}</head><body><article><p>{text.Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p></article></body></html>";

    protected string Ingest(int code = ExitCode.Done)
    {
        var got = Program.Run("ingest");
        Assert.True(code == got, $"{got}: {Program.Error}{Program.Out}");
        return Program.Out;
    }

    protected string Retry()
    {
        var got = Program.Run("ingest", "--failed");
        Assert.True(got == ExitCode.Done, $"{got}: {Program.Error}{Program.Out}");
        return Program.Out;
    }

    protected string Facts()
    {
        Program.Run("facts", "--format", "jsonl");
        return Program.Out;
    }

    protected object? Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Program.At("extractor.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is var value and not DBNull ? value : null;
    }
}
