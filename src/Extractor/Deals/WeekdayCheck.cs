using System.Globalization;
using Extractor.Facts;
using Extractor.Labels;

namespace Extractor.Deals;

/// <summary>
/// Holds the weekday on which a deal is said to be announced against the date that is stated for it: an article that says
/// <c>Monday</c> and <c>April 21, 2026</c> contradicts itself, for that was a Tuesday.
/// </summary>
internal static class WeekdayCheck
{
    /// <summary>Null where there is no weekday beside a full date.</summary>
    public static Check? Of(ArticleContext article, IReadOnlyList<Fact> facts, IReadOnlyList<int> announced)
    {
        int? date = announced.Where(i => HasDigit(facts[i]) && Day(facts[i]) is not null).Select(i => (int?)i).FirstOrDefault();
        int? weekday = announced.Where(i => Weekday(article, i) > 0 && !HasDigit(facts[i])).Select(i => (int?)i).FirstOrDefault();
        if (weekday is not { } w || date is not { } d || Day(facts[d]) is not { } day || Day(facts[w]) is not { } resolved)
        {
            return null;
        }

        var agrees = (int)day.DayOfWeek % 7 == Weekday(article, w) % 7;
        var arithmetic = string.Create(CultureInfo.InvariantCulture, $"{facts[w].Mention.Text} is {resolved:yyyy-MM-dd}, {facts[d].Mention.Text} a {day:dddd}");
        return new Check("weekday", agrees ? CheckResult.Ok : CheckResult.Contradiction, arithmetic, [w, d]);
    }

    private static bool HasDigit(Fact fact) => fact.Mention.Text.Any(char.IsAsciiDigit);

    private static int Weekday(ArticleContext article, int fact)
    {
        var (first, end) = article.Ranges[fact];
        for (var i = first; i < end; i++)
        {
            if (article.Tokens.WordAt(i) is { Weekday: > 0 } word)
            {
                return word.Weekday;
            }
        }

        return 0;
    }

    private static DateOnly? Day(Fact fact) =>
        DateOnly.TryParseExact(fact.Mention.Value.Timex, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
