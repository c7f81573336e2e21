using System.Globalization;
using Extractor.Tests.House;
using Extractor.Tests.Sources.Web;

namespace Extractor.Tests.Schedule;

/// <summary>
/// Two feeds that are written by night: each night new articles, some of the old ones edited, the rest repeated, and now and then something is
/// broken until the next. It keeps its own account of what a reader who came every night must have.
/// </summary>
internal sealed class Newsroom(Site site)
{
    private const int NewANight = 6;
    private const int EditsANight = 2;

    // What a feed lists: of older articles nothing is said any more.
    private const int Listed = 24;

    private readonly IReadOnlyList<string> texts = [.. Repository.Files("corpus/articles/train", "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    private readonly IReadOnlyList<Feed> feeds = [new("a"), new("b")];

    private int night;

    /// <summary>By address, how many versions of each article have been to be had.</summary>
    public SortedDictionary<string, int> Versions { get; } = new(StringComparer.Ordinal);

    /// <summary>Night and path of each item that could not be had.</summary>
    public List<(int Night, string Path)> Failures { get; } = [];

    /// <summary>Writes the next night.</summary>
    public void Write()
    {
        night++;
        foreach (var feed in feeds)
        {
            var listed = feed.Stories.TakeLast(Listed - NewANight).ToList();
            for (var i = 0; i < EditsANight && listed.Count > 0; i++) listed[((night * 7) + i) % listed.Count].Edit++;
            for (var i = 0; i < NewANight; i++) feed.Stories.Add(new Story(string.Create(CultureInfo.InvariantCulture, $"http://{feed.Name}.example/{night}-{i}")));
            Publish(feed, isBroken: feed.Name == "b" && night % 9 == 0);
        }
    }

    private void Publish(Feed feed, bool isBroken)
    {
        var listed = feed.Stories.TakeLast(Listed).Reverse().ToList();
        foreach (var story in listed) site.Put(story.Url["http://".Length..], Html(story), etag: $"\"{story.Edit}\"");
        var broken = feed.Name == "a" && night % 4 == 0 ? listed[0] : null;
        if (broken is not null) site.PutStatus(broken.Url["http://".Length..], 500);
        if (isBroken) site.PutStatus($"{feed.Name}.example/feed", 503);
        else site.Put($"{feed.Name}.example/feed", $"<rss version='2.0'><channel><title>{feed.Name}</title>{string.Concat(listed.Select(Item))}</channel></rss>", "application/rss+xml", etag: $"\"{night}\"");

        // A reader has each listed story as it is now; what changed twice before it was to be had was never there in between.
        if (isBroken) Failures.Add((night, feed.Name));
        if (broken is not null) Failures.Add((night, broken.Url));
        foreach (var story in listed.Where(s => !isBroken && s != broken && s.Had != s.Edit))
        {
            story.Had = story.Edit;
            Versions[story.Url] = Versions.GetValueOrDefault(story.Url) + 1;
        }
    }

    // The title says that it was edited; else a reader would ask again only after a day, and nights are a day apart but for seconds.
    private static string Item(Story story) => string.Create(CultureInfo.InvariantCulture, $"<item><title>Story {story.Url}, edition {story.Edit}</title><link>{story.Url}</link></item>");

    private string Html(Story story)
    {
        var text = texts[story.Url.Aggregate(0, (sum, c) => ((sum * 31) + c) & 0xFFFFFF) % texts.Count];
        var edit = story.Edit == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"Correction {story.Edit}: Contoso pays Fabrikam ${100 + story.Edit} million for the {story.Edit + 2} sites in it.");
        var sum = story.Url.EndsWith("-0", StringComparison.Ordinal) ? "Contoso raised $10 million at a valuation of $40 million pre-money, $80 million post-money." : "";
        // Before the text: what some articles end with (Read next) is left out, and all that comes after it.
        var paragraphs = $"{sum}\nThe desk has this as {story.Url}.\n{edit}\n{text}".Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(p => $"<p>{System.Net.WebUtility.HtmlEncode(p)}</p>");
        return $"<!doctype html><html><head><title>Story {story.Url}</title></head><body><article>{string.Concat(paragraphs)}</article></body></html>";
    }

    private sealed record Feed(string Name)
    {
        public List<Story> Stories { get; } = [];
    }

    private sealed class Story(string url)
    {
        public string Url { get; } = url;

        public int Edit { get; set; }

        /// <summary>The edit that a reader had last; -1 for none.</summary>
        public int Had { get; set; } = -1;
    }
}
