using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using CsCheck;
using Extractor.Sources.Web;
using Xunit;

namespace Extractor.Tests.Sources.Web;

/// <summary>On sound feeds our reader says what .NET's own says.</summary>
public sealed class SyndicationTests
{
    private static readonly Gen<string> Words = Gen.Char["abc &<>\"'é€\u2014"].Array[1, 12].Select(c => new string(c).Trim()).Where(s => s.Length > 0 && !s.Contains("  ", StringComparison.Ordinal));

    private static readonly Gen<SyndicationItem> Item = Gen.Select(Words, Words, Gen.Int[1, 99999], Gen.DateTime[new DateTime(2000, 1, 1), new DateTime(2030, 1, 1)], (title, text, id, date) =>
        new SyndicationItem
        {
            Id = $"urn:{id}", Title = new TextSyndicationContent(title), Content = new TextSyndicationContent(text, TextSyndicationContentKind.Html),
            PublishDate = new DateTimeOffset(date, TimeSpan.Zero), LastUpdatedTime = new DateTimeOffset(date, TimeSpan.Zero), Links = { SyndicationLink.CreateAlternateLink(new Uri($"http://a.example/{id}")) },
        });

    [Fact]
    public void Rss_is_read_as_Syndication_reads_it() => Item.Array[0, 5].Sample(items => Compare(items, feed => new Rss20FeedFormatter(feed)));

    [Fact]
    public void Atom_is_read_as_Syndication_reads_it() => Item.Array[0, 5].Sample(items => Compare(items, feed => new Atom10FeedFormatter(feed)));

    private static void Compare(SyndicationItem[] items, Func<SyndicationFeed, SyndicationFeedFormatter> formatter)
    {
        var written = new StringBuilder();
        using (var xml = XmlWriter.Create(written)) formatter(new SyndicationFeed("Wire", "News", new Uri("http://a.example/"), items)).WriteTo(xml);

        using var again = XmlReader.Create(new StringReader(written.ToString()));
        var theirs = SyndicationFeed.Load(again).Items.ToList();
        var ours = ListReader.Read(Encoding.UTF8.GetBytes(written.ToString()), "utf-8", new Uri("http://a.example/feed"), 1 << 20);

        Assert.Null(ours.Fault);
        Assert.Equal(theirs.Select(i => i.Links[0].Uri.AbsoluteUri), ours.Pages.Select(p => p.Url!.AbsoluteUri));
        Assert.Equal(theirs.Select(i => i.Id), ours.Pages.Select(p => p.Id));
        Assert.Equal(theirs.Select(i => (i.Content is TextSyndicationContent text ? text.Text : i.Summary.Text).Trim()), ours.Pages.Select(p => p.Content));
        Assert.Equal(theirs.Select(i => i.PublishDate.UtcDateTime), ours.Pages.Select(p => DateTimeOffset.Parse(p.Published!, CultureInfo.InvariantCulture).UtcDateTime));
        Assert.Equal(theirs.Select(i => i.Title.Text), ours.Pages.Select(p => p.Title));
    }
}
