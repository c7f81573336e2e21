namespace Extractor.Gold;

/// <summary>Our corpus on disk: <c>ID.txt</c> (or <c>.md</c>, <c>.html</c>) beside <c>ID.gold.json</c>, in any depth of folders.</summary>
public static class GoldFolder
{
    private const string Suffix = ".gold.json";
    private static readonly string[] ArticleExtensions = [".txt", ".md", ".html"];

    /// <summary>True for the path of a gold file, which is never an article.</summary>
    public static bool IsGold(string path) => path.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Every gold file under <paramref name="path"/>, a folder or one gold file, in ordinal order of its path.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder or file.</exception>
    public static IReadOnlyList<GoldFile> Find(string path)
    {
        if (File.Exists(path)) return [FileOf(path)];
        if (!Directory.Exists(path)) throw new DirectoryNotFoundException($"{path}: there is no such folder; name one that holds *{Suffix} beside its articles");
        return [.. Directory.EnumerateFiles(path, "*" + Suffix, SearchOption.AllDirectories)
            .Select(p => p.Replace('\\', '/')).Order(StringComparer.Ordinal).Select(FileOf)];
    }

    /// <summary>Every article under <paramref name="path"/> that has gold, with it, in ordinal order of the gold's path.</summary>
    /// <exception cref="GoldFormatException">A gold file is not of its form, bears another id than its name, or has no article beside it.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder or file.</exception>
    public static IEnumerable<(string ArticlePath, GoldArticle Gold)> Read(string path) => Find(path).Select(Read);

    /// <summary>Reads one gold file and names its article.</summary>
    /// <exception cref="GoldFormatException">It is not of its form, bears another id than its name, or has no article beside it.</exception>
    public static (string ArticlePath, GoldArticle Gold) Read(GoldFile file)
    {
        var gold = GoldReader.Read(file.GoldPath);
        var id = Path.GetFileName(file.GoldPath)[..^Suffix.Length];
        if (!string.Equals(gold.Id, id, StringComparison.Ordinal))
            throw new GoldFormatException($"{file.GoldPath}: id: '{gold.Id}' is not the file's name; write '{id}' or rename the file");
        return file.ArticlePath is { } article
            ? (article, gold)
            : throw new GoldFormatException($"{file.GoldPath}: its article is missing; put {string.Join(" or ", ArticleExtensions.Select(e => id + e))} beside it");
    }

    private static GoldFile FileOf(string goldPath)
    {
        var stem = IsGold(goldPath) ? goldPath[..^Suffix.Length] : throw new GoldFormatException($"{goldPath}: a gold file's name ends in {Suffix}");
        return new GoldFile(goldPath, ArticleExtensions.Select(e => stem + e).FirstOrDefault(File.Exists));
    }
}

/// <summary>One gold file and the article beside it.</summary>
/// <param name="ArticlePath">Null where there is none.</param>
public sealed record GoldFile(string GoldPath, string? ArticlePath);
