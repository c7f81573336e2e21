using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Sources;

namespace Extractor.Storage;

/// <summary>
/// Hash of all that an article is read from: every byte of its page, what else is known of the page, the option that dates it, and the
/// program that reads it. The same hash gives the same article, so that it need not be read to know that nothing has changed. Size and
/// time of a file are no part of it: a file may change and keep both. Nor is the time of a fetch.
/// </summary>
public static class PageHash
{
    /// <returns>SHA-256 in lower-case hex.</returns>
    public static string Of(Page page, PublishedOption published, Recipe recipe)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(page.Content.Span);
        foreach (var part in Parts(page, published, recipe))
        {
            Add(hash, part);
        }

        foreach (var note in page.Notes)
        {
            Add(hash, note);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string?[] Parts(Page page, PublishedOption published, Recipe recipe) =>
    [
        page.Id, page.Source, page.Path, page.MediaType, page.Url, page.Charset, page.Title, page.Published, page.Listed, page.Fields?.ToString(),

        // When a page was fetched only bounds its dates. Where it refuses one, the hash is not kept (Intake.cs), so that only whether
        // there is a bound matters here.
        page.FetchedAt is null ? null : "fetched",

        // A file copied or touched has another time; only where that dates the article does it matter.
        published.Means == PublishedMeans.Modified ? page.Modified?.ToString("O", CultureInfo.InvariantCulture) : null,
        published.ToString(), recipe.Rules,
    ];

    // Each string with its length, so that no two lists run together to the same bytes.
    private static void Add(IncrementalHash hash, string? text)
    {
        var bytes = text is null ? null : Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes?.Length ?? -1);
        hash.AppendData(length);
        hash.AppendData(bytes ?? []);
    }
}
