namespace Extractor.Sources.Web;

/// <summary>How long a server asks to be left alone: <c>Retry-After</c> in seconds or as a date.</summary>
internal static class RetryAfter
{
    /// <summary>The wait from <paramref name="now"/> on, never negative; null where the answer asks for none.</summary>
    public static TimeSpan? Of(HttpResponseMessage? response, DateTimeOffset now)
    {
        if (response?.Headers.RetryAfter is not { } asked || (int)response.StatusCode is not (429 or >= 500))
            return null;
        var wait = asked.Delta ?? asked.Date!.Value - now;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
