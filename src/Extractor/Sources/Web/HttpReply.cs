namespace Extractor.Sources.Web;

/// <summary>What tells whether a resource is still the one that was fetched before (RFC 9110, 8.8).</summary>
public sealed record Validators(string? ETag, string? LastModified)
{
    public static Validators None { get; } = new(null, null);

    /// <summary>Those of the latest answer; a 304 may leave out what it does not change.</summary>
    public Validators FreshenedBy(Validators latest) => new(latest.ETag ?? ETag, latest.LastModified ?? LastModified);
}

/// <summary>How a request ended after redirects and repeats: a body, "not modified", or a failure.</summary>
/// <param name="Url">Where it ended.</param>
internal sealed record HttpReply(Uri Url)
{
    public byte[] Body { get; init; } = [];

    public bool NotModified { get; init; }

    /// <summary>What is wrong and the remedy, to be put behind the place; null where there is a body or nothing was modified.</summary>
    public string? Failure { get; init; }

    /// <summary>A word for the kind of failure, by which failures are counted.</summary>
    public string Class { get; init; } = "network";

    /// <summary>The status of a failure that is an answer; null where none came.</summary>
    public int? Status { get; init; }

    /// <summary>Until when the server asked to be left alone.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    public Validators Validators { get; init; } = Validators.None;

    /// <summary>In lower case, without parameters; null where none was given.</summary>
    public string? MediaType { get; init; }

    public string? Charset { get; init; }

    /// <summary>How the answer's headers reserve text and data mining; null where they do not.</summary>
    public string? OptOut { get; init; }
}
