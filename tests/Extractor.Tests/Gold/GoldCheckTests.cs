using System.Text;
using Extractor.Gold;
using Extractor.Tests.House;
using Xunit;

namespace Extractor.Tests.Gold;

public sealed class GoldCheckTests
{
    private const string Text = "Orrery raises $25 million from Accel\n\nAbout 49% of Orrery was sold for $25 million on Monday, at 20× earnings, for 3 GW.";

    [Fact]
    public void Sound_gold_has_no_faults() => Assert.Empty(Faults(
        """{"text": "$25 million", "kind": "money", "value": 25e6, "unit": "USD", "label": "investment", "from": ["Accel"], "to": ["Orrery"]}""",
        """{"text": "49%", "kind": "ratio", "value": 49, "unit": "%", "qualifier": "about", "label": "stake"}""",
        """{"text": "Monday", "kind": "date", "value": null, "label": "announced"}""",
        """{"text": "20×", "kind": "ratio", "value": 20, "unit": "x", "label": "other-ratio"}""",
        """{"text": "3 GW", "kind": "power", "value": 3, "unit": "GW", "label": "capacity"}"""));

    [Theory]
    [InlineData("""{"text": "$26 million", "kind": "money", "value": 26e6, "unit": "USD", "label": "debt"}""", "facts[0] '$26 million': does not stand in the article")]
    [InlineData("""{"text": "$25 million", "at": 3, "kind": "money", "value": 25e6, "unit": "USD", "label": "debt"}""", "facts[0] '$25 million' at 3: does not stand in the article 3 times")]
    [InlineData("""{"text": "49%", "kind": "ratio", "value": 49, "unit": "%", "label": "capacity"}""", "label 'capacity' is not one of ratio; use stake, premium, growth, other-ratio")]
    [InlineData("""{"text": "49%", "kind": "ratio", "value": 49, "unit": "percent", "label": "stake"}""", "unit 'percent' is none of ratio; use % or x")]
    [InlineData("""{"text": "3 GW", "kind": "power", "value": 3000, "unit": "MW", "label": "capacity"}""", "unit 'MW' is none of power; use GW")]
    [InlineData("""{"text": "$25 million", "kind": "money", "value": 25e6, "unit": "$", "label": "debt"}""", "unit '$' is none of money; use an ISO 4217 code")]
    [InlineData("""{"text": "$25 million", "kind": "money", "unit": "USD", "label": "debt"}""", "value is missing")]
    [InlineData("""{"text": "$25 million", "kind": "money", "value": [1, 2], "unit": "USD", "label": "debt"}""", "has the qualifier 'range'")]
    [InlineData("""{"text": "$25 million", "kind": "money", "value": 1, "unit": "USD", "qualifier": "range", "label": "debt"}""", "has the qualifier 'range'")]
    [InlineData("""{"text": "$25 million", "kind": "money", "value": [2, 1], "unit": "USD", "qualifier": "range", "label": "debt"}""", "high end is below")]
    [InlineData("""{"text": "$25 million", "kind": "money", "value": 25e6, "unit": "USD", "qualifier": "more-than", "label": "debt"}""", "write 'at-least'")]
    [InlineData("""{"text": "$25 million", "kind": "money", "value": 25e6, "unit": "USD", "label": "debt", "to": ["Orrery Inc"]}""", "party 'Orrery Inc' does not stand in the article")]
    [InlineData("""{"text": "Monday", "kind": "date", "value": "April 20", "label": "announced"}""", "value 'April 20' is no TIMEX3 value")]
    [InlineData("""{"text": "Monday", "kind": "date", "value": "2026-Q5", "label": "announced"}""", "value '2026-Q5' is no TIMEX3 value")]
    [InlineData("""{"text": "Monday", "kind": "date", "value": "2026", "qualifier": "range", "label": "announced"}""", "is no range")]
    public void Each_fault_is_told_with_its_fact(string fact, string what) =>
        Assert.Contains(what, Assert.Single(Faults(fact)), StringComparison.Ordinal);

    [Fact]
    public void Mentions_that_overlap_are_named_both() => Assert.Contains("a: facts[1] '25 million': overlaps facts[0] '$25 million'", Assert.Single(Faults(
        """{"text": "$25 million", "kind": "money", "value": 25e6, "unit": "USD", "label": "debt"}""",
        """{"text": "25 million", "kind": "money", "value": 25e6, "unit": "USD", "label": "debt"}""")), StringComparison.Ordinal);

    [Fact]
    public void A_deal_is_checked_like_a_fact()
    {
        var gold = """{"id": "a", "facts": [], "deals": [{"type": "ipo", "stage": "completed", "from": ["Nobody"], "announced": "soon", "amount": 1, "unit": "$"}]}""";

        Assert.Equal(
            ["announced 'soon' is no TIMEX3 date", "unit '$' of its amount is no currency; use an ISO 4217 code such as USD", "party 'Nobody' does not stand in the article; write a name as the article does"],
            GoldCheck.Check(Text, GoldReader.Parse(Encoding.UTF8.GetBytes(gold), "x")).Select(f => f.What));
    }

    [Theory]
    [InlineData("\"story\": \"orrery\",", "orrery-series-b")]
    [InlineData("\"story\": \"orrery\",", "Orrery Series B", "transaction 'Orrery Series B' is no slug; write small letters, digits and hyphens, such as orrery-series-b")]
    [InlineData("", "orrery-series-b", "transaction 'orrery-series-b' has no story to be told in; name the article's story")]
    public void A_transaction_is_a_slug_within_a_story(string story, string slug, params string[] faults)
    {
        var gold = $$"""{"id": "a", {{story}} "facts": [], "deals": [{"type": "ipo", "stage": "completed", "transaction": "{{slug}}"}]}""";

        Assert.Equal(faults, GoldCheck.Check(Text, GoldReader.Parse(Encoding.UTF8.GetBytes(gold), "x")).Select(f => f.What));
    }

    [Fact]
    public void All_gold_of_the_corpus_is_sound()
    {
        var faults = GoldFolder.Read(Repository.At("corpus")).Where(p => !p.ArticlePath.EndsWith(".html", StringComparison.Ordinal))
            .SelectMany(p => GoldCheck.Check(File.ReadAllText(p.ArticlePath), p.Gold)).ToList();

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static List<string> Faults(params string[] facts) =>
        [.. GoldCheck.Check(Text, GoldReader.Parse(Encoding.UTF8.GetBytes($$"""{"id": "a", "facts": [{{string.Join(",", facts)}}]}"""), "x")).Select(f => f.ToString())];
}
