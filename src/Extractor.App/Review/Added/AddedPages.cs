using System.Security.Cryptography;
using System.Text;
using Extractor.Articles;
using Extractor.Sources;

namespace Extractor.App.Review.Added;

/// <summary>What a person pasted or dropped, read so far that what is no article can be told at once, with the reason.</summary>
/// <param name="Good">Pages that can be read.</param>
/// <param name="Refused">What cannot, by the name it was given under, and why.</param>
internal sealed record AddedPages(IReadOnlyList<Fetched> Good, IReadOnlyList<(string Name, string Why)> Refused) : ISource
{
    /// <summary>The source that what people add is kept under.</summary>
    public const string SourceName = "added";

    public IEnumerable<Fetched> Fetch(Wanted wanted, CancellationToken cancellation) => Good.Where(f => wanted.Has(f.Path));

    public long? Count(CancellationToken cancellation) => Good.Count;

    /// <summary>A text as it was pasted, of a page's source or of prose. The same text is the same article.</summary>
    public static AddedPages OfText(string text, string? title, string? url, DateOnly? published)
    {
        var isHtml = text.AsSpan().TrimStart() is var start && (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase));
        var bytes = Encoding.UTF8.GetBytes(text);
        var name = $"pasted-{HashOf(bytes)}";
        var page = new Page(name, SourceName, name + (isHtml ? ".html" : ".txt"), isHtml ? FileFormat.Html : FileFormat.PlainText, bytes)
        {
            Title = title, Url = url, Charset = "utf-8", Published = published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
        return Sifted([new Fetched(page.Path) { Page = page }]);
    }

    /// <summary>Files of a folder, each under the hash of its bytes: two files of one name are two articles.</summary>
    public static async Task<AddedPages> OfFiles(IEnumerable<IFormFile> files, SourceLimits limits, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("extractor-added-");
        try
        {
            foreach (var file in files)
            {
                using var bytes = new MemoryStream();
                await file.CopyToAsync(bytes, stop);
                var place = folder.CreateSubdirectory(HashOf(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
                await File.WriteAllBytesAsync(Path.Combine(place.FullName, NameOf(file.FileName)), bytes.ToArray(), stop);
            }

            // Pages of archives are read while the files are there.
            return Sifted([.. new FolderSource(SourceName, folder.FullName, limits: limits).Fetch(stop)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static AddedPages Sifted(IReadOnlyList<Fetched> all)
    {
        List<Fetched> good = [];
        List<(string, string)> refused = [];
        foreach (var fetched in all)
        {
            if (WhyNot(fetched) is { } why) refused.Add((ShownName(fetched.Path), why));
            else good.Add(fetched);
        }

        return new AddedPages(good, refused);
    }

    private static string? WhyNot(Fetched fetched)
    {
        if (fetched.Failure is { } failure) return WithoutPath(fetched.Path, failure);
        if (fetched.Skip is { } skip) return skip == "gold" ? "is a gold file, not an article" : $"is no form that can be read ({skip}); use .txt, .md, .html, .mhtml, .pdf, .xml, .json, .jsonl, .warc or .zip";
        try
        {
            ArticleReader.Read(fetched.Page!);
            return null;
        }
        catch (UnreadableArticleException e)
        {
            return WithoutPath(fetched.Path, e.Message);
        }
    }

    private static string WithoutPath(string path, string sentence) => sentence.StartsWith($"{path}: ", StringComparison.Ordinal) ? sentence[(path.Length + 2)..] : sentence;

    /// <summary>The name without the hash before it.</summary>
    public static string ShownName(string path) => path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? path[(slash + 1)..] : path;

    // A browser gives a bare name; what else sends files may give a path, or one that the file system gives a meaning.
    private static string NameOf(string name)
    {
        var bare = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].TrimStart('.', ' ');
        foreach (var letter in Path.GetInvalidFileNameChars()) bare = bare.Replace(letter, '-');
        return bare.Length == 0 ? "file" : bare.Length > 150 ? bare[^150..] : bare;
    }

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..8];
}
