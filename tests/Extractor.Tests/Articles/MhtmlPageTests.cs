using System.Text;
using Extractor.Articles;
using Xunit;

namespace Extractor.Tests.Articles;

public sealed class MhtmlPageTests
{
    private const string Address = "https://example.com/deal";

    private static Article Read(string mhtml) => ArticleReader.Read(Pages.Bytes(Encoding.UTF8.GetBytes(mhtml.ReplaceLineEndings("\r\n")), "a.mhtml"));

    internal static string Saved(string part) => $"""
        From: <Saved by a browser>
        Snapshot-Content-Location: {Address}
        Subject: Deal
        Date: Tue, 21 Apr 2026 10:00:00 -0000
        MIME-Version: 1.0
        Content-Type: multipart/related;
         type="text/html";
         boundary="----Part--x"


        ------Part--x
        {part}
        ------Part--x
        Content-Type: text/html
        Content-Location: https://ads.example/frame

        <p>An advertisement that is no part of the page.</p>
        ------Part--x--

        """;

    [Theory]
    [InlineData("quoted-printable", "<html><head><title>Deal</title></head><body><p>Contoso pays =E2=82=AC5 billion for the comp=\nany Fabrikam, 2 =3D 2.</p></body></html>")]
    [InlineData("8bit", "<html><head><title>Deal</title></head><body><p>Contoso pays €5 billion for the company Fabrikam, 2 = 2.</p></body></html>")]
    [InlineData("base64", "")]
    public void The_page_is_read_and_what_belongs_to_it_is_not(string coding, string html)
    {
        if (coding == "base64")
            html = Convert.ToBase64String(Encoding.UTF8.GetBytes("<html><head><title>Deal</title></head><body><p>Contoso pays €5 billion for the company Fabrikam, 2 = 2.</p></body></html>"), Base64FormattingOptions.InsertLineBreaks);

        var article = Read(Saved($"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: {coding}\nContent-Location: {Address}\n\n{html}"));

        Assert.Equal("Deal\n\nContoso pays €5 billion for the company Fabrikam, 2 = 2.", article.Text);
        Assert.Equal(("Deal", Address), (article.Title, article.Url));
        Assert.StartsWith("MHTML, ", article.ReadBy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_within_a_part_of_parts_is_found() =>
        Assert.Equal("Contoso pays.", Read(Saved("Content-Type: multipart/alternative; boundary=in\n\n--in\nContent-Type: text/html\n\n<p>Contoso pays.</p>\n--in--")).Text);

    [Fact]
    public void A_file_that_is_cut_off_gives_what_is_there()
    {
        var whole = Saved("Content-Type: text/html\n\n<p>Contoso pays.</p>");

        Assert.Equal("Contoso pays.", Read(whole[..(whole.IndexOf("pays.", StringComparison.Ordinal) + 5)]).Text);
    }

    [Theory]
    [InlineData("Content-Type: image/png\n\nx", "holds no page")]
    [InlineData("no head", "is no MHTML")]
    [InlineData("Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n<p>*</p>", "holds a part that is no base64")]
    [InlineData("Content-Type: text/html\n\n", "holds an empty page")]
    public void What_holds_no_page_is_refused_with_a_reason(string mhtml, string reason) =>
        Assert.Contains(reason, Assert.Throws<UnreadableArticleException>(() => Read(mhtml)).Message, StringComparison.Ordinal);
}
