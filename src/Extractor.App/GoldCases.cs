using Extractor.Articles;
using Extractor.Gold;
using Extractor.Sources;

namespace Extractor.App;

/// <summary>Articles and the gold that they are measured against.</summary>
internal static class GoldCases
{
    /// <summary>The articles of a folder that have gold beside them, or of a JSONL file with its gold in another.</summary>
    /// <param name="gold">The gold of a JSONL file, in full; null for a folder.</param>
    /// <exception cref="GoldFormatException">A gold file is not of its form, or has no article.</exception>
    public static IEnumerable<GoldCase> Read(string path, string? gold) => gold is null ? OfFolder(path) : OfLines(path, gold);

    private static IEnumerable<GoldCase> OfFolder(string path) => GoldFolder.Read(path).Select(pair => Dated(ArticleOf(pair.ArticlePath), pair.Gold));

    private static IEnumerable<GoldCase> OfLines(string path, string gold)
    {
        var byId = GoldReader.ReadLines(gold).ToDictionary(g => g.Id, StringComparer.Ordinal);
        foreach (var fetched in new FileSource("gold", path).Fetch(CancellationToken.None))
        {
            if (fetched.Failure is { } failure) throw new CommandFailedException(failure);
            if (fetched.Page is { } page && byId.Remove(page.Id, out var answer)) yield return Dated(ArticleReader.Read(page), answer);
        }

        if (byId.Count > 0) throw new CommandFailedException($"{path}: there is no article '{byId.Keys.Order(StringComparer.Ordinal).First()}', for which there is gold");
    }

    private static Article ArticleOf(string path)
    {
        var fetched = new FileSource("gold", path).Fetch(CancellationToken.None).Single();
        return fetched.Page is { } page ? ArticleReader.Read(page) : throw new CommandFailedException(fetched.Failure ?? $"{path}: {fetched.Skip}");
    }

    // The gold knows the date as a page's metadata would.
    private static GoldCase Dated(Article article, GoldArticle gold) =>
        new(gold.Published is { } day ? article with { Published = new PublicationDate(day, PublicationBasis.Metadata) } : article, gold);
}

/// <summary>One article and its gold.</summary>
internal sealed record GoldCase(Article Article, GoldArticle Gold);
