using System.Text.Json;
using Extractor.App;
using Xunit;

namespace Extractor.Tests.App;

public sealed class ReadTests : IDisposable
{
    private const string Page = "<html><head><title>Contoso buys Fabrikam</title><meta property='article:published_time' content='2026-04-21T10:00:00Z'></head><body><article><h1>Contoso buys Fabrikam</h1><p>Contoso will acquire Fabrikam for $2.4 billion in cash, the companies said, in one of the largest deals of the year so far.</p><p>The companies expect to close the transaction in the first half of next year, and to cut costs after that.</p></article></body></html>";

    private readonly Program program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void Jsonl_has_the_six_keys_and_the_body_begins_where_it_says()
    {
        Assert.Equal(ExitCode.Done, program.With("p.html", Page).Run("read", "p.html", "--format", "jsonl"));

        var article = JsonDocument.Parse(program.Out).RootElement;
        Assert.Equal(["id", "url", "title", "published", "text", "body_start"], article.EnumerateObject().Select(p => p.Name));
        Assert.Equal("p", article.GetProperty("id").GetString());
        Assert.Equal("2026-04-21", article.GetProperty("published").GetString());
        Assert.StartsWith("Contoso will acquire", article.GetProperty("text").GetString()![article.GetProperty("body_start").GetInt32()..], StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_for_people()
    {
        program.With("p.html", Page).Run("read", "p.html");

        Assert.StartsWith("id: p\ntitle: Contoso buys Fabrikam\npublished: 2026-04-21 (metadata)\n", program.Out, StringComparison.Ordinal);
        Assert.Contains("\n\nContoso will acquire Fabrikam", program.Out, StringComparison.Ordinal);
    }
}
