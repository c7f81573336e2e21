using System.Globalization;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Deals;

/// <summary>
/// How far a deal has come, by a model over the words of the sentences that tell it, what its figures' status is and which days it knows. It
/// learned from the deals of <c>articles/train</c>, put together from their gold facts.
/// </summary>
internal sealed class StageFinder(LinearModel model)
{
    internal const string Model = "stage";
    internal static readonly string[] Classes = [.. Kebab.All<DealStage>()];

    // Less sure, the words of the rules decide; chosen on articles/dev.
    private const double Sure = 0.6;
    private const int MostSentences = 3;

    /// <summary>The deal with the stage that its sentences tell.</summary>
    public Deal Find(ArticleContext article, IReadOnlyList<Fact> facts, Deal deal)
    {
        var probabilities = model.Probabilities(model.Score(Features(article, facts, deal)));
        var best = probabilities.Max();
        return best < Sure ? deal : deal with { Stage = Kebab.Read<DealStage>(Classes[Array.IndexOf(probabilities, best)]) };
    }

    /// <summary>What the model looks at in one deal.</summary>
    internal static ulong[] Features(ArticleContext article, IReadOnlyList<Fact> facts, Deal deal)
    {
        var sink = new FeatureSink(named: false);
        var type = Kebab.Write(deal.Type);
        var told = deal.Facts.Where(f => facts[f].Label.HasParties()).ToList();
        var status = told.Count > 0 ? Kebab.Write(facts[told[0]].Status) : "none";
        sink.Add("type", type);
        sink.Add("status", status);
        sink.Add("status-type", status, type);
        sink.Add("rule", Kebab.Write(deal.Stage));
        sink.Add("rule-type", Kebab.Write(deal.Stage), type);
        sink.Add("parties", deal.From.Count > 0 ? deal.To.Count > 0 ? "both" : "from" : "to", type);
        sink.Add("completion", When(article, deal.Completion), type);
        sink.Add("announced", When(article, deal.Announced), type);
        sink.Add("place", told.Count > 0 ? (4 * facts[told[0]].Mention.Span.Start / Math.Max(1, article.Reading.Text.Length)).ToString(CultureInfo.InvariantCulture) : "none");
        foreach (var sentence in Sentences(article, deal, told))
        {
            Words(article, sentence, type, sink);
        }

        foreach (var fact in told.Take(2))
        {
            Verbs(article, fact, type, sink);
        }

        return [.. sink.Hashes];
    }

    // The sentences of its first figures; of a deal without any the first that names who gets.
    private static IEnumerable<int> Sentences(ArticleContext article, Deal deal, List<int> told)
    {
        if (told.Count > 0)
        {
            return told.Select(f => SlotFinder.SentenceOf(article, f)).Distinct().Take(MostSentences);
        }

        var at = deal.To.Count > 0 ? article.Reading.Text.IndexOf(deal.To[0], StringComparison.Ordinal) : -1;
        return at < 0 ? [0] : [article.Sentences.Of(article.Tokens.FirstFrom(at, 0))];
    }

    private static void Words(ArticleContext article, int sentence, string type, FeatureSink sink)
    {
        var (from, to) = article.Sentences[sentence];
        var title = article.Tokens[from].Start < article.TitleEnd;
        for (var i = from; i < to; i++)
        {
            if (article.MentionAt(i) >= 0 || !article.Tokens.IsWord(i) || LabelFeatures.IsName(article, i))
            {
                continue;
            }

            var stem = GrammarWords.Stem(article.Tokens.Surface(i));
            sink.Add(title ? "title-word" : "word", stem);
            sink.Add("word-type", stem, type);
            if (article.Tokens.WordAt(i)?.Cluster is { } cluster && !article.Is(i, GrammarTag.Function))
            {
                sink.Add("cluster", cluster.Middle);
            }

            if (i + 1 < to && article.Tokens.IsWord(i + 1) && article.MentionAt(i + 1) < 0)
            {
                sink.Add("pair", article.Tokens.Surface(i), article.Tokens.Surface(i + 1));
            }
        }
    }

    private static void Verbs(ArticleContext article, int fact, string type, FeatureSink sink)
    {
        var (first, _) = article.Ranges[fact];
        var (from, _) = article.Sentences[SlotFinder.SentenceOf(article, fact)];
        for (var i = first - 1; i >= from; i--)
        {
            if (article.MentionAt(i) < 0 && article.Is(i, GrammarTag.Verb))
            {
                ReadOnlySpan<char> auxiliary = i > from && article.Is(i - 1, GrammarTag.Auxiliary) ? article.Tokens.Surface(i - 1) : "none";
                sink.Add("verb", GrammarWords.Stem(article.Tokens.Surface(i)), type);
                sink.Add("auxiliary", auxiliary, type);
                return;
            }
        }

        sink.Add("verb", "none", type);
    }

    private static string When(ArticleContext article, string? timex) =>
        timex is null ? "none" : article.Reading.Published is { } day && timex[0] != 'P' ? LabelFeatures.When(timex, day) : "undated";
}
