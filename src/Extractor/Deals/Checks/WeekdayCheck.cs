using System.Globalization;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Deals.Checks;

/// <summary>
/// Holds a weekday against the date that is stated with it: an article that says <c>Monday</c> and <c>April 21, 2026</c> of one
/// announcement contradicts itself, for that was a Tuesday.
/// </summary>
internal static class WeekdayCheck
{
    private const string Name = "weekday";

    /// <summary>The weekday on which a deal is said to be announced against its stated date; null where there are not both.</summary>
    public static Check? Of(ArticleContext article, IReadOnlyList<Fact> facts, Deal deal)
    {
        var announced = deal.Facts.Where(i => facts[i].Label == Label.Announced).ToList();
        int? date = announced.Where(i => HasDigit(facts[i]) && Day(facts[i]) is not null).Select(i => (int?)i).FirstOrDefault();
        int? weekday = announced.Where(i => Weekday(article, i) > 0 && !HasDigit(facts[i])).Select(i => (int?)i).FirstOrDefault();
        if (weekday is not { } w || date is not { } d || Day(facts[d]) is not { } day || Day(facts[w]) is not { } resolved)
        {
            return null;
        }

        // The date of a dateline is that of the publication: "8 October 2025 - The companies said on Monday" is no slip.
        var result = Agree(day, Weekday(article, w));
        if (result == CheckResult.Contradiction && !(IsAnnouncement(article, d) && article.Speaks(SlotFinder.SentenceOf(article, w), CheckWords.Announced)))
        {
            return null;
        }

        var arithmetic = string.Create(CultureInfo.InvariantCulture, $"{facts[w].Mention.Text} is {resolved:yyyy-MM-dd}, {facts[d].Mention.Text} a {day:dddd}");
        return new Check(Name, result, arithmetic, [w, d]);
    }

    /// <summary>Weekdays that belong to their date in the text: <c>Monday, April 21, 2026</c>. The date must state its year.</summary>
    public static IEnumerable<Check> InText(ArticleContext article, IReadOnlyList<Fact> facts)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            if (facts[i].Mention.Kind != Kind.Date || Day(facts[i]) is not { } day || !facts[i].Mention.Text.Contains(day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            {
                continue;
            }

            var own = Weekday(article, i);
            var before = own == 0 && i > 0 && !HasDigit(facts[i - 1]) && Beside(article, i - 1, i) ? Weekday(article, i - 1) : 0;
            if (own + before > 0)
            {
                var said = string.Join(' ', article.Reading.Text[facts[before > 0 ? i - 1 : i].Mention.Span.Start..facts[i].Mention.Span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                yield return new Check(
                    Name, Agree(day, own + before), string.Create(CultureInfo.InvariantCulture, $"{said}: {day:yyyy-MM-dd} is a {day:dddd}"), before > 0 ? [i - 1, i] : [i]);
            }
        }
    }

    private static CheckResult Agree(DateOnly day, int weekday) => (int)day.DayOfWeek % 7 == weekday % 7 ? CheckResult.Ok : CheckResult.Contradiction;

    // "Announced April 21, 2026", "signed on April 21".
    private static bool IsAnnouncement(ArticleContext article, int date)
    {
        var before = article.Ranges[date].First - 1;
        return CheckWords.Announced.Holds(article, before) || (CheckWords.BeforeDate.Holds(article, before) && CheckWords.Announced.Holds(article, before - 1));
    }

    private static bool Beside(ArticleContext article, int weekday, int date) =>
        article.Ranges[date].First - article.Ranges[weekday].End is 0 || (article.Ranges[date].First - article.Ranges[weekday].End is 1 && article.Tokens.SymbolAt(article.Ranges[weekday].End) is ',' or '(');

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
        TimexDay.TryRead(fact.Mention.Value.Timex, out var day) ? day : null;
}
