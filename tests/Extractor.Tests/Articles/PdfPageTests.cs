using System.Text;
using Extractor.Articles;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Extractor.Tests.Articles;

public sealed class PdfPageTests
{
    internal static byte[] Pdf(params (double X, double Y, string Line)[] lines)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        foreach (var (x, y, line) in lines)
            page.AddText(line, 11, new PdfPoint(x, y), font);
        return builder.Build();
    }

    /// <summary>A file as a person would write it: nothing in it is packed.</summary>
    internal static byte[] Plain(string drawn, string more = "", string kids = "3 0 R") => Encoding.Latin1.GetBytes(
        "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n" + $"2 0 obj <</Type/Pages/Kids[{kids}]/Count 1>> endobj\n"
        + $"3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>{more}>> endobj\n"
        + $"4 0 obj <</Length {drawn.Length}>> stream\n{drawn}\nendstream endobj\n5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n"
        + "6 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X 6 0 R>>>>/Length 5>> stream\n/X Do\nendstream endobj\n"
        + "trailer <</Root 1 0 R/Size 7>>\n%%EOF\n");

    private static Article Read(byte[] pdf) => ArticleReader.Read(Pages.Bytes(pdf, "a.pdf"));

    [Fact]
    public void The_lines_of_a_paragraph_are_one_and_paragraphs_are_parted()
    {
        var article = Read(Pdf((50, 780, "Contoso to buy Fabrikam"), (50, 700, "LONDON, April 21, 2026 - Contoso pays $5"), (50, 686, "billion in cash, subject to agree-"), (50, 672, "ment of the board."), (50, 600, "It closes in June.")));

        Assert.Equal("Contoso to buy Fabrikam\n\nLONDON, April 21, 2026 - Contoso pays $5 billion in cash, subject to agreement of the board.\n\nIt closes in June.", article.Text);
        Assert.Equal(("Contoso to buy Fabrikam", new DateOnly(2026, 4, 21), "PdfPig"), (article.Title, article.Published!.Day, article.ReadBy));
    }

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        var left = Enumerable.Range(0, 8).Select(i => (50.0, 700.0 - (i * 14), $"left line number {i} of text"));
        var right = Enumerable.Range(0, 8).Select(i => (320.0, 700.0 - (i * 14), $"right line number {i} of text"));

        var text = Read(Pdf([.. left.Zip(right).SelectMany(pair => new[] { pair.First, pair.Second })])).Text;

        Assert.True(text.IndexOf("left line number 7", StringComparison.Ordinal) < text.IndexOf("right line number 0", StringComparison.Ordinal), text);
    }

    [Fact]
    public void A_file_without_a_text_layer_says_so() =>
        Assert.Equal("a.pdf: has no text layer; put it through a text recognition, or give its text.", Assert.Throws<UnreadableArticleException>(() => Read(Pdf())).Message);

    [Fact]
    public void Damaged_files_are_refused_with_a_reason()
    {
        var pdf = Pdf((50, 700, "Contoso pays $5 billion"));

        Assert.Contains("cannot be read as PDF", Assert.Throws<UnreadableArticleException>(() => Read("%PDF-1.7 and nothing"u8.ToArray())).Message, StringComparison.Ordinal);
        Assert.Throws<UnreadableArticleException>(() => Read(pdf[..(pdf.Length / 4)]));
    }

    public static TheoryData<string, byte[]> Endless => new()
    {
        { "a form that draws itself", Plain("/X Do") },
        { "a tree of pages that holds itself", Plain("", kids: "2 0 R") },
        { "lists in lists", Plain("", more: "/A " + new string('[', 200_000)) },
        { "dictionaries in dictionaries", Plain("", more: "/A " + string.Concat(Enumerable.Repeat("<</B ", 100_000))) },
        { "lists in lists of what is drawn", Plain(new string('[', 200_000)) },
        { "a page that is its own parent", Plain("", more: "/Parent 3 0 R") },
        { "a length that is itself", Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Plain("x")).Replace("/Length 1>>", "/Length 4 0 R>>", StringComparison.Ordinal)) },
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public void What_nests_or_names_itself_without_end_is_a_failure_and_no_overflow(string what, byte[] pdf) =>
        Assert.True(Assert.Throws<UnreadableArticleException>(() => Read(pdf)).Message.Length > 0, what);
}
