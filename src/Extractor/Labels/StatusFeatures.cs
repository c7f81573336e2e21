using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>
/// What tells, beside the features of its label, whether a figure is of the article's news or of what it recalls: where it stands, whether title
/// or lead tell it too, whether its sentence names whom they name, and which days the sentence speaks of.
/// </summary>
internal static class StatusFeatures
{
    /// <summary>Emits the features of one mention whose label is known.</summary>
    /// <param name="news">The article's news.</param>
    /// <param name="labels">The label of each of its mentions; null where none is known.</param>
    /// <param name="index">Which mention; its label is known.</param>
    /// <param name="sink">Where the features go.</param>
    public static void Emit(ArticleNews news, IReadOnlyList<Label?> labels, int index, FeatureSink sink)
    {
        var article = news.Article;
        var label = labels[index]!.Value;
        var name = Kebab.Write(label);
        var (first, _) = article.Ranges[index];
        var sentence = article.Sentences.Of(first);
        var place = FeatureSink.Number(10 * sentence / Math.Max(1, article.Sentences.Count));
        sink.Add("label", name);
        sink.Add("status-place", place);
        sink.Add("status-place-label", place, name);
        var told = ToldIn(article, index, news.LeadEnd);
        sink.Add("told", told);
        sink.Add("told-label", told, name);
        Rank(article, index, sink, name);
        Names(news, sentence, name, sink);
        Days(article, index, sentence, name, sink);
        NewsFeatures.Emit(news, labels, index, sink);
    }

    private static string ToldIn(ArticleContext article, int index, int lead)
    {
        if (article.Ranges[index].First < lead)
        {
            return "lead";
        }

        var twins = article.Twins(index);
        if (!twins.IsEmpty && article.Ranges[twins[0]].First < lead)
        {
            return "again";
        }

        return "later";
    }

    // How many figures of its kind the article has told before it.
    private static void Rank(ArticleContext article, int index, FeatureSink sink, string label)
    {
        var before = 0;
        for (var i = 0; i < index && before < 6; i++)
        {
            before += article.Mentions[i].Kind == article.Mentions[index].Kind ? 1 : 0;
        }

        sink.Add("rank", FeatureSink.Number(before), label);
    }

    private static void Names(ArticleNews news, int sentence, string label, FeatureSink sink)
    {
        var (from, to) = news.Article.Sentences[sentence];
        int shared = 0, other = 0;
        for (var i = from; i < to; i++)
        {
            shared += news.KnownAt(i) is Known.Title or Known.Lead ? 1 : 0;
            other += news.KnownAt(i) is Known.Told or Known.New ? 1 : 0;
        }

        sink.Add("names", FeatureSink.Number(Math.Min(2, shared)), FeatureSink.Number(Math.Min(2, other)));
        sink.Add("names-label", shared > 0 ? other > 0 ? "both" : "known" : other > 0 ? "other" : "none", label);
    }

    private static void Days(ArticleContext article, int index, int sentence, string label, FeatureSink sink)
    {
        var dated = false;
        for (var step = -1; step <= 1; step += 2)
        {
            for (var i = index + step; i >= 0 && i < article.Mentions.Count && article.Sentences.Of(article.Ranges[i].First) == sentence; i += step)
            {
                if (article.Mentions[i] is { Kind: Kind.Date, Value.Timex: { } timex } && article.Reading.Published is { } day)
                {
                    var when = LabelFeatures.When(timex, day);
                    sink.Add(step < 0 ? "dated-L" : "dated-R", when);
                    sink.Add("dated", when, label);
                    dated = true;
                    break;
                }
            }
        }

        if (!dated)
        {
            sink.Add("dated", "none", label);
        }
    }

}
