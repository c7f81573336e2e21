using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Parties;

/// <summary>
/// What the first look at all facts of an article says of a pair, told to the second: how the organization stands beside the others for this
/// fact, and which side it is on in the same amount told again, in the facts of its label, of its sentence and of the whole article.
/// </summary>
internal sealed class PartyLooks
{
    private const int From = 1;
    private const int To = 2;
    private const int CoarseSteps = 7;

    private static readonly Names OfTwins = new("twins");
    private static readonly Names OfKin = new("kin");
    private static readonly Names OfSentence = new("sentence");
    private static readonly Names OfWhole = new("whole");
    private static readonly Names OfNews = new("news");

    // Two coarse steps written together, by the first and the second.
    private static readonly string[] Pairs = [.. Enumerable.Range(0, CoarseSteps * CoarseSteps).Select(p => FeatureSink.Number(p / CoarseSteps) + FeatureSink.Number(p % CoarseSteps))];

    private readonly ArticleContext article;
    private readonly Dictionary<int, double[][]> looks;
    private readonly Func<int, (Label Label, Status Status)> read;
    private readonly Dictionary<(Label, bool), Sums> kin = [];
    private readonly Dictionary<int, Sums> sentences = [];
    private readonly Dictionary<bool, Sums> whole = [];

    /// <param name="article">The article.</param>
    /// <param name="looks">Of each fact that bears parties, by its mention, the probabilities of the roles of each organization.</param>
    /// <param name="read">What a mention was understood as.</param>
    public PartyLooks(ArticleContext article, Dictionary<int, double[][]> looks, Func<int, (Label Label, Status Status)> read)
    {
        this.article = article;
        this.looks = looks;
        this.read = read;
        foreach (var (mention, look) in looks)
        {
            var (label, status) = read(mention);
            Into(kin, (label, status == Status.Past), look);
            Into(sentences, SentenceOf(mention), look);
            Into(whole, status == Status.Past, look);
        }
    }

    /// <summary>Emits the features of one pair.</summary>
    public void Emit(int mention, int organization, FeatureSink sink)
    {
        var (label, status) = read(mention);
        var name = Kebab.Write(label);
        var look = looks[mention];
        var (from, to) = (look[organization][From], look[organization][To]);
        sink.AddAlone("look-from", Fine(from), name);
        sink.AddAlone("look-to", Fine(to), name);
        sink.Add("look-both", Coarse(from), Coarse(to));
        sink.AddAlone("look-rank-from", Rank(look, organization, From), name);
        sink.AddAlone("look-rank-to", Rank(look, organization, To), name);
        sink.AddAlone("look-against-from", Pair(from, BestOther(look, organization, From)), name);
        sink.AddAlone("look-against-to", Pair(to, BestOther(look, organization, To)), name);
        Twins(mention, organization, name, sink);
        var past = status == Status.Past;
        Others(OfKin, kin[(label, past)], look, organization, name, sink);
        Others(OfSentence, sentences[SentenceOf(mention)], look, organization, name, sink);
        Others(OfWhole, whole[past], look, organization, name, sink);
        if (past && whole.TryGetValue(false, out var news))
        {
            Side(OfNews, news.Of(organization, From), news.Of(organization, To), news.Count, name, sink);
        }
    }

    private void Twins(int mention, int organization, string label, FeatureSink sink)
    {
        double from = 0, to = 0;
        var count = 0;
        foreach (var twin in article.Twins(mention))
        {
            if (looks.TryGetValue(twin, out var look))
            {
                from += look[organization][From];
                to += look[organization][To];
                count++;
            }
        }

        Side(OfTwins, from, to, count, label, sink);
    }

    private static void Others(Names name, Sums sums, double[][] own, int organization, string label, FeatureSink sink)
    {
        var (from, to) = (sums.Of(organization, From) - own[organization][From], sums.Of(organization, To) - own[organization][To]);
        Side(name, from, to, sums.Count - 1, label, sink);
        if (sums.Count > 1)
        {
            sink.AddAlone(name.RankFrom, sums.RankWithout(own, organization, From), label);
            sink.AddAlone(name.RankTo, sums.RankWithout(own, organization, To), label);
        }
    }

    private static void Side(Names name, double from, double to, int count, string label, FeatureSink sink)
    {
        if (count == 0)
        {
            sink.Add(name.None, label);
            return;
        }

        sink.AddAlone(name.From, Coarse(from / count), label);
        sink.AddAlone(name.To, Coarse(to / count), label);
        sink.Add(name.Both, Coarse(from / count), Coarse(to / count));
    }

    private int SentenceOf(int mention) => article.Sentences.Of(article.Ranges[mention].First);

    private static void Into<T>(Dictionary<T, Sums> groups, T key, double[][] look)
        where T : notnull
    {
        if (!groups.TryGetValue(key, out var sums))
        {
            groups[key] = sums = new Sums(look.Length);
        }

        sums.Add(look);
    }

    private static string Rank(double[][] look, int organization, int role)
    {
        var above = 0;
        for (var o = 0; o < look.Length && above < 3; o++)
        {
            above += look[o][role] > look[organization][role] ? 1 : 0;
        }

        return FeatureSink.Number(above);
    }

    private static double BestOther(double[][] look, int organization, int role)
    {
        var best = 0.0;
        for (var o = 0; o < look.Length; o++)
        {
            best = o == organization ? best : Math.Max(best, look[o][role]);
        }

        return best;
    }

    // By odds, so that near 0 and near 1 tell as much as in the middle.
    private static string Fine(double probability) => FeatureSink.Number(Math.Clamp((int)Math.Floor(Odds(probability) * 1.5) + 8, 0, 15));

    private static string Coarse(double probability) => FeatureSink.Number(CoarseStep(probability));

    private static string Pair(double own, double other) => Pairs[(CoarseStep(own) * CoarseSteps) + CoarseStep(other)];

    private static int CoarseStep(double probability) => Math.Clamp((int)Math.Floor(Odds(probability) / 1.3) + 4, 0, CoarseSteps - 1);

    private static double Odds(double probability) => Math.Log(Math.Max(probability, 1e-6) / Math.Max(1 - probability, 1e-6));

    // Names of features of one group of facts, made once.
    private sealed record Names(string Group)
    {
        public string None { get; } = Group + "-none";

        public string From { get; } = Group + "-from";

        public string To { get; } = Group + "-to";

        public string Both { get; } = Group + "-both";

        public string RankFrom { get; } = Group + "-rank-from";

        public string RankTo { get; } = Group + "-rank-to";
    }

    private sealed class Sums(int organizations)
    {
        private readonly double[] from = new double[organizations];
        private readonly double[] to = new double[organizations];

        public int Count { get; private set; }

        public void Add(double[][] look)
        {
            Count++;
            for (var o = 0; o < look.Length; o++)
            {
                from[o] += look[o][From];
                to[o] += look[o][To];
            }
        }

        public double Of(int organization, int role) => role == From ? from[organization] : to[organization];

        public string RankWithout(double[][] own, int organization, int role)
        {
            var sums = role == From ? from : to;
            var mine = sums[organization] - own[organization][role];
            var above = 0;
            for (var o = 0; o < sums.Length && above < 3; o++)
            {
                above += sums[o] - own[o][role] > mine ? 1 : 0;
            }

            return FeatureSink.Number(above);
        }
    }
}
