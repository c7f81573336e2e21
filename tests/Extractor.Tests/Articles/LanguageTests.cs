using Extractor.Articles;
using Xunit;

namespace Extractor.Tests.Articles;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("en", "The company said on Thursday that it will buy the wind farms of its rival for $1.2 billion in cash and that it has the support of the board.")]
    [InlineData("en", "EXXON UNIT SAID IT HAS AGREED TO SELL ITS STAKE IN THE FUND TO THE GROUP FOR 985 MLN DLRS AND THE SALE IS EFFECTIVE AT ONCE")]
    [InlineData("de", "Das Unternehmen teilte am Donnerstag mit, dass es die Windparks des Konkurrenten für 1,2 Milliarden Euro in bar kaufen wird und die Zustimmung des Vorstands hat.")]
    [InlineData("fr", "La société a annoncé jeudi qu'elle va acheter les parcs éoliens de son concurrent pour 1,2 milliard d'euros et que le conseil est favorable à cette opération.")]
    [InlineData("es", "La empresa anunció el jueves que comprará los parques eólicos de su rival por 1.200 millones de euros y que el consejo apoya la operación con los socios.")]
    [InlineData("it", "La società ha annunciato giovedì che comprerà i parchi eolici della rivale per 1,2 miliardi di euro e che il consiglio è favorevole alla operazione con i soci.")]
    [InlineData("pt", "A empresa anunciou na quinta-feira que vai comprar os parques eólicos da rival por 1,2 mil milhões de euros e que o conselho não se opõe ao negócio.")]
    [InlineData("nl", "Het bedrijf maakte donderdag bekend dat het de windparken van zijn concurrent voor 1,2 miljard euro zal kopen en dat de raad van bestuur het met de verkoop eens is.")]
    [InlineData("sv", "Företaget meddelade på torsdagen att det ska köpa konkurrentens vindkraftsparker för 1,2 miljarder kronor och att styrelsen har godkänt affären som är den största i år.")]
    [InlineData("pl", "Spółka poinformowała w czwartek, że kupi farmy wiatrowe od konkurenta za 1,2 mld euro i że jest to największa transakcja w tym roku, na którą ma zgodę zarządu.")]
    [InlineData("tr", "Şirket perşembe günü rakibinin rüzgar santrallerini 1,2 milyar dolar karşılığında satın alacağını ve bu anlaşma için yönetim kurulunun onay verdiğini de açıkladı, yeni bir dönem olarak.")]
    [InlineData("ru", "Компания сообщила в четверг, что она купит ветропарки у конкурента за 1,2 миллиарда долларов и что совет директоров не против этой сделки, которая будет закрыта в мае.")]
    [InlineData("ja", "同社は木曜日、競合他社の風力発電所を12億ドルで買収することで合意したと発表した。取引は年内に完了する見通しである。")]
    [InlineData("zh", "该公司周四表示，将以12亿美元现金收购其竞争对手的风电场，并且董事会已经批准了这一交易，预计在年底前完成。")]
    [InlineData("ko", "이 회사는 목요일 경쟁사의 풍력 발전소를 12억 달러에 인수할 수 있다고 밝혔다. 이번 거래는 올해 안에 완료될 것으로 보이며 이사회는 이를 위해 승인했다고 말했다.")]
    [InlineData("ar", "قالت الشركة يوم الخميس إنها سوف تشتري مزارع الرياح من الشركة المنافسة في صفقة بقيمة مليار دولار على أن تكتمل هذه الصفقة قبل نهاية العام")]
    public void The_language_is_told_by_its_frequent_words(string code, string text) => Assert.Equal(code, LanguageDetection.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("Amazon invests in Anthropic")]
    [InlineData("$25bn 5 GW 64.3% 20x 2026-04-21 $100B+ 10 380 1,200 300 5 6 7 8 9 10 11 12 13 14 15 16")]
    [InlineData("Amazon Anthropic Nvidia Microsoft OpenAI Google Oracle Meta Apple Tesla Intel AMD Broadcom Qualcomm Cisco IBM")]
    public void Short_texts_figures_and_lists_of_names_are_not_told(string text) => Assert.Null(LanguageDetection.Of(text));

    [Theory]
    [InlineData("en-US", "en")]
    [InlineData("EN_gb", "en")]
    [InlineData("nb-NO", "no")]
    [InlineData("zh-Hans-CN", "zh")]
    [InlineData("", null)]
    [InlineData("x-default", null)]
    [InlineData("english", null)]
    public void A_declared_tag_is_cut_to_its_code(string tag, string? code) => Assert.Equal(code, LanguageTag.Code(tag));

    [Fact]
    public void A_declared_language_is_taken_before_detection() =>
        Assert.Equal("fr", Pages.Html("<html lang='fr-CA'><p>The company said that it is in talks with the owner of the site.").Language);

    [Fact]
    public void A_page_s_declaration_that_a_long_text_contradicts_is_not_taken()
    {
        var article = Pages.Html(Pages.Story(html: "<html lang='fr-CA'>"));

        Assert.Equal("en", article.Language);
        Assert.Equal("It declares the language fr but is written in en.", Assert.Single(article.Warnings));
    }

    [Fact]
    public void Without_a_declaration_the_text_tells() => Assert.Equal("en", Pages.Html(Pages.Story()).Language);
}
