using System.Net;

namespace Extractor.Sources.Web;

/// <summary>Reads an answer that is no redirect.</summary>
internal static class HttpAnswer
{
    public static async Task<HttpReply> Read(Uri url, HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellation)
    {
        var content = response.Content.Headers;
        var reply = new HttpReply(url)
        {
            Validators = new Validators(Header(response, "ETag"), Header(response, "Last-Modified")),
            MediaType = content.ContentType?.MediaType?.Trim().ToLowerInvariant(),
            Charset = content.ContentType?.CharSet?.Trim(' ', '"', '\''),
        };
        if (response.StatusCode == HttpStatusCode.NotModified)
            return reply with { NotModified = true };
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation))
            return reply with { Failure = Said((int)response.StatusCode), Class = FormattableString.Invariant($"http-{(int)response.StatusCode}"), Status = (int)response.StatusCode, NotBefore = now + RetryAfter.Of(response, now) };
        return reply with
        {
            Body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false),
            OptOut = OptOut.OfHeaders(Header(response, "tdm-reservation"), Header(response, "tdm-policy"), Header(response, "X-Robots-Tag")),
        };
    }

    /// <summary>The status in words with what to do about it.</summary>
    private static string Said(int status) => status switch
    {
        401 or 402 or 403 or 451 => $"is refused ({status}): it asks for a subscription, or is not meant for programs; leave it out if that stays so",
        404 or 410 => $"is not there ({status}); a later run tries again as long as its list names it",
        429 => "is refused for now (429: too many requests); a later run tries again, or raise http.delaySeconds",
        >= 500 => $"is not to be had (the server failed with {status}); a later run tries again",
        _ => $"is answered with {status}, which is no page; check the address",
    };

    /// <summary>The header as it was sent: validators go back byte for byte.</summary>
    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? string.Join(", ", values) is { Length: > 0 } value ? value : null
            : null;
}
