using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Parties;
using static Extractor.Facts.LabelWords;

namespace Extractor.Facts;

/// <summary>
/// Labels that the grammar of a sentence states outright, whatever the rest of the article speaks of: <c>the order is valued at $8.8 billion</c>
/// is a commitment, <c>invests €15 million to expand</c> too, <c>invests €15 million in Orrery</c> an investment, <c>the biggest deal this year</c>
/// no day of a deal. The words stand in <c>Gazetteers/en/labels.json</c>; what no rule states is the classifier's to decide.
/// </summary>
internal sealed class StatedLabels(ArticleContext article, Clause clause)
{
    // What the rules state is right at least as often as this: on 493 of the 500 figures that they fit in articles/train and dev.
    private const double Precision = 0.95;
    private const int LongestNoun = 4;
    private const int LongestRecord = 7;
    private const int LongestRise = 6;
    private const int LongestCredit = 25;
    private const int LongestPhotographer = 6;
    private const int YearDigits = 4;

    private Tokens Tokens => article.Tokens;

    /// <summary>The labels with those that the grammar states; the same objects where it states none or the same, or a pattern of the settings fits.</summary>
    public IReadOnlyList<Labeled> Apply(IReadOnlyList<Labeled> labels) => [.. labels.Select((l, i) => l.Patterns.Count == 0 && Of(i) is { } stated && stated.Label != l.Label
        ? l with { Label = stated.Label, Probability = Precision, RunnerUp = (l.Label, 1 - Precision), Mended = stated.Reason }
        : l)];

    /// <summary>What is stated of one mention; null where nothing is.</summary>
    internal (Label Label, string Reason)? Of(int index)
    {
        var mention = article.Mentions[index];
        var (first, end) = article.Ranges[index];
        if (first >= end)
        {
            return null;
        }

        var (from, to) = article.Sentences[article.Sentences.Of(first)];
        var left = LabelFeatures.Left(article, mention, first);
        return mention.Kind switch
        {
            Kind.Money => new StatedMoney(article, clause).Of(left, clause.PastBrackets(end, to), from, to),
            Kind.Date => Record(left, from) ?? Caption(mention, end) ?? Named(mention, left, end, to),
            Kind.Ratio => Grown(end, to) ?? Raised(left, from) ?? Part(end),
            _ => null,
        };
    }

    private bool Is(HashSet<string> words, int token) => clause.Is(words, token) && article.MentionAt(token) < 0;

    // "a 12% revenue growth forecast"
    private (Label, string)? Grown(int end, int to) =>
        Enumerable.Range(end, LongestNoun - 1).Any(i => i < to && Is(Growth, i)) ? (Label.Growth, "a figure of growth") : null;

    // "expand the fleet by {ratio}"; a stake that is raised by a ratio is a stake
    private (Label, string)? Raised(int left, int from)
    {
        for (var i = left - 1; Tokens.Is(left, Role.By) && i > Math.Max(from - 1, left - LongestRise) && article.MentionAt(i) < 0 && !Is(Stakes, i); i--)
        {
            if (Is(Rises, i))
            {
                return (Label.Growth, "raised by a ratio");
            }
        }

        return null;
    }

    // "{ratio} of the $62.6 billion company", "{ratio} of the $3.1 billion deal value"
    private (Label, string)? Part(int end)
    {
        var at = Tokens.Is(end + 1, Role.The) ? end + 2 : end + 1;
        return Tokens.Is(end, Role.Of) && article.MentionAt(at) is >= 0 and var whole && article.Mentions[whole].Kind == Kind.Money
            ? Is(Sizes, article.Ranges[whole].End) ? (Label.Stake, "a part of a company of a size") : (Label.OtherRatio, "a part of an amount")
            : null;
    }

    // "the biggest deal so far {date}", "the largest buyout of {date}"
    private (Label, string)? Record(int left, int from)
    {
        var noun = left;
        while (noun > from && Is(Until, noun))
        {
            noun--;
        }

        if (!Is(DealNouns, noun))
        {
            return null;
        }

        for (var i = noun - 1; i >= Math.Max(from, noun - LongestRecord); i--)
        {
            if (Is(Records, i))
            {
                return (Label.OtherTime, "the largest deal of a time");
            }
        }

        return null;
    }

    // "... in Sydney on {date}. Ian Field | Getty Images", the credit on the same line or alone on the next
    private (Label, string)? Caption(Mention mention, int end)
    {
        var (line, bar) = (end, false);
        var breaks = 0;
        for (var i = end; i < Math.Min(Tokens.Count, end + LongestCredit); i++)
        {
            if (Tokens.Text.AsSpan(Tokens[i - 1].End, Tokens[i].Start - Tokens[i - 1].End).Contains('\n'))
            {
                (line, breaks) = (i, breaks + 1);
            }

            if (breaks > 1 || (Tokens.IsSymbol(i, '|') && breaks == 1 && i - line > LongestPhotographer))
            {
                return null;
            }

            bar |= Tokens.IsSymbol(i, '|');
            if (bar && Agencies.Has(Tokens.Surface(i)))
            {
                return (Label.OtherTime, "the caption of a picture");
            }
        }

        return null;
    }

    // "the {date} currency crisis"; what a deal or its paper is named by keeps its year
    private (Label, string)? Named(Mention mention, int left, int end, int to)
    {
        if (mention.Text.Length != YearDigits || mention.Value.Timex != mention.Text || article.Is(left, GrammarTag.Preposition) || end >= to || !clause.Describes(end))
        {
            return null;
        }

        for (var i = end; i < Math.Min(to, end + LongestNoun) && (clause.Describes(i) || Tokens.IsSymbol(i, '-')); i++)
        {
            if (Is(DealNouns, i) || Is(Papers, i) || Is(Orders, i))
            {
                return null;
            }
        }

        return (Label.OtherTime, "a year that names something else");
    }
}
