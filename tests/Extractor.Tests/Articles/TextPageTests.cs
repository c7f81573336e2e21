using System.Text;
using Extractor.Articles;
using Extractor.Sources;
using Xunit;

namespace Extractor.Tests.Articles;

public sealed class TextPageTests
{
    [Theory]
    [InlineData("Title\r\n\r\nBody with CRLF\r\n")]
    [InlineData("ℹ️ Amazon 🚀 pays\n\ne\u0301 👩‍👩‍👧 5 GW")]
    [InlineData("  leading blanks\tand tabs \n\n\n")]
    public void The_text_is_the_input_unchanged(string text)
    {
        var article = Pages.Read(text);

        Assert.Equal(text, article.Text);
        Assert.Equal(0, article.BodyStart);
        Assert.Empty(article.Warnings);
    }

    [Theory]
    [InlineData("Amazon invests\n\nBody", "Amazon invests")]
    [InlineData("\r\n  Amazon invests \r\n \r\nBody", "Amazon invests")]
    [InlineData("Amazon invests\nBody", null)]
    [InlineData("Amazon invests", null)]
    [InlineData("Amazon invests\n\n", "Amazon invests")]
    public void The_title_is_a_first_line_that_a_blank_line_parts_from_the_rest(string text, string? title) => Assert.Equal(title, Pages.Read(text).Title);

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_long_first_line_is_no_title(int length, bool isTitle) => Assert.Equal(isTitle, Pages.Read(new string('x', length) + "\n\nBody").Title is not null);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n ")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_unreadable_with_a_remedy(string text)
    {
        var error = Assert.Throws<UnreadableArticleException>(() => Pages.Read(text));

        Assert.Equal("a.txt: is empty; write its text into it, or leave it out with an exclude glob.", error.Message);
    }

    public static TheoryData<byte[]> Binaries => [[0, 1, 2, 3], [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Noise(5000)], [.. "%PDF-1.7 mostly words in this one"u8], Noise(300), new byte[5000]];

    [Theory]
    [MemberData(nameof(Binaries))]
    public void Binary_content_is_unreadable(byte[] content)
    {
        var error = Assert.Throws<UnreadableArticleException>(() => ArticleReader.Read(Pages.Bytes(content)));

        Assert.StartsWith("a.txt: is binary, not text; ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stray_NUL_becomes_U_FFFD_with_a_warning()
    {
        var article = Pages.Read("Amazon\0pays $5 billion");

        Assert.Equal("Amazon\uFFFDpays $5 billion", article.Text);
        Assert.Equal("1 NUL characters or halves of characters became U+FFFD.", Assert.Single(article.Warnings));
    }

    [Fact]
    public void A_file_of_50_MB_in_one_line_is_read()
    {
        var article = ArticleReader.Read(Pages.Bytes(Enumerable.Repeat((byte)'x', 50 << 20).ToArray()));

        Assert.Equal(50 << 20, article.Text.Length);
        Assert.Equal((null, null, null), (article.Title, article.Published, article.Language));
    }

    [Fact]
    public void Reading_twice_gives_the_same()
    {
        var page = Pages.Text("Amazon invests\n\nBy Jane Roe, 4 March 2025\n\nIt will pay $5 billion for the business and its people.");

        Assert.Equivalent(ArticleReader.Read(page), ArticleReader.Read(page), strict: true);
    }

    private static byte[] Noise(int length)
    {
        var content = new byte[length];
        new Random(7).NextBytes(content);
        return content;
    }
}
