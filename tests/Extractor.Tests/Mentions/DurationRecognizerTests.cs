using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Mentions;

public sealed class DurationRecognizerTests
{
    private static readonly DurationRecognizer Recognizer = new();

    [Theory]
    [InlineData("A [10-year] pact, a [ten‑year] lease and [10 years] of rent.", "P10Y, P10Y, P10Y")]
    [InlineData("It took [24 months], [90 days], [six weeks] and [48 hours].", "P24M, P90D, P6W, PT48H")]
    [InlineData("It took [30 minutes] and [11 million hours].", "PT30M, PT11000000H")]
    [InlineData("It took [two decades] and [half a century].", "P20Y, P50Y")]
    [InlineData("It took [half a year], [half an hour] and [a year and a half].", "P6M, PT30M, P1.5Y")]
    [InlineData("It took [two and a half years], a [two-and-a-half-year] pause.", "P2.5Y, P2.5Y")]
    [InlineData("It took [1.5 years] or [2½ years].", "P1.5Y, P2.5Y")]
    [InlineData("It took [twenty-four months] for [four consecutive quarters].", "P24M, P12M")]
    [InlineData("It took [2 years and 3 months].", "P27M")]
    [InlineData("It had [three fiscal years] of loss in [20 trading days].", "P3Y, P20D")]
    public void A_number_and_a_unit_make_a_length(string marked, string values) => DateMarks.Check(Recognizer, marked, values, DateMarks.Published);

    [Theory]
    [InlineData("It will take [two or three weeks].", "P3W")]
    [InlineData("It will take [18-24 months], or [18 to 24 months].", "P24M, P24M")]
    [InlineData("It will take between [10 and 15 years].", "P15Y")]
    [InlineData("A [10- to 15-year] lease, a [10-to-15-year] lease.", "P15Y, P15Y")]
    [InlineData("The strike could last [two to three weeks].", "P3W")]
    public void A_range_takes_its_second_length(string marked, string values) => DateMarks.Check(Recognizer, marked, values, DateMarks.Published);

    [Theory]
    [InlineData("It plans this over [the next five years].", "P5Y")]
    [InlineData("It did this over [the past two years] and [the last 12 months].", "P2Y, P12M")]
    [InlineData("It sold less in [the first five months].", "P5M")]
    [InlineData("It sold less in [the first\nnine months].", "P9M")]
    [InlineData("It plans this over [the next decade] and did over [the past decade].", "P10Y, P10Y")]
    [InlineData("It did this over [the past year] and [the last month].", "P1Y, P1M")]
    [InlineData("It spent more in the [12 months] to June 30.", "P12M")]
    [InlineData("It is the third [90-day] stay.", "P90D")]
    public void Words_of_order_belong_to_the_span(string marked, string values) => DateMarks.Check(Recognizer, marked, values, DateMarks.Published);

    [Theory]
    [InlineData("It ran for [a year] and within [a month].", "P1Y, P1M")]
    [InlineData("The move, [a year] after the first, failed.", "P1Y")]
    [InlineData("We spent [a week] there, for at least [a decade].", "P1W, P10Y")]
    [InlineData("It earns $5 billion a year, sells 40 million sets a year and pumps 30 mln cubic feet a day.", "")]
    [InlineData("It pays $5 per year and 3% a month.", "")]
    public void One_of_a_unit_counts_as_a_length_but_not_as_a_rate(string marked, string values) => DateMarks.Check(Recognizer, marked, values, DateMarks.Published);

    [Theory]
    [InlineData("The 42-year-old, a two year-old firm and a man 61 years old.")]
    [InlineData("It waited several years, a few months, many weeks, decades.")]
    [InlineData("It was sold two years ago, a month earlier and two years later.")]
    [InlineData("Last year, this month, the next year and the previous quarter.")]
    [InlineData("Three quarters of the shares and a quarter of the rest.")]
    [InlineData("He read Seven Years in Tibet and saw 127 Hours twice.")]
    [InlineData("One day, it will pay.")]
    [InlineData("It is open 24/7 at the end of the day, year on year.")]
    public void What_is_no_length_of_time_is_nothing(string text) => DateMarks.Check(Recognizer, text, "", DateMarks.Published);

    [Theory]
    [InlineData("Miner Signs [10-Year] Power Deal")]
    [InlineData("MINER SIGNS [TEN YEAR] POWER DEAL")]
    [InlineData("Fund Commits $5B Over [Ten Years]")]
    public void Headlines_write_units_large(string marked) => DateMarks.Check(Recognizer, marked, "P10Y", DateMarks.Published);

    [Theory]
    [InlineData("It has [20+ years] to run.", "20+ years", "+")]
    [InlineData("It has [20-plus years] to run.", "20-plus years", "-plus")]
    [InlineData("It has run for [ten years-plus].", "ten years-plus", "-plus")]
    public void A_glued_plus_belongs_to_the_span_and_says_at_least(string marked, string span, string plus)
    {
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var found = new List<Mention>();
        Recognizer.Recognize(Reading.Of(text, DateMarks.Published), found);
        var mention = Assert.Single(found);
        Assert.Equal(span, mention.Text);
        Assert.Equal(Qualifier.AtLeast, mention.Qualifier);
        Assert.Equal(plus, mention.QualifierSpan!.Value.Of(text));
    }
}
