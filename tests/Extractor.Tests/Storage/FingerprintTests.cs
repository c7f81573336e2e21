using Extractor.Storage;
using Extractor.Tests.House;
using Xunit;
using Xunit.Abstractions;

namespace Extractor.Tests.Storage;

/// <summary>How well copies are told from other articles, on our own articles and copies of them made by <see cref="Edits"/>.</summary>
public sealed class FingerprintTests(ITestOutputHelper output)
{
    private static readonly (string Name, string Text)[] Articles =
    [
        .. Repository.Files("corpus/articles", "*.txt").Order(StringComparer.Ordinal).Select(p => (Repository.Name(p), File.ReadAllText(p))),
    ];

    [Fact]
    public void No_two_different_articles_are_copies_and_none_comes_near()
    {
        var prints = Articles.Select(a => Fingerprint.Of(a.Text)).ToArray();
        var (most, candidates, pairs) = (0.0, 0, 0);
        var bands = prints.Select(p => p.BandValues().ToHashSet()).ToArray();
        for (var i = 0; i < prints.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                pairs++;
                most = Math.Max(most, prints[i].Likeness(prints[j]));
                if (bands[i].Overlaps(bands[j])) candidates++;
                Assert.False(prints[i].IsCopyOf(prints[j]), $"{Articles[i].Name} and {Articles[j].Name}");
            }
        }

        output.WriteLine(FormattableString.Invariant($"{pairs} pairs, the most alike {most:0.000}, {candidates} candidates"));
        Assert.True(pairs > 50_000);
        Assert.InRange(most, 0, 0.1);
        Assert.InRange(candidates, 0, 10);
    }

    /// <param name="found">The least share of copies that are found: by the bands, then by likeness and figures.</param>
    [Theory]
    [InlineData("dateline", 1.0)]
    [InlineData("credit", 1.0)]
    [InlineData("headline", 1.0)]
    [InlineData("end cut", 0.98)]
    [InlineData("half cut", 0.5)]
    [InlineData("words", 0.99)]
    [InlineData("case and space", 1.0)]
    [InlineData("headline, dateline, credit", 0.98)]
    [InlineData("headline, dateline, credit, words", 0.95)]
    [InlineData("headline, dateline, credit, end cut", 0.9)]
    public void A_copy_with_a_stated_edit_is_found(string edit, double found)
    {
        var make = Edits.All.Single(e => e.Name == edit).Make;
        var (hits, sum, least) = (0, 0.0, 1.0);
        foreach (var (_, text) in Articles)
        {
            var (one, copy) = (Fingerprint.Of(text), Fingerprint.Of(make(text)));
            var likeness = one.Likeness(copy);
            (sum, least) = (sum + likeness, Math.Min(least, likeness));
            if (one.IsCopyOf(copy) && one.BandValues().Intersect(copy.BandValues()).Any()) hits++;
        }

        output.WriteLine(FormattableString.Invariant($"{edit}: {hits} of {Articles.Length} found ({(double)hits / Articles.Length:0.000}); likeness {sum / Articles.Length:0.00} on average, {least:0.00} at least"));
        Assert.InRange((double)hits / Articles.Length, found, 1);
    }

    [Fact]
    public void The_same_words_about_other_amounts_are_no_copy()
    {
        var (alike, tried) = (0, 0);
        foreach (var (name, text) in Articles)
        {
            var other = Edits.OtherFigures(text);
            if (other == text) continue;
            tried++;
            if (Fingerprint.Of(text).Likeness(Fingerprint.Of(other)) >= Fingerprint.Threshold) alike++;
            Assert.False(Fingerprint.Of(text).IsCopyOf(Fingerprint.Of(other)), name);
        }

        output.WriteLine($"{tried} articles with other amounts, {alike} of them alike by their words");
        Assert.True(alike > 100);
    }

    [Theory]
    [InlineData("Contoso buys Fabrikam's shops", "Contoso buys Fabrikam's ships", false)]
    [InlineData("Contoso buys Fabrikam's shops", "CONTOSO  BUYS\nFABRIKAM'S SHOPS!", true)]
    [InlineData("It is $5 billion", "It is $25 billion", false)]
    [InlineData("It is 2.4 of them", "It is 2 4 of them", false)]
    [InlineData("", "", true)]
    [InlineData("one", "one", true)]
    [InlineData("one two", "two one", false)]
    public void Of_few_words_all_must_agree(string one, string other, bool copy)
    {
        Assert.Equal(copy, Fingerprint.Of(one).IsCopyOf(Fingerprint.Of(other)));
        if (copy) Assert.Equal(Fingerprint.Of(one).BandValues(), Fingerprint.Of(other).BandValues());
    }

    [Fact]
    public void Band_values_are_the_same_on_every_machine() =>
        Assert.Equal(6573801004988818905, Fingerprint.Of("Northwind puts $25 billion into Contoso").BandValues()[0]);
}
