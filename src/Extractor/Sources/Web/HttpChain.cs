using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace Extractor.Sources.Web;

/// <summary>The handlers that every request passes: repeats → pace of the host → time limit → whole body → guarded connection.</summary>
internal static class HttpChain
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);

    public static (HttpClient Client, PoliteHandler Hosts) Build(HttpSettings settings, Network network, TimeProvider clock)
    {
        var guard = new GuardedConnection(network, new AddressRules(settings.AllowPrivate));
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = System.Net.DecompressionMethods.None,
            UseCookies = false,
            // Through a proxy we would never see the address that it connects to.
            UseProxy = false,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = (context, cancellation) => guard.Open(context.DnsEndPoint, cancellation),
        };
        var bounded = new BoundedBody(sockets);
        // The time limit lies within the pace: waiting for one's turn is not the server's fault.
        var limited = new ResilienceHandler(Pipeline(clock, builder => builder.AddTimeout(TimeSpan.FromSeconds(settings.TimeoutSeconds)))) { InnerHandler = bounded };
        var polite = new PoliteHandler(settings, clock, limited);
        HttpMessageHandler first = settings.Retries == 0 ? polite
            : new ResilienceHandler(Pipeline(clock, builder => builder.AddRetry(Retry(settings, clock)))) { InnerHandler = polite };
        var client = new HttpClient(first) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent(settings.Contact));
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", ContentCoding.Accepted);
        return (client, polite);
    }

    /// <summary>Who asks: the program with its version, and whom to write to.</summary>
    public static string UserAgent(string? contact)
    {
        var version = typeof(HttpChain).Assembly.GetName().Version!.ToString(3);
        var shown = string.Concat((contact ?? "").Where(c => c is > ' ' and < '\x7f' and not ('(' or ')' or '\\')));
        return $"{RobotsRules.Product}/{version}{(shown.Length > 0 ? $" (+{shown})" : "")}";
    }

    private static ResiliencePipeline<HttpResponseMessage> Pipeline(TimeProvider clock, Action<ResiliencePipelineBuilder<HttpResponseMessage>> add)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock };
        add(builder);
        return builder.Build();
    }

    private static HttpRetryStrategyOptions Retry(HttpSettings settings, TimeProvider clock)
    {
        var longest = TimeSpan.FromSeconds(settings.LongestWaitSeconds);
        return new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = settings.Retries,
            Delay = FirstPause,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = false,
            ShouldHandle = failed => ValueTask.FromResult(IsPassing(failed) && !(RetryAfter.Of(failed.Outcome.Result, clock.GetUtcNow()) > longest)),
            // Null leaves the pause as it is.
            DelayGenerator = failed => ValueTask.FromResult(RetryAfter.Of(failed.Outcome.Result, clock.GetUtcNow())),
        };
    }

    private static bool IsPassing(RetryPredicateArguments<HttpResponseMessage> failed) =>
        HttpClientResiliencePredicates.IsTransient(failed.Outcome) && failed.Outcome.Exception?.InnerException is not AddressRefusedException;
}
