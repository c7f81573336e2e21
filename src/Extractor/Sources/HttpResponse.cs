using System.Globalization;

namespace Extractor.Sources;

/// <summary>An HTTP response as a crawler kept it.</summary>
/// <param name="Status">200 where all is well; 0 where it cannot be told.</param>
/// <param name="MediaType">In lower case and without parameters; null where it was not told.</param>
/// <param name="Charset">The charset that the server named.</param>
/// <param name="Codings">What was done to the body, first to last: <c>gzip</c>, <c>chunked</c>.</param>
/// <param name="Coded">The body as it was sent.</param>
internal sealed record HttpResponse(int Status, string? MediaType, string? Charset, IReadOnlyList<string> Codings, ReadOnlyMemory<byte> Coded)
{
    /// <exception cref="InvalidDataException">It is no such response.</exception>
    public static HttpResponse Read(ReadOnlyMemory<byte> message)
    {
        if (!message.Span.StartsWith("HTTP/"u8) || MessageHead.Read(message.Span, hasFirstLine: true, out var length) is not { } header)
            throw new InvalidDataException("holds no HTTP response");
        var words = header.FirstLine.Split(' ', 3);
        var status = words.Length > 1 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var (media, charset) = ContentType(header["Content-Type"]);
        return new HttpResponse(status, media, charset, [.. Words(header["Content-Encoding"]), .. Words(header["Transfer-Encoding"])], message[length..]);
    }

    /// <summary>Splits the value of a <c>Content-Type</c>.</summary>
    public static (string? MediaType, string? Charset) ContentType(string? field)
    {
        if (string.IsNullOrWhiteSpace(field))
            return (null, null);
        const string Named = "charset=";
        var parts = field.Split(';', StringSplitOptions.TrimEntries);
        var charset = parts.Skip(1).FirstOrDefault(part => part.StartsWith(Named, StringComparison.OrdinalIgnoreCase));
        return (parts[0].ToLowerInvariant(), charset?[Named.Length..].Trim(' ', '"', '\''));
    }

    /// <summary>The body without its codings, the last taken off first.</summary>
    /// <exception cref="InvalidDataException">It is not coded as it says, too long, or inflates like a bomb.</exception>
    public ReadOnlyMemory<byte> Body(SourceLimits limits, CancellationToken cancellation) =>
        Codings.Reverse().Aggregate(Coded, (coded, coding) => BodyCoding.Decode(coding, coded, limits, cancellation));

    private static IEnumerable<string> Words(string? field) =>
        (field ?? "").Split(',', StringSplitOptions.TrimEntries).Select(word => word.ToLowerInvariant()).Where(word => word is not ("" or "identity" or "none"));
}
