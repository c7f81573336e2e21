using Extractor.Articles;
using Xunit;

namespace Extractor.Tests.Articles;

public sealed class TextDateTests
{
    [Theory]
    [InlineData("NEW YORK, March 4, 2025 — Amazon said it pays.")]
    [InlineData("NEW YORK, N.Y., March 4, 2025 /PRNewswire/ -- Amazon said it pays.")]
    [InlineData("LONDON, United Kingdom, 4 March 2025 (GLOBE NEWSWIRE) -- Amazon pays.")]
    [InlineData("SAN FRANCISCO--(BUSINESS WIRE)--March 4, 2025--Amazon pays.")]
    [InlineData("San Francisco, Calif. – March 4, 2025 – Amazon pays.")]
    [InlineData("TOKYO March 4, 2025 - Amazon pays.")]
    [InlineData("March 4, 2025 – Amazon pays.")]
    [InlineData("MÜNCHEN, Mar. 4, 2025 – Siemens pays.")]
    [InlineData("Headline\n\nTuesday, March 4, 2025\n\nBody")]
    [InlineData("Headline\n\n4th of March, 2025 10:30 AM ET\n\nBody")]
    [InlineData("Headline\n\n9:05 AM PDT · March 4, 2025\n\nBody")]
    [InlineData("By Jane Roe, 4 March 2025\n\nBody")]
    [InlineData("By Jane van der Roe and John O’Dowd | March 4, 2025 | 10:30am\n\nBody")]
    [InlineData("Jane Roe · March 4, 2025\n\nBody")]
    [InlineData("Jane Roe\n2025-03-04\nBody")]
    [InlineData("Body line.\nPublished March 4, 2025")]
    [InlineData("Published: Tue, 4 Mar 2025, 10:30 GMT\nBody")]
    [InlineData("First published on March 4, 2025 at 10:30 AM\nBody")]
    [InlineData("Last Updated: 2025-03-04\nBody")]
    [InlineData("ℹ️\nAnnounced March 4, 2025: Amazon pays.")]
    [InlineData("Lead.\n\n• Announced: March 4, 2025 (deal of the year)")]
    [InlineData("**Published** March 4, 2025\r\n\r\nBody")]
    public void A_dateline_byline_or_label_dates_the_article(string text)
    {
        var found = TextDate.Find(text);

        Assert.NotNull(found);
        Assert.Equal((new DateOnly(2025, 3, 4), PublicationBasis.Text), (found.Day, found.Basis));
        Assert.Equal(found.Day, CalendarDay.Find(found.Span!.Value.Of(text))?.Day);
    }

    [Theory]
    [InlineData("NEW YORK, March 4 (Reuters) - Amazon pays.")]
    [InlineData("On March 4, 2025, Amazon agreed to pay.")]
    [InlineData("On March 4, 2025 - a Tuesday - Amazon agreed to pay.")]
    [InlineData("Amazon said on March 4, 2025 – a Tuesday – that it pays.")]
    [InlineData("By March 4, 2025, Amazon will pay.")]
    [InlineData("By Tuesday, March 4, 2025")]
    [InlineData("As of March 4, 2025 — the last day")]
    [InlineData("Announced plans to close the sale on March 4, 2025.")]
    [InlineData("It was announced March 4, 2025.")]
    [InlineData("Published in March 2025")]
    [InlineData("Published March 4")]
    [InlineData("Published February 30, 2025")]
    [InlineData("Updated 03/04/2025")]
    [InlineData("Copyright March 4, 2025 - All rights reserved")]
    [InlineData("The deal closes March 4, 2025\n\nBody")]
    [InlineData("Republished March 4, 2025")]
    [InlineData("Announced March 4, 2019: the first deal\nAnnounced May 5, 2020: the second deal")]
    public void Any_other_date_does_not(string text) => Assert.Null(TextDate.Find(text));

    [Fact]
    public void A_dateline_counts_in_the_first_lines_only()
    {
        const string Dateline = "LONDON, March 4, 2025 — Amazon pays.";

        Assert.NotNull(TextDate.Find(string.Concat(Enumerable.Repeat("A line.\n\n", 5)) + Dateline));
        Assert.Null(TextDate.Find(string.Concat(Enumerable.Repeat("A line.\n\n", 6)) + Dateline));
    }

    [Fact]
    public void Published_is_stronger_than_a_dateline_and_that_than_announced_and_that_than_updated()
    {
        Assert.Equal(2021, TextDate.Find("Updated May 1, 2024\nAnnounced May 1, 2023\nROME, May 1, 2022 - It pays.\nPublished May 1, 2021")?.Day.Year);
        Assert.Equal(2022, TextDate.Find("Updated May 1, 2024\nAnnounced May 1, 2023\nROME, May 1, 2022 - It pays.")?.Day.Year);
        Assert.Equal(2023, TextDate.Find("Updated May 1, 2024\nAnnounced May 1, 2023")?.Day.Year);
    }

    [Fact]
    public void Front_matter_is_no_text() => Assert.Null(TextDate.Find("---\nPublished: 2025-03-04\n---\nBody", from: 30));

    [Theory]
    [InlineData("2026-04-21")]
    [InlineData("2026-04-21T23:59:00-11:00")]
    [InlineData("2026-04-21T00:30:00+14:00")]
    [InlineData("2026/4/21 10:00")]
    [InlineData("20260421")]
    [InlineData("20260421T100000Z")]
    [InlineData("Tue, 21 Apr 2026 10:00:00 GMT")]
    [InlineData("Tue Apr 21 2026 10:00:00 GMT+0200 (CEST)")]
    [InlineData("April 21, 2026 at 10:00 am")]
    [InlineData("21-Apr-2026")]
    [InlineData("21.04.2026")]
    [InlineData("4/21/2026")]
    public void A_field_gives_the_calendar_day_as_written(string written) => Assert.Equal(new DateOnly(2026, 4, 21), CalendarDay.Parse(written));

    [Theory]
    [InlineData("04/05/2026")]
    [InlineData("2026-04")]
    [InlineData("2026")]
    [InlineData("2026-02-30")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1776729600")]
    [InlineData("April 2026")]
    [InlineData("")]
    public void A_field_without_one_sure_full_day_gives_none(string written) => Assert.Null(CalendarDay.Parse(written));
}
