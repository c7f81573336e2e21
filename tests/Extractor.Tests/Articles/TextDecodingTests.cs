using System.Text;
using Extractor.Articles;
using Xunit;

namespace Extractor.Tests.Articles;

public sealed class TextDecodingTests
{
    private const string Text = "Société Générale – “€250 million” – café";

    public static TheoryData<string> Unicode => ["utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE"];

    [Theory]
    [MemberData(nameof(Unicode))]
    public void A_byte_order_mark_decides_and_is_no_part_of_the_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        var article = ArticleReader.Read(Pages.Bytes([.. encoding.Preamble, .. encoding.GetBytes(Text)]));

        Assert.Equal(Text, article.Text);
        Assert.Empty(article.Warnings);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void UTF_16_without_a_mark_is_recognized_with_a_warning(string name)
    {
        var article = ArticleReader.Read(Pages.Bytes(Encoding.GetEncoding(name).GetBytes("Amazon pays $5 billion – now")));

        Assert.Equal("Amazon pays $5 billion – now", article.Text);
        Assert.Contains("without a byte order mark", Assert.Single(article.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Société Générale will pay €250 million")]
    [InlineData("The company’s “final offer” is £3 billion – its last")]
    [InlineData("Nestlé")]
    public void Western_bytes_without_a_declaration_are_Windows_1252_with_a_warning(string text)
    {
        var article = ArticleReader.Read(Pages.Bytes(Charset.Windows1252.GetBytes(text)));

        Assert.Equal(text, article.Text);
        Assert.Equal("It is not valid UTF-8 and its charset is not declared; windows-1252 was assumed.", Assert.Single(article.Warnings));
    }

    [Fact]
    public void Another_charset_is_detected_with_a_warning()
    {
        const string Russian = "Компания договорилась о покупке ветропарков за миллиард долларов, сообщили обе стороны в четверг. Сделка будет закрыта до конца года.";

        var article = ArticleReader.Read(Pages.Bytes(Charset.Named("windows-1251")!.GetBytes(Russian)));

        Assert.Equal(Russian, article.Text);
        Assert.Contains("windows-1251 was assumed", Assert.Single(article.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_UTF_8_stays_UTF_8_and_its_bad_bytes_become_U_FFFD_with_a_warning()
    {
        var article = ArticleReader.Read(Pages.Bytes([.. "Café – $5 "u8, 0xFF, .. "billion – É"u8]));

        Assert.Equal("Café – $5 \uFFFDbillion – É", article.Text);
        Assert.Equal("Bytes that are no utf-8 became U+FFFD.", Assert.Single(article.Warnings));
    }

    [Fact]
    public void U_FFFD_in_the_input_itself_is_no_loss_of_ours() => Assert.Empty(Pages.Read("Caf\uFFFD").Warnings);

    [Theory]
    [InlineData("no-such")]
    [InlineData("utf-7")]
    [InlineData("unicode-1-1-utf-7")]
    public void A_charset_that_does_not_exist_or_is_UTF_7_names_none(string name) => Assert.Null(Charset.Named(name));

    [Theory]
    [InlineData("<meta charset='windows-1251'>")]
    [InlineData("<META http-equiv=Content-Type content='text/html; charset=cp1251'>")]
    public void A_page_s_own_declaration_is_followed(string meta)
    {
        const string Body = "Компания купит ветропарки";

        var article = ArticleReader.Read(Pages.Bytes(Charset.Named("windows-1251")!.GetBytes($"<html><head>{meta}</head><body><p>{Body}</p></body></html>"), "a.html"));

        Assert.Equal(Body, article.Text);
        Assert.Empty(article.Warnings);
    }

    [Theory]
    [InlineData("ISO-8859-1", "windows-1252")]
    [InlineData("utf8", "utf-8")]
    [InlineData("utf-16le", "utf-8")]
    [InlineData("GBK", "gb18030")]
    [InlineData("x-sjis", "shift_jis")]
    [InlineData("koi8-r", "koi8-r")]
    [InlineData("ISO-8859-2", "iso-8859-2")]
    [InlineData("klingon", null)]
    public void A_declared_name_means_what_browsers_take_it_for(string name, string? charset) => Assert.Equal(charset, Charset.Named(name)?.WebName);

    [Fact]
    public void A_declaration_that_valid_UTF_8_contradicts_is_not_followed()
    {
        var article = Pages.Html("<meta charset=iso-8859-1><p>Café</p>");

        Assert.Equal("Café", article.Text);
        Assert.Equal("It declares the charset iso-8859-1 but is UTF-8.", Assert.Single(article.Warnings, warning => warning.Contains("charset", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nonsense_for_a_charset_is_passed_over() => Assert.Equal("Café", Pages.Html("<meta charset=klingon><p>Café</p>").Text);

    [Fact]
    public void No_bytes_make_the_decoder_fail_or_leave_what_is_no_text()
    {
        var random = new Random(1);
        for (var i = 0; i < 3000; i++)
        {
            var bytes = new byte[random.Next(40)];
            random.NextBytes(bytes);
            var text = TextDecoding.Decode(bytes, i % 2 == 0 ? null : "shift_jis").Text;
            Assert.DoesNotContain('\0', text);
            Assert.Equal(text, Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text)));
        }
    }

    [Theory]
    [InlineData("EFBBBF41", "latin1", "shift_jis", "utf-8", CharsetBasis.Mark)]
    [InlineData("41E9", "latin1", "shift_jis", "windows-1252", CharsetBasis.Header)]
    [InlineData("41E9", null, "windows-1251", "windows-1251", CharsetBasis.Declaration)]
    [InlineData("41C3A9", null, "utf-8", "utf-8", CharsetBasis.Declaration)]
    [InlineData("41C3A9", "latin1", null, "utf-8", CharsetBasis.Detection)]
    [InlineData("41C3A9", null, null, "utf-8", CharsetBasis.Detection)]
    [InlineData("41E942434445464748", null, null, "windows-1252", CharsetBasis.Detection)]
    public void The_charset_is_told_with_what_told_it(string bytes, string? header, string? declaration, string name, CharsetBasis basis) =>
        Assert.Equal(new TextCharset(name, basis), TextDecoding.Decode(Convert.FromHexString(bytes), header, declaration).Charset);
}
