using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>
/// What the article as a whole tells of a figure's status: the cues of its clause, sentence, title and lead, how long ago its days are, whether its
/// names are those of the news, and how it stands to the other figures of its label.
/// </summary>
internal static class NewsFeatures
{
    private const int Near = 5;

    /// <summary>Emits the features of one mention whose label is known.</summary>
    public static void Emit(ArticleNews news, IReadOnlyList<Label?> labels, int index, FeatureSink sink)
    {
        var label = labels[index]!.Value;
        var name = Kebab.Write(label);
        var family = label is Label.Growth or Label.Financials or Label.SharePrice or Label.Valuation ? "company" : "deal";
        var (first, _) = news.Article.Ranges[index];
        var sentence = news.Article.Sentences.Of(first);
        Cues(news, index, sentence, family, name, sink);
        Agos(news, index, sentence, family, name, sink);
        Subjects(news, first, sentence, family, name, sink);
        Labels(news, labels, index, sentence, sink);
        Pair(news.Article, index, sentence, name, sink);
    }

    /// <summary>The clause of a mention, first token and the token after the last: what stands between two commas, brackets, or dashes apart.</summary>
    public static (int First, int End) Clause(ArticleContext article, int index, int sentence)
    {
        var (from, to) = article.Sentences[sentence];
        var (low, high) = article.Ranges[index];
        while (low > from && !Parts(article.Tokens, low - 1))
        {
            low--;
        }

        while (high < to && !Parts(article.Tokens, high))
        {
            high++;
        }

        return (low, high);
    }

    private static bool Parts(Tokens tokens, int token) =>
        tokens.SymbolAt(token) is ',' or ';' or ':' or '(' or ')' || (tokens.IsDash(token) && !tokens.Glued(token));

    private static void Cues(ArticleNews news, int index, int sentence, string family, string label, FeatureSink sink)
    {
        var article = news.Article;
        var (first, _) = article.Ranges[index];
        var (from, to) = article.Sentences[sentence];
        var (low, high) = Clause(article, index, sentence);
        for (var i = from; i < to; i++)
        {
            if (article.MentionAt(i) == index)
            {
                continue;
            }

            foreach (var cue in news.CuesAt(i))
            {
                var side = i < first ? "L" : "R";
                if (i >= low && i < high)
                {
                    sink.Add("cue-clause", side, cue);
                    sink.Add("cue-clause-label", cue, label);
                }
                else
                {
                    sink.Add("cue-sentence", side, cue);
                }

                if (Math.Abs(i - first) <= Near)
                {
                    sink.Add("cue-near", side, cue);
                }
            }
        }

        foreach (var cue in news.CuesOf(sentence))
        {
            sink.Add("cue-family", family, cue);
        }

        foreach (var cue in sentence > 0 ? news.CuesOf(sentence - 1) : [])
        {
            sink.Add("cue-before", cue);
        }

        var place = family + news.PlaceOf(first);
        foreach (var cue in news.TitleCues)
        {
            sink.Add("cue-title", cue);
            sink.Add("cue-title-place", cue, place);
        }

        foreach (var cue in news.LeadCues)
        {
            sink.Add("cue-lead", cue, place);
        }
    }

    private static void Agos(ArticleNews news, int index, int sentence, string family, string label, FeatureSink sink)
    {
        var article = news.Article;
        var (from, to) = article.Sentences[sentence];
        var (low, high) = Clause(article, index, sentence);
        var before = Nearest(news, index, -1, from);
        var after = Nearest(news, index, 1, to);
        var all = Kebab.Write(news.DatedOf(sentence));
        sink.Add("ago-L", Kebab.Write(before));
        sink.Add("ago-R", Kebab.Write(after));
        sink.Add("ago-LR", Kebab.Write(before), Kebab.Write(after));
        sink.Add("ago", all);
        sink.Add("ago-label", all, label);
        sink.Add("ago-family", all, family);
        sink.Add("ago-place", all, news.PlaceOf(article.Ranges[index].First));
        if (sentence > 0)
        {
            sink.Add("ago-before", Kebab.Write(news.DatedOf(sentence - 1)), all);
        }

        var clause = Nearest(news, index, -1, low) is var left and not Ago.None ? left : Nearest(news, index, 1, high);
        sink.Add("ago-clause", Kebab.Write(clause), label);
        sink.Add("ago-clause-family", Kebab.Write(clause), family);
        // "In October, ..." and "October saw ...".
        var opening = article.MentionAt(from) is >= 0 and var at ? at : article.MentionAt(from + 1);
        var opens = Kebab.Write(opening >= 0 && opening != index && article.Mentions[opening].Kind == Kind.Date ? news.AgoOf(opening) : Ago.None);
        sink.Add("opens", opens);
        sink.Add("opens-family", opens, family);
    }

    // How long ago the nearest date on one side is, as far as a token: the first that counts to the left, the one after the last to the right.
    private static Ago Nearest(ArticleNews news, int index, int step, int limit)
    {
        var article = news.Article;
        for (var m = index + step; m >= 0 && m < article.Mentions.Count && (step < 0 ? article.Ranges[m].First >= limit : article.Ranges[m].First < limit); m += step)
        {
            if (article.Mentions[m].Kind == Kind.Date)
            {
                return news.AgoOf(m);
            }
        }

        return Ago.None;
    }

    private static void Subjects(ArticleNews news, int first, int sentence, string family, string label, FeatureSink sink)
    {
        if (first < news.LeadEnd)
        {
            return;
        }

        var (from, to) = news.Article.Sentences[sentence];
        Known left = Known.None, right = Known.None, subject = Known.None;
        int title = 0, lead = 0, fresh = 0;
        for (var i = from; i < to; i++)
        {
            var known = news.KnownAt(i);
            if (known == Known.None)
            {
                continue;
            }

            subject = subject == Known.None ? known : subject;
            left = i < first ? known : left;
            right = i > first && right == Known.None ? known : right;
            title += known == Known.Title ? 1 : 0;
            lead += known == Known.Lead ? 1 : 0;
            fresh += known == Known.New ? 1 : 0;
        }

        sink.Add("name-L", Kebab.Write(left), family);
        sink.Add("name-R", Kebab.Write(right), family);
        sink.Add("subject", Kebab.Write(subject));
        sink.Add("subject-label", Kebab.Write(subject), label);
        sink.Add("title-names", FeatureSink.Number(Math.Min(2, title)), FeatureSink.Number(Math.Min(3, fresh)));
        var whose = (title > 0 ? "title" : lead > 0 ? "lead" : "no") + (fresh > 1 ? "-fresh" : "");
        sink.Add("whose-family", whose, family);
        sink.Add("whose-ago", whose, Kebab.Write(news.DatedOf(sentence)));
    }

    // Where the article told a figure of this label before, and whether it was the same, less or more.
    private static void Labels(ArticleNews news, IReadOnlyList<Label?> labels, int index, int sentence, FeatureSink sink)
    {
        var article = news.Article;
        var name = Kebab.Write(labels[index]!.Value);
        int before = 0, title = 0, lead = 0, top = -1;
        Label? main = null;
        for (var m = 0; m < labels.Count && (m < index || article.Ranges[m].First < news.LeadEnd); m++)
        {
            if (main is null && labels[m] is { } told && told.HasParties() && article.Ranges[m].First < news.LeadEnd)
            {
                main = told;
            }

            if (m == index || labels[m] != labels[index])
            {
                continue;
            }

            title += article.Ranges[m].First < news.TitleEnd ? 1 : 0;
            lead += article.Ranges[m].First < news.LeadEnd ? 1 : 0;
            before += m < index ? 1 : 0;
            top = top < 0 && m < index ? m : top;
        }

        var place = news.PlaceOf(article.Ranges[index].First);
        var known = article.Ranges[index].First < news.LeadEnd ? place : title > 0 ? "title-told" : lead > 0 ? "lead-told" : before > 0 ? "body-told" : "fresh";
        var relation = Relation(article, index, top);
        var ago = Kebab.Write(news.DatedOf(sentence));
        sink.Add("same-label", known, name);
        sink.Add("same-label-rank", FeatureSink.Number(Math.Min(5, before)), name);
        sink.Add("same-label-value", relation, name);
        sink.Add("same-label-value-known", relation, known);
        sink.Add("same-label-ago", known, ago);
        sink.Add("same-label-value-ago", relation, ago);
        var headline = main is { } first ? Kebab.Write(first) : "none";
        sink.Add("main", headline, name);
        sink.Add(MainPlace(place), headline, name);
        foreach (var cue in news.CuesOf(sentence))
        {
            sink.Add("same-label-cue", cue, known);
        }
    }

    private static string MainPlace(string place) => place switch { "title" => "main-title", "lead" => "main-lead", _ => "main-body" };

    private static string Relation(ArticleContext article, int index, int other)
    {
        if (other < 0 || article.Mentions[index].Value is not { Low: { } own } value || article.Mentions[other].Value is not { Low: { } first } before)
        {
            return "none";
        }

        return value == before ? "same" : value.Unit != before.Unit ? "unit" : own < first ? "less" : "more";
    }

    // The two figures of a change ("from $1 billion to $2 billion"), the base of a comparison, a figure told again in another currency.
    private static void Pair(ArticleContext article, int index, int sentence, string label, FeatureSink sink)
    {
        var tokens = article.Tokens;
        var (from, to) = article.Sentences[sentence];
        var (first, end) = article.Ranges[index];
        var previous = Other(article, index, -1, from, to);
        var next = Other(article, index, 1, from, to);
        var left = Left(article, index);
        var role = "none";
        if (previous >= 0 && left >= from && StatusWords.Compared.Contains(tokens.Surface(left)))
        {
            role = "compared";
        }
        else if (next >= 0 && left >= from && StatusWords.From.Contains(tokens.Surface(left)))
        {
            role = Left(article, next) is var tie && tie >= end && StatusWords.To.Contains(tokens.Surface(tie)) ? "from-to" : "from";
        }
        else if (previous >= 0 && tokens.IsSymbol(first - 1, '(') && article.Ranges[previous].End >= first - 2)
        {
            role = "conversion";
        }

        sink.Add("pair", role);
        sink.Add("pair-label", role, label);
        sink.Add("pair-order", previous >= 0 ? next >= 0 ? "middle" : "last" : next >= 0 ? "first" : "only", label);
    }

    private static int Other(ArticleContext article, int index, int step, int from, int to)
    {
        for (var m = index + step; m >= 0 && m < article.Mentions.Count && article.Ranges[m].First >= from && article.Ranges[m].First < to; m += step)
        {
            if (article.Mentions[m].Kind == article.Mentions[index].Kind)
            {
                return m;
            }
        }

        return -1;
    }

    // The last token before a mention and before the words that qualify it.
    private static int Left(ArticleContext article, int index)
    {
        var left = article.Ranges[index].First - 1;
        while (left >= 0 && article.Mentions[index].QualifierSpan is { } qualifier && article.Tokens[left].Start >= qualifier.Start)
        {
            left--;
        }

        return left;
    }

}
