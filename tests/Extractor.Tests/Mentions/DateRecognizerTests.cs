using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Mentions;

public sealed class DateRecognizerTests
{
    private static readonly DateRecognizer Recognizer = new();

    [Theory]
    [InlineData("Signed on [April 21, 2026] in Bern.", "2026-04-21")]
    [InlineData("Signed on [April 21 2026] in Bern.", "2026-04-21")]
    [InlineData("Signed on [April 21,2026] in Bern.", "2026-04-21")]
    [InlineData("Signed on [21 April 2026] in Bern.", "2026-04-21")]
    [InlineData("Signed on [21st April, 2026] in Bern.", "2026-04-21")]
    [InlineData("Signed on the [3rd of May 2025] in Bern.", "2025-05-03")]
    [InlineData("Signed on [Tuesday, April 21, 2026] in Bern.", "2026-04-21")]
    [InlineData("Signed on [Tuesday 21 April 2026] in Bern.", "2026-04-21")]
    [InlineData("Signed on [Tues., Apr. 21, 2026] in Bern.", "2026-04-21")]
    [InlineData("Signed on [04/21/2026] in Bern.", "2026-04-21")]
    [InlineData("Signed on [21/04/2026] in Bern.", "2026-04-21")]
    [InlineData("Signed on [21.04.2026] in Bern.", "2026-04-21")]
    [InlineData("Signed on [2026-04-21] in Bern.", "2026-04-21")]
    [InlineData("Signed on [2026/04/21] in Bern.", "2026-04-21")]
    [InlineData("Signed on [21-Apr-2026] in Bern.", "2026-04-21")]
    [InlineData("Signed on [21-Apr-26] in Bern.", "2026-04-21")]
    [InlineData("Signed on [December 22th] in Bern.", "2025-12-22")]
    [InlineData("Signed on [MARCH 31, 2026] in Bern.", "2026-03-31")]
    [InlineData("Signed on [March\n31, 2026] in Bern.", "2026-03-31")]
    public void Days_are_read_in_every_order(string marked, string values) => DateMarks.Check(Recognizer, marked, values, DateMarks.Published);

    [Theory]
    [InlineData("The fair runs [October 13-15] in Lyon.", "2026-10-13")]
    [InlineData("The fair ran [October 13–15, 2025], in Lyon.", "2025-10-13")]
    [InlineData("The fair ran [13-15 October 2025] in Lyon.", "2025-10-13")]
    [InlineData("The fair ran [Sept. 28-Oct. 3, 2025], in Lyon.", "2025-09-28")]
    [InlineData("It lost money in [2012-13] and after.", "2013")]
    [InlineData("The plan for [2023-2025] was dropped.", "2023")]
    [InlineData("It paid 18 cents in [1985/86].", "1986")]
    [InlineData("She ran it between [2011] and [2013].", "2011, 2013")]
    [InlineData("Output moved from [2025] to [2026].", "2025, 2026")]
    public void A_range_joined_by_a_dash_is_one_mention_with_its_first_date(string marked, string values) => DateMarks.Check(Recognizer, marked, values, DateMarks.Published);

    [Theory]
    [InlineData("Ms May said that she may march in the may parade.")]
    [InlineData("Theresa May met April Jones and June Carter.")]
    [InlineData("Prices may 5 times out of ten be wrong.")]
    [InlineData("The protest march drew thousands.")]
    [InlineData("He asked her to march on.")]
    [InlineData("Every October the town floods, and each March it dries.")]
    public void Words_that_only_look_like_months_are_nothing(string text) => DateMarks.Check(Recognizer, text, "", DateMarks.Published);

    [Theory]
    [InlineData("Founded in [1881], it was sold in [1998].", "1881, 1998")]
    [InlineData("The [2026] budget passed.", "2026")]
    [InlineData("© [2026] The Ledger Ltd.", "2026")]
    [InlineData("[1986] crop loans fell due.", "1986")]
    [InlineData("Emissions fell to [1990] levels.", "1990")]
    [InlineData("Its first plan of [early 2027] became [late 2027] or [mid-2028].", "2027, 2027, 2028")]
    [InlineData("It opened in [late-2011].", "2011")]
    [InlineData("It should open [mid-to-late 2027].", "2027")]
    [InlineData("It was worth more at [the end of 2025].", "2025")]
    [InlineData("It should pay off by [end-2027].", "2027")]
    [InlineData("It should pay off by [year-end].", "2026")]
    [InlineData("It should pay off by [the end of the year].", "2026")]
    [InlineData("It rose [earlier in the year].", "2026")]
    [InlineData("A pre-[2020] boiler.", "2020")]
    [InlineData("[2027]'s launch is set.", "2027")]
    public void Years_are_read(string marked, string values) => DateMarks.Check(Recognizer, marked, values, DateMarks.Published);

    [Theory]
    [InlineData("It employs 2000 people and 1950 robots at 2,026 sites.", 1)]
    [InlineData("It costs $2026, or 2026 dollars.", 0)]
    [InlineData("Vision 2030 and the Agenda 2030 are plans.", 0)]
    [InlineData("The Telecommunications Act of 1996 and the 1934 Securities Exchange Act apply.", 0)]
    [InlineData("The plant stands at 1980 Harbour Road.", 0)]
    [InlineData("The band of the 1990s and the mid-1980s played.", 0)]
    [InlineData("The early 2030s and the end of the decade are far off.", 0)]
    [InlineData("The test of GPT-2026, v2026.1 and MX-2000x went well.", 0)]
    [InlineData("The film Blade Runner 2049 was shown again.", 0)]
    [InlineData("The tower is 2000 feet high.", 0)]
    [InlineData("A 2000-megawatt line.", 0)]
    public void Numbers_that_are_no_years_are_nothing(string text, int years)
    {
        var found = new List<Mention>();
        Recognizer.Recognize(Reading.Of(text, DateMarks.Published), found);
        Assert.True(found.Count <= years, DateMarks.Find(Recognizer, text, DateMarks.Published));
    }

    [Theory]
    [InlineData("Sales rose in [the third quarter of 2025].", "2025-Q3")]
    [InlineData("Sales rose in [the third quarter].", "2025-Q3")]
    [InlineData("Sales will rise in [the third quarter].", "2026-Q3")]
    [InlineData("Its [fourth-quarter] sales rose.", "2025-Q4")]
    [InlineData("The [first-quarter] results beat forecasts.", "2026-Q1")]
    [InlineData("Its [third-quarter 2025] sales rose.", "2025-Q3")]
    [InlineData("Its [fiscal third quarter] was poor.", "2025-Q3")]
    [InlineData("Sales rose in [the second quarter of fiscal 2026].", "2026-Q2")]
    [InlineData("Sales rose in [the fourth quarter of last year].", "2025-Q4")]
    [InlineData("Sales rose in [Q3].", "2025-Q3")]
    [InlineData("Sales rose in [Q3 2025] and [3Q25], not in [Q1'24].", "2025-Q3, 2025-Q3, 2024-Q1")]
    [InlineData("Sales rose in [H1 2026] and [1H25].", "2026-H1, 2025-H1")]
    [InlineData("It will close in [the first half of 2027].", "2027-H1")]
    [InlineData("It will close in [the first half of calendar year 2027].", "2027-H1")]
    [InlineData("It will close in [the second half of this year].", "2026-H2")]
    [InlineData("Profit fell in [the first half of the previous financial year].", "2025-H1")]
    [InlineData("Profit fell in [the final quarter of 2025].", "2025-Q4")]
    [InlineData("Profit fell in [the March quarter of 2025].", "2025-Q1")]
    [InlineData("After a strong [March quarter] it raised its aim.", "2026-Q1")]
    [InlineData("The [2025 third quarter] was poor.", "2025-Q3")]
    [InlineData("It was sold [late in the fourth quarter].", "2025-Q4")]
    [InlineData("It earned less [this quarter] than [last quarter].", "2026-Q2, 2026-Q1")]
    [InlineData("It earned less in [the previous quarter].", "2026-Q1")]
    public void Quarters_and_halves_are_read(string marked, string values) => DateMarks.Check(Recognizer, marked, values, DateMarks.Published);

    [Theory]
    [InlineData("Sales for the quarter and for the half were flat.")]
    [InlineData("It lost the quarter-final and the first half of the match.")]
    [InlineData("The striker scored twice in the first half.")]
    [InlineData("The company's H2 chip and an Audi Q3 were shown.")]
    [InlineData("She bought a quarter of it and half the rest.")]
    public void Halves_and_quarters_of_other_things_are_nothing(string text) => DateMarks.Check(Recognizer, text, "", DateMarks.Published);

    [Theory]
    [InlineData("The aim for [fiscal 2027] stands.", "2027")]
    [InlineData("The aim for [fiscal year 2027] stands.", "2027")]
    [InlineData("The aim for [FY2027] and [FY28] stands.", "2027, 2028")]
    [InlineData("The aim for [financial year 2025-26] stands.", "2026")]
    [InlineData("The aim for [FY2025-26] stands.", "2026")]
    [InlineData("The aim for [calendar 2027] stands.", "2027")]
    [InlineData("The [model year 2026] van and all [MY2027] cars.", "2026, 2027")]
    [InlineData("Profit in [last financial year] fell.", "2025")]
    [InlineData("Spending for [the full financial year] will rise.", "2026")]
    [InlineData("In the fiscal year ended [March 2026] it rose.", "2026-03")]
    public void Fiscal_years_are_read(string marked, string values) => DateMarks.Check(Recognizer, marked, values, DateMarks.Published);

    [Theory]
    [InlineData("Black Friday and Cyber Monday sales rose.")]
    [InlineData("She wrote for the Sunday Times and Monday.com.")]
    [InlineData("The sun sat low and they wed.")]
    [InlineData("It mails news every Thursday, on Fridays too.")]
    public void Weekdays_in_names_or_repeated_are_nothing(string text) => DateMarks.Check(Recognizer, text, "", DateMarks.Published);

    [Theory]
    [InlineData("It is shut now, was recently sold, and nowadays earns less.")]
    [InlineData("The year, the quarter, the month and the day before were poor.")]
    [InlineData("It was done years ago, some weeks ago and a few days ago.")]
    [InlineData("It opened two years earlier than planned.")]
    [InlineData("Open 24/7, it won 3-2, ran v2.10.1 and scored 7/10.")]
    [InlineData("The past year and the last decade were long.")]
    [InlineData("It will take two years, in 10 years or so.")]
    [InlineData("At 10:30 a.m. on the second try, it failed.")]
    [InlineData("Today's market and today's world differ from those before.")]
    [InlineData("USA TODAY and India Today reported it.")]
    [InlineData("It spent the last week of the trial in court.")]
    public void What_is_no_date_is_nothing(string text) => DateMarks.Check(Recognizer, text, "", DateMarks.Published);

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    public void The_ends_of_the_calendar_do_not_throw(int year, int month, int day)
    {
        const string text = "last year next year next week last week a century ago two centuries from now next Friday last Friday yesterday tomorrow March 3 February 29 next quarter last month "
            + "in May 99999999999999999999 years ago 11 million hours ago nine hundred billion weeks later on 2/29 00/00/0000 9999-99-99 the first half Tuesday the 31st";
        var found = new List<Mention>();
        Recognizer.Recognize(Reading.Of(text, new DateOnly(year, month, day)), found);
        new DurationRecognizer().Recognize(Reading.Of(text, new DateOnly(year, month, day)), found);
        Assert.All(found, m => Assert.Equal(text[m.Span.Start..m.Span.End], m.Text));
    }

    [Theory]
    [InlineData("It'll be the [tuesday the twenty-eighth].", "2026-04-28")]
    [InlineData("Shown in the [week 31].", "2026-W31")]
    [InlineData("Shown in [the second week of 2021].", "2021-W02")]
    [InlineData("Due in [the 9th month of next year].", "2027-09")]
    [InlineData("It is [three fridays from now].", "2026-05-08")]
    [InlineData("I'll be back [in 3 days].", "2026-04-24")]
    [InlineData("The plant will pay for itself in 3 years.", "")]
    [InlineData("Due on [5/15] or on [15/5].", "2026-05-15, 2026-05-15")]
    [InlineData("Born [15 April of 87], on [January twenty five nineteen eighty six].", "1987-04-15, 1986-01-25")]
    [InlineData("See report-[2002-10-09].xlsx and data-[20170302].html.", "2002-10-09, 2017-03-02")]
    [InlineData("Due the [20th of next month].", "2026-05-20")]
    [InlineData("[Friday after next] or [May after next].", "2026-05-01, 2027-05")]
    public void Spoken_and_filed_forms_are_read(string marked, string values) => DateMarks.Check(Recognizer, marked, values, DateMarks.Published);

    [Fact]
    public void Every_find_names_its_recognizer_and_rule()
    {
        var found = new List<Mention>();
        Recognizer.Recognize(Reading.Of("On Monday, two years ago, in Q3 2025 and in fiscal 2027.", DateMarks.Published), found);
        Assert.Equal(["weekday", "ago", "code", "fiscal year"], found.Select(m => m.Evidence.Rule));
        Assert.All(found, m => Assert.Equal("date", m.Evidence.Recognizer));
    }
}
