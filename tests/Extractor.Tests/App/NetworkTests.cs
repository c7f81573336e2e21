using System.Net;
using Extractor.App;
using Extractor.Sources.Web;
using Extractor.Tests.House;
using Extractor.Tests.Sources.Web;
using Xunit;

namespace Extractor.Tests.App;

/// <summary>Nothing but the network sources of the settings ever connects.</summary>
public sealed class NetworkTests : IDisposable
{
    private readonly Program program = new();
    private readonly List<string> lookedUp = [];

    public NetworkTests() => program.Network = new Network(
        (host, _) =>
        {
            lock (lookedUp) lookedUp.Add(host);
            return Task.FromResult<IPAddress[]>([]);
        },
        (address, _) => throw new InvalidOperationException($"{address} was connected to"));

    public void Dispose() => program.Dispose();

    [Theory]
    [InlineData("ingest")]
    [InlineData("ingest", "news")]
    [InlineData("extract", "news")]
    [InlineData("read", "news")]
    [InlineData("explain", "news/a.html")]
    [InlineData("sources")]
    [InlineData("config", "validate")]
    [InlineData("config", "show")]
    public void Without_network_sources_no_host_is_even_looked_up(params string[] arguments)
    {
        // What a page names is not followed: images, scripts, canonical addresses, document types.
        program.With("pipeline.json", """{ "sources": [{ "name": "news", "path": "news" }] }""").With("news/a.html",
            "<!doctype html SYSTEM 'http://a.example/x.dtd'><html><head><base href='http://b.example/'><link rel=canonical href='http://c.example/1'>" +
            $"<link rel=stylesheet href='http://d.example/s.css'><script src='http://e.example/s.js'></script></head><body><img src='http://f.example/i.png'><p>{Sentences.Deal}</p></body></html>");

        program.Run(arguments);

        Assert.Empty(lookedUp);
    }

    [Fact]
    public void Paths_on_the_command_line_leave_the_network_sources_of_the_settings_alone()
    {
        program.With("pipeline.json", """{ "sources": [{ "name": "wire", "type": "feed", "url": "http://a.example/feed" }] }""").With("news/a.txt", Sentences.Deal);

        Assert.Equal(ExitCode.Done, program.Run("ingest", "news"));
        program.Run("sources");
        program.Run("config", "validate");

        Assert.Empty(lookedUp);
    }

    [Fact]
    public void A_network_source_asks_for_its_own_host_and_those_that_it_lists()
    {
        using var site = new Site();
        program.Network = site.Network with
        {
            Resolve = (host, cancellation) =>
            {
                lock (lookedUp) lookedUp.Add(host);
                return site.Network.Resolve(host, cancellation);
            },
        };
        program.Clock = new JumpingClock();
        site.Put("a.example/feed", "<rss version='2.0'><channel><image><url>http://c.example/i.png</url></image><item><link>http://b.example/1</link></item></channel></rss>", "application/rss+xml")
            .Put("b.example/1", $"<html><head><link rel=canonical href='http://d.example/1'></head><body><img src='http://e.example/i.png'><p>{Sentences.Deal}</p></body></html>");
        program.With("pipeline.json", """{ "sources": [{ "name": "wire", "type": "feed", "url": "http://a.example/feed" }], "http": { "timeoutSeconds": 3600 } }""");

        Assert.Equal(ExitCode.Done, program.Run("ingest"));

        Assert.Equal(["a.example", "b.example"], lookedUp.Distinct().Order());
    }

    [Fact]
    public void One_file_alone_opens_connections_and_clients_are_made_for_sources_and_for_the_webhook() => HouseRule.Holds(
        Repository.Files("src", "*.cs").Where(path => !new[] { "Web/Network.cs", "Web/HttpChain.cs", "Alerting/WebhookPost.cs" }.Any(end => Repository.Name(path).EndsWith(end, StringComparison.Ordinal)))
            .Where(path => CSharpFile.Read(path).Code is var code && new[] { "new Socket(", "new HttpClient", "SocketsHttpHandler", "HttpClientHandler", "TcpClient", "UdpClient", "WebRequest", "Dns.", "ClientWebSocket" }
                .Any(word => code.Contains(word, StringComparison.Ordinal))).Select(Repository.Name),
        "Fetch through HttpFetcher, which holds to the settings");
}
