using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>
/// What a reader would look at to tell the role of a figure: the words and the senses around it, what stands nearest, the size
/// and form of the figure, where in the article it stands, what else the sentence and the title speak of, and which of the
/// user's patterns fit.
/// </summary>
internal sealed class LabelFeatures(IReadOnlyList<PatternRule> patterns)
{
    private const int Window = 8;

    /// <summary>Emits the features of one mention.</summary>
    public void Emit(ArticleContext article, int index, FeatureSink sink) => Emit(article, index, patterns.Where(p => p.Fits(article, index)), sink);

    /// <summary>Emits the features of one mention whose fitting patterns are known.</summary>
    public static void Emit(ArticleContext article, int index, IEnumerable<PatternRule> fitting, FeatureSink sink)
    {
        var mention = article.Mentions[index];
        var (first, end) = article.Ranges[index];
        if (first >= end)
        {
            return;
        }

        var sentence = article.Sentences.Of(first);
        sink.Add("bias");
        Figure(article, mention, sink);
        Place(article, index, sentence, sink);
        var left = Left(article, mention, first);
        Words(article, left, end, sink);
        GrammarFeatures.Emit(article, index, left, sink);
        Senses(article, first, end, sentence, sink);
        Neighbours(article, index, sentence, sink);
        foreach (var pattern in fitting)
        {
            sink.Add("pattern", pattern.Name);
            sink.Add("pattern-label", Kebab.Write(pattern.Label));
        }
    }

    private static void Figure(ArticleContext article, Mention mention, FeatureSink sink)
    {
        sink.Add("kind", Kebab.Write(mention.Kind));
        sink.Add("qualifier", Kebab.Write(mention.Qualifier));
        sink.Add("rule", mention.Evidence.Rule);
        if (mention.Value.Low is { } low)
        {
            var size = low <= 0 ? 0 : (int)Math.Floor(Math.Log10((double)low));
            sink.Add("size", mention.Value.Unit, FeatureSink.Number(size));
            sink.Add("size-any", FeatureSink.Number(size));
        }
        else if (mention.Value.Timex is { } timex)
        {
            sink.Add("grain", Grain(timex));
            sink.Add("lettering", char.IsAsciiDigit(mention.Text[0]) ? "digits" : "words");
            if (article.Reading.Published is { } day && timex[0] != 'P')
            {
                sink.Add("when", Grain(timex), When(timex, day));
            }
        }
    }

    private static string Grain(string timex) => timex[0] == 'P'
        ? (timex.Length <= 4 ? timex : timex[^1..])
        : timex.Length switch { 4 => "year", 7 when timex[5] is 'Q' or 'H' => "part", 7 => "month", 8 => "week", _ => "day" };

    // How far from publication: the year's distance for coarse dates, days for fine ones.
    internal static string When(string timex, DateOnly published)
    {
        if (TimexDay.TryRead(timex, out var day))
        {
            var days = day.DayNumber - published.DayNumber;
            return days switch { 0 => "same", -1 => "day-before", < -60 => "long-ago", < -7 => "ago", < 0 => "week-before", <= 7 => "week-after", <= 60 => "soon", _ => "far" };
        }

        return int.TryParse(timex.AsSpan(0, 4), out var year)
            ? (year - published.Year) switch { < -5 => "history", < -1 => "years-ago", -1 => "last", 0 => "this", 1 => "next", <= 4 => "years-on", _ => "future" }
            : "unknown";
    }

    private static void Place(ArticleContext article, int index, int sentence, FeatureSink sink)
    {
        var mention = article.Mentions[index];
        var title = mention.Span.Start < article.TitleEnd;
        sink.Add(title ? "in-title" : sentence <= 2 ? "in-lead" : sentence * 3 < article.Sentences.Count * 2 ? "in-middle" : "in-tail");
        var (first, end) = article.Sentences[sentence];
        if (end - first <= 14)
        {
            sink.Add("short-sentence");
        }

        if (article.Ranges[index].First == first)
        {
            sink.Add("opens-sentence");
        }
    }

    /// <summary>The last token before the mention and before the words that qualify it ("up to"); may be -1.</summary>
    internal static int Left(ArticleContext article, Mention mention, int first)
    {
        var tokens = article.Tokens;
        var left = first - 1;
        if (mention.QualifierSpan is { } qualifier && qualifier.End <= mention.Span.Start)
        {
            while (left >= 0 && tokens[left].Start >= qualifier.Start)
            {
                left--;
            }
        }

        return left;
    }

    private static void Words(ArticleContext article, int left, int end, FeatureSink sink)
    {
        Side(article, left, -1, "L", sink);
        Side(article, end, 1, "R", sink);
        sink.Add("L1R1", Surface(article, left), Surface(article, end));
    }

    private static void Side(ArticleContext article, int start, int step, string side, FeatureSink sink)
    {
        ReadOnlySpan<char> previous = default;
        var seen = 0;
        for (var i = start; seen < Window && (step < 0 ? article.Tokens.Near(i) : article.Tokens.Near(i - 1)); i += step)
        {
            var surface = Surface(article, i);
            seen++;
            if (seen <= 3)
            {
                sink.Add(Position(side, seen), surface);
            }

            sink.Add(seen <= 4 ? Near(side) : Far(side), surface);
            if (ClusterOf(article, i) is { } cluster)
            {
                Clusters(side, seen, cluster, sink);
            }

            if (seen is 2 or 3)
            {
                sink.Add(Pair(side, seen), previous, surface);
            }

            previous = surface;
            if (article.MentionAt(i) is >= 0 and var other)
            {
                i = step < 0 ? article.Ranges[other].First : article.Ranges[other].End - 1;
            }
        }
    }

    private static void Clusters(string side, int seen, WordCluster cluster, FeatureSink sink)
    {
        var left = side == "L";
        if (seen <= 3)
        {
            sink.Add(Position(side, seen), "cluster", cluster.Middle);
            sink.Add(Position(side, seen), "fine", cluster.Fine);
        }

        var near = seen <= 4;
        sink.Add(near ? left ? "near-cluster-L" : "near-cluster-R" : left ? "far-cluster-L" : "far-cluster-R", cluster.Middle);
        sink.Add(near ? left ? "near-fine-L" : "near-fine-R" : left ? "far-fine-L" : "far-fine-R", cluster.Fine);
        sink.Add(near ? left ? "near-coarse-L" : "near-coarse-R" : left ? "far-coarse-L" : "far-coarse-R", cluster.Coarse);
    }

    private static string Position(string side, int at) => side == "L" ? at switch { 1 => "L1", 2 => "L2", _ => "L3" } : at switch { 1 => "R1", 2 => "R2", _ => "R3" };

    private static string Near(string side) => side == "L" ? "L1-4" : "R1-4";

    private static string Far(string side) => side == "L" ? "L5-8" : "R5-8";

    private static string Pair(string side, int at) => side == "L" ? at == 2 ? "L12" : "L23" : at == 2 ? "R12" : "R23";

    /// <summary>A token as features see it: other mentions by their kind, numbers as <c>#</c>, names as <c>Aa</c>.</summary>
    internal static ReadOnlySpan<char> Surface(ArticleContext article, int token)
    {
        if ((uint)token >= (uint)article.Tokens.Count)
        {
            return "^";
        }

        if (article.MentionAt(token) is >= 0 and var mention)
        {
            return Kebab.Write(article.Mentions[mention].Kind);
        }

        if (article.Tokens[token].Type == TokenType.Number)
        {
            return "#";
        }

        return IsName(article, token) ? "Aa" : article.Tokens.Surface(token);
    }

    /// <summary>A capitalized word that no gazetteer gives a meaning is a name: what matters is that one stands here, not which.</summary>
    internal static bool IsName(ArticleContext article, int token) =>
        article.Tokens.StartsUpperAt(token) && article.Tokens.WordAt(token) is null or { Senses.Length: 0, Roles: Role.None, Currency: null, Month: 0 };

    /// <summary>The cluster of a word that features see as itself; null for names, numbers and mentions.</summary>
    internal static WordCluster? ClusterOf(ArticleContext article, int token) =>
        (uint)token < (uint)article.Tokens.Count && article.MentionAt(token) < 0 && !IsName(article, token) ? article.Tokens.WordAt(token)?.Cluster : null;

    private static void Senses(ArticleContext article, int first, int end, int sentence, FeatureSink sink)
    {
        var (from, to) = article.Sentences[sentence];
        var nearestLeft = Nearest(article, first - 1, from - 1, -1, "L", sink);
        var nearestRight = Nearest(article, end, to, 1, "R", sink);
        sink.Add("near-pair", nearestLeft, nearestRight);
        if (sentence > 0)
        {
            Bag(article, sentence - 1, "before", sink);
        }

        for (var i = 0; i < article.Tokens.Count && article.Tokens[i].Start < article.TitleEnd; i++)
        {
            foreach (var sense in article.Tokens.WordAt(i)?.Senses ?? [])
            {
                sink.Add("title", sense);
            }
        }
    }

    private static string Nearest(ArticleContext article, int start, int stop, int step, string side, FeatureSink sink)
    {
        var nearest = "none";
        var distance = 0;
        for (var i = start; i != stop && (uint)i < (uint)article.Tokens.Count; i += step)
        {
            distance++;
            if (article.MentionAt(i) >= 0 || article.Tokens.WordAt(i) is not { Senses.Length: > 0 } word)
            {
                continue;
            }

            foreach (var sense in word.Senses)
            {
                sink.Add(side == "L" ? "sL" : "sR", sense);
                sink.Add(side == "L" ? "sLd" : "sRd", sense, distance <= 2 ? "1" : distance <= 5 ? "2" : distance <= 10 ? "3" : "4");
            }

            if (nearest == "none")
            {
                nearest = word.Senses[0];
                sink.Add(side == "L" ? "nearest-L" : "nearest-R", word.Text);
            }
        }

        return nearest;
    }

    private static void Bag(ArticleContext article, int sentence, string name, FeatureSink sink)
    {
        var (from, to) = article.Sentences[sentence];
        for (var i = from; i < to; i++)
        {
            foreach (var sense in article.Tokens.WordAt(i)?.Senses ?? [])
            {
                sink.Add(name, sense);
            }
        }
    }

    private static void Neighbours(ArticleContext article, int index, int sentence, FeatureSink sink)
    {
        Neighbour(article, index, index - 1, sentence, "previous", sink);
        Neighbour(article, index, index + 1, sentence, "next", sink);
    }

    private static void Neighbour(ArticleContext article, int index, int other, int sentence, string name, FeatureSink sink)
    {
        if (other < 0 || other >= article.Mentions.Count || article.Sentences.Of(article.Ranges[other].First) != sentence)
        {
            sink.Add(name, "none");
            return;
        }

        var (a, b) = (article.Mentions[index], article.Mentions[other]);
        sink.Add(name, Kebab.Write(b.Kind));
        if (a.Kind == b.Kind && a.Value.Low is { } x && b.Value.Low is { } y)
        {
            sink.Add(name, x < y ? "larger" : x == y ? "same" : "smaller");
        }
    }
}
