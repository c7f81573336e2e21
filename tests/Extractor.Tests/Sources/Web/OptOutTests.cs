using System.Text;
using Extractor.Sources.Web;
using Xunit;

namespace Extractor.Tests.Sources.Web;

public sealed class OptOutTests
{
    [Theory]
    [InlineData("<meta name=\"tdm-reservation\" content=\"1\"><meta name=\"tdm-policy\" content=\"https://a.example/policy.json\">", "tdm-reservation: 1; tdm-policy: https://a.example/policy.json")]
    [InlineData("<META CONTENT='noindex, NoAI, noimageai' NAME='Robots'>", "robots: noai; robots: noimageai")]
    [InlineData("<meta name=robots content=noai>", "robots: noai")]
    [InlineData("<meta name=tdm-reservation content=0><meta name=robots content=noindex>", null)]
    [InlineData("<p>noai tdm-reservation 1</p>", null)]
    [InlineData("<meta data-name=robots content=noai>", null)]
    [InlineData("<meta name=\"robots\" content=\"noai", null)]
    [InlineData("", null)]
    public void What_a_page_reserves_is_read_from_its_meta_elements(string html, string? said) => Assert.Equal(said, OptOut.OfPage(Encoding.UTF8.GetBytes(html)));

    [Fact]
    public void What_header_and_page_both_say_is_said_once() => Assert.Equal("robots: noai", OptOut.Joined(OptOut.OfHeaders(null, null, "noai"), OptOut.OfPage("<meta name=robots content=noai>"u8)));
}
