namespace Extractor.Sources.Web;

/// <summary>How the network is used by feeds, sitemaps and lists of urls; no other source uses it.</summary>
public sealed record HttpSettings
{
    /// <summary>Where whoever runs a site can reach whoever runs this program: an address or url, sent in the user agent.</summary>
    public string? Contact { get; init; }

    /// <summary>Seconds between two requests to one host; a longer <c>Crawl-delay</c> of its robots.txt counts instead.</summary>
    public double DelaySeconds { get; init; } = 1;

    /// <summary>Requests to one host at a time.</summary>
    public int ParallelPerHost { get; init; } = 1;

    /// <summary>Requests of one source at a time, over all hosts.</summary>
    public int Parallel { get; init; } = 8;

    /// <summary>Seconds until an answer must be there whole.</summary>
    public int TimeoutSeconds { get; init; } = 30;

    /// <summary>How often a request is repeated that got no answer, 429 or 5xx.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Seconds that a server may ask to wait; where it asks for more, its pages are left to a later run.</summary>
    public int LongestWaitSeconds { get; init; } = 120;

    /// <summary>Megabytes of one answer, decompressed.</summary>
    public int MaxMegabytes { get; init; } = 16;

    /// <summary>Hours until a page that the store has is asked for again although its list says nothing new of it.</summary>
    public int RecheckHours { get; init; } = 24;

    /// <summary>Errors in a row after which a source is stopped, and in one run a host is left alone.</summary>
    public int StopAfterErrors { get; init; } = 5;

    /// <summary>Private networks that may be reached, as <c>10.1.0.0/16</c>; all others are refused.</summary>
    public IReadOnlyList<string> AllowPrivate { get; init; } = [];

    /// <summary>True where the text is a network as <see cref="AllowPrivate"/> takes it.</summary>
    public static bool IsNetwork(string text) => System.Net.IPNetwork.TryParse(text, out _);
}
