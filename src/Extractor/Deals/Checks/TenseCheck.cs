using System.Globalization;
using Extractor.Facts;
using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Deals.Checks;

/// <summary>
/// What an article tells as done, on a day after its own publication, contradicts itself: <c>the sale closed on May 30, 2027</c> in an
/// article of 2026. Only dates that state their year count: a year that we filled in may be ours.
/// </summary>
internal static class TenseCheck
{
    // An article of the evening may bear the date of another time zone.
    private const int DaysAhead = 2;

    // "On May 30, 2027, the group's retail arm completed the sale".
    private const int Reach = 8;

    public static IEnumerable<Check> Of(ArticleContext article, IReadOnlyList<Fact> facts)
    {
        if (article.Reading.Published is not { } published)
        {
            yield break;
        }

        for (var i = 0; i < facts.Count; i++)
        {
            if (facts[i].Mention is { Kind: Kind.Date, Value.Timex: { } timex } mention && mention.Text.Contains(timex[..4], StringComparison.Ordinal)
                && FirstDay(timex) is { } day && day.DayNumber > published.DayNumber + DaysAhead && Verb(article, i) is { } verb)
            {
                yield return new Check(
                    "tense", CheckResult.Contradiction, string.Create(CultureInfo.InvariantCulture, $"\"{verb} {mention.Text}\" is after the publication of {published:yyyy-MM-dd}"), [i]);
            }
        }
    }

    // The verb in the past that the date belongs to; null where the sentence speaks of a plan before it comes to the date.
    private static string? Verb(ArticleContext article, int fact)
    {
        var tokens = article.Tokens;
        var (first, end) = article.Ranges[fact];
        var (from, to) = article.Sentences[SlotFinder.SentenceOf(article, fact)];
        if (CheckWords.Fiscal.Holds(article, first) || CheckWords.Fiscal.Holds(article, first - 1) || Planned(from, first))
        {
            return null;
        }

        if (CheckWords.BeforeDate.Holds(article, first - 1) && first - 2 >= from && CheckWords.Happened.Holds(article, first - 2))
        {
            return tokens.Surface(first - 2, first - 1).ToString();
        }

        if (first - 1 == from && CheckWords.BeforeDate.Holds(article, from) && tokens.IsSymbol(end, ','))
        {
            for (var i = end + 1; i < Math.Min(to, end + Reach) && !Planned(i, i + 1); i++)
            {
                if (CheckWords.Happened.Holds(article, i))
                {
                    return $"{tokens.Surface(i)} ... {tokens.Surface(from)}";
                }
            }
        }

        return null;

        bool Planned(int a, int b) => Enumerable.Range(a, Math.Max(0, b - a)).Any(t => CheckWords.Planned.Holds(article, t));
    }

    private static DateOnly? FirstDay(string timex)
    {
        var text = timex switch
        {
            { Length: 4 } => timex + "-01-01",
            { Length: 7 } when char.IsAsciiDigit(timex[5]) => timex + "-01",
            [.., 'Q', >= '1' and <= '4' and var quarter] => $"{timex[..4]}-{((quarter - '1') * 3) + 1:00}-01",
            [.., 'H', '1'] => timex[..4] + "-01-01",
            [.., 'H', '2'] => timex[..4] + "-07-01",
            _ => timex,
        };
        return TimexDay.TryRead(text, out var day) ? day : null;
    }
}
