using System.Security.Cryptography;
using System.Text;
using Extractor.Articles;
using Extractor.Evaluation;
using Extractor.Facts;
using Extractor.Gold;

namespace Extractor;

/// <summary>The articles on which two models are compared: <c>articles/dev</c> of a corpus, from which no model learned labels or parties.</summary>
internal sealed class HoldOut
{
    private readonly IReadOnlyList<(Article Article, GoldArticle Gold)> articles;

    private HoldOut(IReadOnlyList<(Article Article, GoldArticle Gold)> articles, string hash) => (this.articles, Hash) = (articles, hash);

    public int Count => articles.Count;

    /// <summary>Hash of texts and gold: only scores on the same hold-out can be compared.</summary>
    public string Hash { get; }

    /// <exception cref="GoldFormatException">A gold file is not of its form.</exception>
    public static HoldOut Read(string corpus)
    {
        var folder = Path.Combine(corpus, "articles", "dev");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var articles = new List<(Article, GoldArticle)>();
        foreach (var file in GoldFolder.Find(folder))
        {
            var (path, gold) = GoldFolder.Read(file);
            var article = Trainer.Read(path);
            hash.AppendData(Encoding.UTF8.GetBytes(article.Text));
            hash.AppendData(File.ReadAllBytes(file.GoldPath));
            articles.Add((gold.Published is { } day ? article with { Published = new PublicationDate(day, PublicationBasis.Metadata) } : article, gold));
        }

        return new HoldOut(articles, Convert.ToHexStringLower(hash.GetHashAndReset())[..16]);
    }

    /// <summary>What a model makes of the articles, and how right that is.</summary>
    public (Scores Scores, IReadOnlyList<HeldArticle> Articles) Measure(Pipeline pipeline)
    {
        var held = new List<HeldArticle>();
        var scores = new List<Scores>();
        foreach (var (article, gold) in articles)
        {
            var found = pipeline.Extract(article);
            scores.Add(Scorer.Score(article.Text, gold, Prediction.Of(gold.Id, found.Facts, found.Deals)).Scores);
            held.Add(new HeldArticle(gold.Id, article.Text, found.Facts, gold));
        }

        return (Scores.Sum(scores), held);
    }
}

/// <summary>One article of the hold-out, what was found in it and what is right.</summary>
internal sealed record HeldArticle(string Id, string Text, IReadOnlyList<Fact> Facts, GoldArticle Gold);
