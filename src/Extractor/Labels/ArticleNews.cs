using System.Globalization;
using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>
/// What an article's news is, as far as its form tells: where title and lead end, which names they know, which cues of
/// <see cref="StatusWords"/> its sentences hold, and how long ago the days are that each sentence speaks of. Made once for an article.
/// </summary>
internal sealed class ArticleNews
{
    private const int LeadSentences = 3;

    private readonly List<string>?[] cues;
    private readonly Known[] known;
    private readonly List<string>[] sentenceCues;
    private readonly Ago[] dated;

    public ArticleNews(ArticleContext article)
    {
        Article = article;
        var count = article.Sentences.Count;
        var title = 0;
        while (title < count && article.Tokens.Count > 0 && article.Tokens[article.Sentences[title].First].Start < article.TitleEnd)
        {
            title++;
        }

        TitleEnd = title == 0 ? 0 : article.Sentences[title - 1].End;
        LeadEnd = article.Sentences[Math.Min(count, title + LeadSentences) - 1].End;
        cues = Cues(article);
        known = Names(article, TitleEnd, LeadEnd);
        sentenceCues = [.. Enumerable.Range(0, count).Select(s => In(article.Sentences[s].First, article.Sentences[s].End))];
        TitleCues = In(0, TitleEnd);
        LeadCues = In(TitleEnd, LeadEnd);
        dated = Days();
    }

    public ArticleContext Article { get; }

    /// <summary>The token after the title; 0 where there is none.</summary>
    public int TitleEnd { get; }

    /// <summary>The token after the title and the first sentences of the body.</summary>
    public int LeadEnd { get; }

    public IReadOnlyCollection<string> TitleCues { get; }

    public IReadOnlyCollection<string> LeadCues { get; }

    /// <summary>The cues that begin at a token.</summary>
    public IReadOnlyList<string> CuesAt(int token) => cues[token] ?? [];

    public IReadOnlyCollection<string> CuesOf(int sentence) => sentenceCues[sentence];

    /// <summary>The longest time ago that a sentence speaks of.</summary>
    public Ago DatedOf(int sentence) => dated[sentence];

    /// <summary><c>title</c>, <c>lead</c> or <c>body</c>.</summary>
    public string PlaceOf(int token) => token < TitleEnd ? "title" : token < LeadEnd ? "lead" : "body";

    /// <summary>Where the name at a token was told before.</summary>
    public Known KnownAt(int token) => known[token];

    /// <summary>True for times that are over and of other news.</summary>
    public static bool IsPast(Ago ago) => ago >= Ago.Month;

    /// <summary>How long before publication a date is; unknown where either is.</summary>
    public Ago AgoOf(int mention)
    {
        if (Article.Mentions[mention].Value.Timex is not { } timex || Article.Reading.Published is not { } day || !int.TryParse(timex.AsSpan(0, Math.Min(4, timex.Length)), out var year))
        {
            return Ago.Unknown;
        }

        var months = (day.Year - year) * 12 + day.Month;
        if (timex.Length == 7 && timex[5] is 'Q' or 'H')
        {
            // Results of a quarter are news for some months after it.
            var since = months - (timex[6] - '0') * (timex[5] == 'Q' ? 3 : 6);
            return since < -3 ? Ago.Future : since < 5 ? Ago.Now : since < 17 ? Ago.Year : Ago.Years;
        }

        return timex.Length switch
        {
            4 => (day.Year - year) switch { < 0 => Ago.Future, 0 => Ago.Now, 1 => Ago.Year, _ => Ago.Years },
            7 when int.TryParse(timex.AsSpan(5), out var month) => Class(30 * (months - month)),
            8 when int.TryParse(timex.AsSpan(6), out var week) => Class(7 * (((ISOWeek.GetYear(day.ToDateTime(default)) - year) * 52) + ISOWeek.GetWeekOfYear(day.ToDateTime(default)) - week)),
            10 when TimexDay.TryRead(timex, out var date) => Class(day.DayNumber - date.DayNumber),
            _ => Ago.Unknown,
        };
    }

    private static Ago Class(int days) => days switch { < -1 => Ago.Future, <= 7 => Ago.Now, <= 30 => Ago.Month, <= 300 => Ago.Months, < 700 => Ago.Year, _ => Ago.Years };

    private static List<string>?[] Cues(ArticleContext article)
    {
        var cues = new List<string>?[article.Tokens.Count];
        var found = new List<string>();
        for (var i = 0; i < cues.Length; i++)
        {
            StatusWords.AddCues(article.Tokens, i, found);
            if (found.Count > 0)
            {
                cues[i] = found;
                found = [];
            }
        }

        return cues;
    }

    private static Known[] Names(ArticleContext article, int titleEnd, int leadEnd)
    {
        var known = new Known[article.Tokens.Count];
        var told = new Dictionary<string, Known>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < known.Length; i++)
        {
            if (article.MentionAt(i) < 0 && LabelFeatures.IsName(article, i))
            {
                var name = article.Tokens.Surface(i);
                known[i] = told.TryGetValue(name, out var before) ? before : i < titleEnd ? Known.Title : i < leadEnd ? Known.Lead : Known.New;
                told[name] = known[i] == Known.New ? Known.Told : known[i];
            }
        }

        return known;
    }

    private List<string> In(int from, int to)
    {
        var found = new List<string>();
        foreach (var own in cues.AsSpan(from, to - from))
        {
            foreach (var cue in own ?? [])
            {
                if (!found.Contains(cue))
                {
                    found.Add(cue);
                }
            }
        }

        return found;
    }

    private Ago[] Days()
    {
        var days = new Ago[Article.Sentences.Count];
        for (var m = 0; m < Article.Mentions.Count; m++)
        {
            if (Article.Mentions[m].Kind == Kind.Date)
            {
                var sentence = Article.Sentences.Of(Article.Ranges[m].First);
                var ago = AgoOf(m);
                days[sentence] = ago > days[sentence] ? ago : days[sentence];
            }
        }

        return days;
    }
}

/// <summary>How long before publication a time is, from the least telling to the most: of a sentence's dates the last of these counts.</summary>
internal enum Ago
{
    None,
    Unknown,
    Future,
    Now,
    Month,
    Months,
    Year,
    Years,
}

/// <summary>Where a name was told before: nowhere as it is no name, in the title, in the lead, in the body before, or never.</summary>
internal enum Known
{
    None,
    Title,
    Lead,
    Told,
    New,
}
