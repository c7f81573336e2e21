using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>
/// What a first look at all mentions of an article tells about one of them: the labels that its neighbours, its twins (the same amount
/// told again), the lead and most of the article seem to bear. The second look decides with these, so that the mentions of one
/// article are decided together (stacking, Wolpert 1992).
/// </summary>
internal sealed class Neighbourhood
{
    private readonly ArticleContext article;
    private readonly double[][] first;
    private readonly string[] labels;
    private readonly string main;
    private readonly string lead;

    /// <param name="article">The article.</param>
    /// <param name="first">For each mention the probabilities of its classes at first look.</param>
    /// <param name="classesOf">The classes of a mention's model.</param>
    public Neighbourhood(ArticleContext article, double[][] first, Func<Mention, IReadOnlyList<string>> classesOf)
    {
        this.article = article;
        this.first = first;
        labels = [.. article.Mentions.Select((m, i) => classesOf(m)[ArgMax(first[i])])];
        var money = Enumerable.Range(0, labels.Length).Where(i => article.Mentions[i].Kind == Kind.Money).ToList();
        main = money.GroupBy(i => labels[i]).OrderByDescending(g => g.Count()).ThenBy(g => g.Min()).Select(g => g.Key).FirstOrDefault("none");
        lead = money.Select(i => labels[i]).FirstOrDefault("none");
    }

    /// <summary>Adds what the first look tells about one mention.</summary>
    public void Emit(int index, FeatureSink sink)
    {
        var own = labels[index];
        var top = first[index].Max();
        sink.Add("first", own, top < 0.5 ? "weak" : top < 0.8 ? "fair" : "strong");
        sink.Add("first-main", own, main);
        sink.Add("first-lead", own, lead);
        sink.Add("main", main);
        sink.Add("lead", lead);
        Neighbour(index, -1, "first-previous", "first-previous-own", own, sink);
        Neighbour(index, 1, "first-next", "first-next-own", own, sink);
        Twins(index, sink);
        Sentence(index, sink);
    }

    private static int ArgMax(double[] values) => Array.IndexOf(values, values.Max());

    private void Neighbour(int index, int step, string name, string nameOwn, string own, FeatureSink sink)
    {
        var family = Labeler.ModelOf(article.Mentions[index].Kind);
        for (var i = index + step; i >= 0 && i < labels.Length; i += step)
        {
            if (Labeler.ModelOf(article.Mentions[i].Kind) == family)
            {
                var same = article.Sentences.Of(article.Ranges[i].First) == article.Sentences.Of(article.Ranges[index].First);
                sink.Add(name, labels[i], same ? "same" : "other");
                sink.Add(nameOwn, labels[i], own);
                return;
            }
        }

        sink.Add(name, "none");
    }

    private void Twins(int index, FeatureSink sink)
    {
        var mention = article.Mentions[index];
        if (mention.Value.Low is null)
        {
            return;
        }

        var twins = article.Twins(index);
        if (twins.IsEmpty)
        {
            sink.Add("twin", "none");
            return;
        }

        sink.Add("twin", labels[twins[0]]);
        var sum = new double[first[index].Length];
        foreach (var twin in twins)
        {
            for (var c = 0; c < sum.Length; c++)
            {
                sum[c] += first[twin][c];
            }
        }

        sink.Add("twin-class", ArgMax(sum).ToString(System.Globalization.CultureInfo.InvariantCulture), Kebab.Write(mention.Kind));
    }

    private void Sentence(int index, FeatureSink sink)
    {
        var sentence = article.Sentences.Of(article.Ranges[index].First);
        for (var i = Math.Max(0, index - 6); i < Math.Min(labels.Length, index + 7); i++)
        {
            if (i != index && article.Sentences.Of(article.Ranges[i].First) == sentence)
            {
                sink.Add(i < index ? "sentence-before" : "sentence-after", labels[i]);
            }
        }
    }
}
