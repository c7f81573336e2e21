using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Mentions;

/// <summary>Which side of the article's day a date without its year lies on.</summary>
public sealed class DateTenseTests
{
    private static readonly DateRecognizer Recognizer = new();

    [Theory]
    [InlineData("It ordered six of them in [December] and will pay on delivery.", "2025-12")]
    [InlineData("The craft took samples in [October] and will return with them.", "2025-10")]
    [InlineData("It recalled 900 saws in [September] and expects to charge $2 million.", "2025-09")]
    [InlineData("The toll bridge was due to be finished in [February].", "2026-02")]
    [InlineData("Such an office would have gone for less in [November].", "2025-11")]
    [InlineData("The site, which until [February] was free to all, costs $6.", "2026-02")]
    [InlineData("The maps were free until [March].", "2026-03")]
    [InlineData("The colliery produced coal until [January].", "2026-01")]
    [InlineData("The licence was extended until [January].", "2027-01")]
    [InlineData("The offer stands until [March].", "2027-03")]
    public void The_verb_of_its_own_clause_governs_a_date(string marked, string values) => DateMarks.Check(Recognizer, marked, values, DateMarks.Published);

    [Theory]
    [InlineData("The mill wants a decision by [the end of February].", "2027-02")]
    [InlineData("The tunnel slips from [February] to [August].", "2026-02, 2026-08")]
    [InlineData("Egypt delays its award to [September]", "2026-09")]
    [InlineData("The date was moved from [December 30] to [June 30].", "2025-12-30, 2026-06-30")]
    [InlineData("The deal was backdated to [1 December].", "2025-12-01")]
    [InlineData("Ships leave between [September] and [mid-2028].", "2026-09, 2028")]
    [InlineData("Completion: [third quarter].", "2026-Q3")]
    [InlineData("The tax is to be halved, from 12% to 6%, on [October 1].", "2026-10-01")]
    [InlineData("Their reactor parts arrive in [September].", "2026-09")]
    public void A_preposition_or_a_change_of_plan_tells_the_side(string marked, string values) => DateMarks.Check(Recognizer, marked, values, DateMarks.Published);

    [Theory]
    [InlineData("Directors meet [Thursday].", "2026-04-23")]
    [InlineData("Ministers meet on [Friday].", "2026-04-24")]
    [InlineData("Ticket sales end on [Sunday].", "2026-04-26")]
    [InlineData("The new shares trade from [Monday].", "2026-04-27")]
    [InlineData("It paid 24% over the closing price on [Friday].", "2026-04-17")]
    [InlineData("It will pay $42, a premium to Lumen's close on [Friday].", "2026-04-17")]
    [InlineData("It will open once the vote on [Friday] is won.", "2026-04-24")]
    [InlineData("A return on [Friday] was ruled out.", "2026-04-17")]
    public void Plural_subjects_point_ahead_and_prices_back(string marked, string values) => DateMarks.Check(Recognizer, marked, values, DateMarks.Published);

    [Theory]
    [InlineData("She will report [first-quarter] numbers on [Friday].", "2026-Q1, 2026-04-24")]
    [InlineData("It said it will take a [first quarter] charge.", "2026-Q1")]
    [InlineData("Neither side is helped by business. [First-quarter] net fell.", "2026-Q1")]
    [InlineData("Deliveries in [the first quarter] amounted to 148,300.", "2026-Q1")]
    [InlineData("By [the fourth quarter] we were at full load.", "2025-Q4")]
    [InlineData("By [the end of March] they had reached $3.", "2026-03")]
    [InlineData("It will open in [the first quarter].", "2027-Q1")]
    [InlineData("Spending figures for [March] are due on [Thursday].", "2026-03, 2026-04-23")]
    public void Results_are_those_of_the_quarter_that_has_ended(string marked, string values) => DateMarks.Check(Recognizer, marked, values, DateMarks.Published);

    [Theory]
    [InlineData("Work began in [March 2021] and ended [a year later].", "2021-03, 2022-03")]
    [InlineData("They vote on [8 May 2026] and pay [a week later].", "2026-05-08, 2026-05-15")]
    [InlineData("It made 3.1 million tonnes in [2018], up 25% on [the previous year].", "2018, 2017")]
    [InlineData("It opened in [2018]. Sales beat [the previous year].", "2018, 2025")]
    [InlineData("It had cost half as much [three years back].", "2023")]
    [InlineData("One flight in four left late in [March].", "2026-03")]
    public void Dates_are_as_fine_as_the_one_they_count_from(string marked, string values) => DateMarks.Check(Recognizer, marked, values, DateMarks.Published);

    [Theory]
    [InlineData("They met on the first Monday of each month.")]
    [InlineData("Three years back in the office changed her.")]
    [InlineData("Prices rise in winter and fall in summer.")]
    public void What_recurs_is_no_date(string text) => DateMarks.Check(Recognizer, text, "", DateMarks.Published);
}
