using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>
/// What the grammar of the sentence tells of a figure, as far as it can be told without a parser: the noun that it belongs to
/// (<c>$5 billion term loan</c>), the verbs that govern it with their auxiliaries and the preposition between, its clause, and the
/// clusters of all words of the sentence on either side.
/// </summary>
internal static class GrammarFeatures
{
    private const int LongestNoun = 6;
    private const int StemWindow = 6;
    private const int VerbsEachSide = 2;

    private static readonly int KindCount = Enum.GetValues<Kind>().Length;

    // Names of features by side and rank, made once.
    private static readonly string[][] Verb = [["verb-L1", "verb-L2"], ["verb-R1", "verb-R2"]];
    private static readonly string[][] VerbTie = [["verb-tie-L1", "verb-tie-L2"], ["verb-tie-R1", "verb-tie-R2"]];
    private static readonly string[][] VerbCluster = [["verb-cluster-L1", "verb-cluster-L2"], ["verb-cluster-R1", "verb-cluster-R2"]];
    private static readonly string[][] VerbClusterTie = [["verb-cluster-tie-L1", "verb-cluster-tie-L2"], ["verb-cluster-tie-R1", "verb-cluster-tie-R2"]];

    /// <summary>Emits the features of one mention.</summary>
    /// <param name="article">The article.</param>
    /// <param name="index">Which of its mentions.</param>
    /// <param name="left">The last token before the mention and the words that qualify it; may be -1.</param>
    /// <param name="sink">Where the features go.</param>
    public static void Emit(ArticleContext article, int index, int left, FeatureSink sink)
    {
        var (first, end) = article.Ranges[index];
        var sentence = article.Sentences.Of(first);
        var (from, to) = article.Sentences[sentence];
        Noun(article, end, sink);
        var preposition = left >= from && article.Is(left, GrammarTag.Preposition) ? article.Tokens.Surface(left) : "none";
        sink.Add("preposition", preposition);
        Verbs(article, left, from - 1, -1, preposition, sink);
        Verbs(article, end, to, 1, preposition, sink);
        Content(article, left, from, preposition, sink);
        Clause(article, index, sentence, left, sink);
        Stems(article, first, end, from, to, sink);
        Bag(article, first, from, to, sink);
    }

    private static void Noun(ArticleContext article, int end, FeatureSink sink)
    {
        var tokens = article.Tokens;
        ReadOnlySpan<char> last = "none";
        var at = end;
        WordCluster? cluster = null;
        for (var n = 0; n < LongestNoun && tokens.Near(at - 1); at++)
        {
            if (tokens.IsSymbol(at, '-'))
            {
                continue;
            }

            if (article.MentionAt(at) >= 0 || !tokens.IsWord(at) || article.Is(at, GrammarTag.Function | GrammarTag.Verb))
            {
                break;
            }

            last = LabelFeatures.Surface(article, at);
            cluster = LabelFeatures.ClusterOf(article, at);
            n++;
        }

        sink.Add("noun", last);
        sink.Add("noun-next", last, tokens.Near(at - 1) ? tokens.Surface(at) : "$");
        if (cluster is not null)
        {
            sink.Add("noun-cluster", cluster.Middle);
            sink.Add("noun-fine", cluster.Fine);
        }
    }

    private static void Verbs(ArticleContext article, int start, int stop, int step, ReadOnlySpan<char> preposition, FeatureSink sink)
    {
        var tokens = article.Tokens;
        var side = step < 0 ? 0 : 1;
        var seen = 0;
        var prospect = false;
        for (var i = start; i != stop && (uint)i < (uint)tokens.Count; i += step)
        {
            if (!prospect && article.Is(i, GrammarTag.Prospect))
            {
                sink.Add(side == 0 ? "prospect-L" : "prospect-R", tokens.Surface(i));
                prospect = true;
            }

            if (seen == VerbsEachSide || !article.Is(i, GrammarTag.Verb) || article.MentionAt(i) >= 0)
            {
                continue;
            }

            var stem = GrammarWords.Stem(tokens.Surface(i));
            sink.Add(Verb[side][seen], stem);
            sink.Add(VerbTie[side][seen], preposition, stem);
            if (tokens.WordAt(i)?.Cluster is { } cluster)
            {
                sink.Add(VerbCluster[side][seen], cluster.Middle);
                sink.Add(VerbClusterTie[side][seen], preposition, cluster.Middle);
            }

            if (seen == 0)
            {
                ReadOnlySpan<char> auxiliary = article.Is(i - 1, GrammarTag.Auxiliary) ? tokens.Surface(i - 1) : "none";
                sink.Add(side == 0 ? "auxiliary-L" : "auxiliary-R", auxiliary);
                sink.Add(side == 0 ? "auxiliary-verb-L" : "auxiliary-verb-R", auxiliary, stem);
            }

            seen++;
        }

        if (seen == 0)
        {
            sink.Add(Verb[side][0], "none");
        }
    }

    // The nearest word before that means something, with the preposition that ties the figure to it: "founded in {date}".
    private static void Content(ArticleContext article, int left, int from, ReadOnlySpan<char> preposition, FeatureSink sink)
    {
        for (var i = left; i >= from; i--)
        {
            if (article.Tokens.IsWord(i) && article.MentionAt(i) < 0 && !article.Is(i, GrammarTag.Function))
            {
                var word = LabelFeatures.Surface(article, i);
                sink.Add("content", word);
                sink.Add("content-tie", preposition, word);
                if (LabelFeatures.ClusterOf(article, i) is { } cluster)
                {
                    sink.Add("content-cluster-tie", preposition, cluster.Middle);
                }

                return;
            }
        }
    }

    private static void Clause(ArticleContext article, int index, int sentence, int left, FeatureSink sink)
    {
        var tokens = article.Tokens;
        var (first, end) = article.Ranges[index];
        var (from, to) = article.Sentences[sentence];
        var quotes = 0;
        var verbs = 0;
        for (var i = from; i < to; i++)
        {
            quotes += i < first && tokens.SymbolAt(i) is '"' or '“' or '”' ? 1 : 0;
            verbs += article.Is(i, GrammarTag.Verb | GrammarTag.Auxiliary) ? 1 : 0;
        }

        sink.Add("quoted", quotes % 2 == 1 ? "yes" : "no");
        if (first - 1 >= from && tokens.IsSymbol(first - 1, '('))
        {
            sink.Add("bracketed");
        }

        sink.Add("place", FeatureSink.Number(Math.Min(4, 5 * (first - from) / Math.Max(1, to - from))));
        sink.Add("bullet", Sentences.IsBullet(tokens.SymbolAt(from)) ? "yes" : "no");
        sink.Add("verbs", FeatureSink.Number(Math.Min(3, verbs)));
        if (verbs == 0)
        {
            sink.Add("no-verb", sentence <= 2 ? "lead" : "rest");
        }

        Kinds(article, index, sentence, sink);
        for (var i = left; i >= from && !Parts(tokens, i); i--)
        {
            Senses(tokens, i, "clause-L", sink);
        }

        for (var i = end; i < to && !Parts(tokens, i); i++)
        {
            Senses(tokens, i, "clause-R", sink);
        }
    }

    // How many figures of each kind the sentence holds.
    private static void Kinds(ArticleContext article, int index, int sentence, FeatureSink sink)
    {
        Span<int> counts = stackalloc int[KindCount];
        for (var i = index; i >= 0 && article.Sentences.Of(article.Ranges[i].First) == sentence; i--)
        {
            counts[(int)article.Mentions[i].Kind]++;
        }

        for (var i = index + 1; i < article.Mentions.Count && article.Sentences.Of(article.Ranges[i].First) == sentence; i++)
        {
            counts[(int)article.Mentions[i].Kind]++;
        }

        for (var k = 0; k < counts.Length; k++)
        {
            if (counts[k] > 0)
            {
                sink.Add("sentence-kind", Kebab.Write((Kind)k), FeatureSink.Number(Math.Min(3, counts[k])));
            }
        }
    }

    private static bool Parts(Tokens tokens, int token) => tokens.SymbolAt(token) is ',' or ';' or ':' or '(' or ')' || tokens.IsDash(token);

    private static void Senses(Tokens tokens, int token, string name, FeatureSink sink)
    {
        foreach (var sense in tokens.WordAt(token)?.Senses ?? [])
        {
            sink.Add(name, sense);
        }
    }

    private static void Stems(ArticleContext article, int first, int end, int from, int to, FeatureSink sink)
    {
        for (var i = first - 1; i >= Math.Max(from, first - StemWindow); i--)
        {
            Stem(article, i, "stem-L", sink);
        }

        for (var i = end; i < Math.Min(to, end + StemWindow); i++)
        {
            Stem(article, i, "stem-R", sink);
        }
    }

    private static void Stem(ArticleContext article, int token, string name, FeatureSink sink)
    {
        if (article.Tokens.IsWord(token) && article.MentionAt(token) < 0 && !LabelFeatures.IsName(article, token))
        {
            sink.Add(name, GrammarWords.Stem(article.Tokens.Surface(token)));
        }
    }

    private static void Bag(ArticleContext article, int first, int from, int to, FeatureSink sink)
    {
        for (var i = from; i < to; i++)
        {
            if (article.MentionAt(i) < 0 && article.Tokens.WordAt(i)?.Cluster is { } cluster && !article.Is(i, GrammarTag.Function))
            {
                sink.Add(i < first ? "bag-L" : "bag-R", cluster.Middle);
            }
        }
    }

}
