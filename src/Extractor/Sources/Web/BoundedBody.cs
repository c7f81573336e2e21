namespace Extractor.Sources.Web;

/// <summary>Reads every body whole and decodes it, within the bound of its request: what comes after sees bytes that are there.</summary>
internal sealed class BoundedBody(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>The most bytes of the body, before and after decoding.</summary>
    public static readonly HttpRequestOptionsKey<int> Limit = new("limit");

    /// <exception cref="InvalidDataException">The body is larger than the bound, or does not decode.</exception>
    /// <exception cref="HttpRequestException">The connection ended before the body did.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            var body = response.IsSuccessStatusCode ? await Read(request, response, cancellationToken).ConfigureAwait(false) : [];
            var content = new ByteArrayContent(body);
            foreach (var header in response.Content.Headers.NonValidated)
            {
                if (header.Key is not "Content-Length" and not "Content-Encoding")
                    content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
            // Of an error nobody reads the body, however long; its connection is given up.
            response.Content.Dispose();
            response.Content = content;
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async Task<byte[]> Read(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellation)
    {
        request.Options.TryGetValue(Limit, out var limit);
        if (response.Content.Headers.ContentLength > limit)
            throw new InvalidDataException(Beyond(limit));
        var packed = new MemoryStream();
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            var buffer = new byte[64 * 1024];
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
            {
                if (packed.Length + read > limit)
                    throw new InvalidDataException(Beyond(limit));
                packed.Write(buffer, 0, read);
            }
        }
        catch (IOException e) when (e is not HttpIOException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded })
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "the connection ended before the page did", e);
        }
        foreach (var coding in response.Content.Headers.ContentEncoding.Reverse())
        {
            if (packed.Length == 0)
                break;
            packed = new MemoryStream(ContentCoding.Unpack(coding, packed.ToArray(), limit, Beyond, cancellation));
        }
        return packed.ToArray();
    }

    /// <summary>The words for what is larger than the bound.</summary>
    public static string Beyond(long limit) =>
        $"holds more than the {(limit >= 1 << 20 ? $"{limit >> 20} MB" : $"{limit} bytes")} that are read of one answer; raise http.maxMegabytes if it is meant";
}
