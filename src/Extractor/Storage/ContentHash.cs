using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Extractor.Articles;
using Extractor.Mentions;

namespace Extractor.Storage;

/// <summary>SHA-256 over what an article says, in lower-case hex.</summary>
public static class ContentHash
{
    /// <summary>Hash of the text alone: equal for copies, and what verdicts hold on to.</summary>
    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>
    /// Hash of all that the reader gave but the id. Facts depend on more than the text: a date given later resolves
    /// <c>Monday</c> otherwise.
    /// </summary>
    public static string Of(Article article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, article.Text);
        Add(hash, article.BodyStart);
        Add(hash, article.Title);
        Add(hash, article.Url);
        Add(hash, article.Site);
        Add(hash, article.Author);
        Add(hash, article.Language);
        Add(hash, article.Published is { } day ? Days.Write(day.Day) : null);
        Add(hash, article.Published is { } known ? Kebab.Write(known.Basis) : null);
        Add(hash, article.Published?.Span?.Start ?? -1);
        Add(hash, article.Published?.Span?.End ?? -1);
        foreach (var warning in article.Warnings)
        {
            Add(hash, warning);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }

    // Each string after its length, so that no two lists of strings run together to the same bytes.
    private static void Add(IncrementalHash hash, string? text)
    {
        var bytes = text is null ? null : Encoding.UTF8.GetBytes(text);
        Add(hash, bytes?.Length ?? -1);
        hash.AppendData(bytes ?? []);
    }
}
