namespace Extractor.Labels;

/// <summary>
/// What kind of name stands around a figure, as far as its words tell: money put <c>in India</c> builds something, money put <c>in Harbor Capital</c> is a stake.
/// Features see the cluster of a name's words and never the name itself, so that no company is known by heart. Only the second look asks of them: status
/// was no better for it.
/// </summary>
internal static class NameFeatures
{
    private const int Reach = 12;
    private const int Close = 3;
    private const int ObjectReach = 8;

    // Names of features by side, made once.
    private static readonly string[] Nearest = ["name-L", "name-R"];
    private static readonly string[] Tie = ["name-tie-L", "name-tie-R"];
    private static readonly string[] Last = ["name-last-L", "name-last-R"];
    private static readonly string[] Distance = ["name-near-L", "name-near-R"];

    /// <summary>Emits the features of one mention.</summary>
    /// <param name="article">The article.</param>
    /// <param name="index">Which of its mentions.</param>
    /// <param name="sink">Where the features go.</param>
    public static void Emit(ArticleContext article, int index, FeatureSink sink)
    {
        var (first, end) = article.Ranges[index];
        if (first >= end)
        {
            return;
        }

        var left = LabelFeatures.Left(article, article.Mentions[index], first);
        var (from, to) = article.Sentences[article.Sentences.Of(first)];
        Side(article, left, from - 1, -1, sink);
        Side(article, end, to, 1, sink);
        Subject(article, from, left, sink);
        Object(article, from, left, end, Math.Min(to, end + ObjectReach), sink);
    }

    private static bool IsOfName(ArticleContext article, int token) => (uint)token < (uint)article.Tokens.Count && article.MentionAt(token) < 0 && LabelFeatures.IsName(article, token);

    private static void Side(ArticleContext article, int start, int stop, int step, FeatureSink sink)
    {
        var side = step < 0 ? 0 : 1;
        for (var (i, seen) = (start, 0); i != stop && seen < Reach && (uint)i < (uint)article.Tokens.Count; i += step, seen++)
        {
            if (IsOfName(article, i))
            {
                var first = i;
                while (IsOfName(article, first - 1) && article.Tokens.Near(first - 1))
                {
                    first--;
                }

                var (kind, last) = KindOf(article, first, EndOf(article, i));
                sink.Add(Nearest[side], kind);
                sink.Add(Tie[side], Preposition(article, first - 1), kind);
                sink.Add(Last[side], last);
                sink.Add(Distance[side], seen < Close ? "near" : "far", kind);
                return;
            }
        }

        sink.Add(Nearest[side], "none");
    }

    // Who the sentence speaks of first.
    private static void Subject(ArticleContext article, int from, int left, FeatureSink sink)
    {
        for (var i = from; i <= left; i++)
        {
            if (IsOfName(article, i))
            {
                var (kind, last) = KindOf(article, i, EndOf(article, i));
                sink.Add("subject", kind);
                sink.Add("subject-last", last);
                return;
            }
        }
    }

    // What the verb before does with the figure: "invest {money} in [India]", "spend {money} to [buy]".
    private static void Object(ArticleContext article, int from, int left, int end, int stop, FeatureSink sink)
    {
        var tokens = article.Tokens;
        var verb = left;
        while (verb >= from && !(article.Is(verb, GrammarTag.Verb) && article.MentionAt(verb) < 0))
        {
            verb--;
        }

        if (verb < from)
        {
            return;
        }

        var stem = GrammarWords.Stem(tokens.Surface(verb));
        for (var i = end; i < stop; i++)
        {
            if (article.MentionAt(i) >= 0 || !tokens.IsWord(i) || article.Is(i, GrammarTag.Function))
            {
                continue;
            }

            var tie = article.Is(i - 1, GrammarTag.Preposition) ? Preposition(article, i - 1) : Preposition(article, i - 2);
            if (IsOfName(article, i))
            {
                sink.Add("object-name", string.Concat(stem, "|", tie), KindOf(article, i, EndOf(article, i)).Kind);
                sink.Add("object-tie", stem, tie);
            }
            else if (LabelFeatures.ClusterOf(article, i) is { } cluster)
            {
                sink.Add("object", string.Concat(stem, "|", tie), cluster.Middle);
                sink.Add("object-coarse", stem, cluster.Coarse);
            }

            return;
        }
    }

    private static ReadOnlySpan<char> Preposition(ArticleContext article, int token) => article.Is(token, GrammarTag.Preposition) ? article.Tokens.Surface(token) : "none";

    private static int EndOf(ArticleContext article, int token)
    {
        var end = token + 1;
        while (IsOfName(article, end) && article.Tokens.Near(end - 1))
        {
            end++;
        }

        return end;
    }

    // The cluster of the last of its words that has one: a country, a bank, a first name.
    private static (string Kind, string Last) KindOf(ArticleContext article, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (article.Tokens.WordAt(i)?.Cluster is { } cluster)
            {
                return (cluster.Middle, end - first > 1 ? cluster.Fine : "one");
            }
        }

        return ("unknown", "none");
    }
}
