using System.Diagnostics;
using System.Globalization;
using Extractor.Storage;

namespace Extractor.Benchmarks.LargeStores;

/// <summary>
/// Makes a large store to measure the review with: <c>large-store PATH --facts 1000000</c>. Sixty nights, 25 sources, stories that up to four articles
/// tell, some copies, verdicts on one fact in fifty; written by the store itself, so that it holds what a grown one would. The same number
/// gives the same store.
/// </summary>
internal static class LargeStore
{
    private const int Nights = 60;
    private const int FactsOfArticle = 15;
    private const int Batch = 200;
    private static readonly DateOnly First = new(2026, 1, 5);
    private static readonly Recipe Recipe = new("made-up", "made-up", "0.6.0");

    public static void Write(string path, int facts)
    {
        var watch = Stopwatch.StartNew();
        var time = new NightTime();
        using var store = Store.Open(path, time: time);
        var articles = facts / FactsOfArticle;
        var number = 0;
        for (var night = 0; night < Nights; night++)
        {
            time.Now = new DateTimeOffset(First.AddDays(night), new TimeOnly(2, 0), TimeSpan.Zero);
            var run = store.BeginRun("ingest", Recipe);
            var until = (int)((long)articles * (night + 1) / Nights);
            foreach (var batch in Enumerable.Range(number, until - number).Select(n => Item(n, articles, night)).Chunk(Batch))
            {
                store.Record(run, batch);
            }

            number = until;
            store.Write(s => RunLog.Finish(s, run.Id, RunStatus.Done, [], time.GetUtcNow()));
            if ((night + 1) % 10 == 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"night {night + 1} of {Nights}, {number} articles, {watch.Elapsed.TotalSeconds:0} s"));
        }

        LargeStoreVerdicts.Write(store, time, facts / 50);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"verdicts, {watch.Elapsed.TotalSeconds:0} s"));
        store.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"companies and transactions, {watch.Elapsed.TotalSeconds:0} s"));
        store.Write(s =>
        {
            s.Execute("analyze");
            return 0;
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {number} articles, {watch.Elapsed.TotalSeconds:0} s"));
    }

    /// <summary>The text of one of so many articles.</summary>
    public static string TextOf(int number, int articles) => Item(number, articles, (int)((long)number * Nights / articles)).Article.Text;

    // Every second article opens a story; the others tell one of the last nights again, and a few are another site's copy word for word.
    private static ExtractedItem Item(int number, int articles, int night)
    {
        var random = new Random(unchecked((number * 104729) + 3));
        var day = First.AddDays(night);
        var before = number - random.Next(1, 1 + (articles / Nights * 3));
        var told = random.Next(2) == 0 || before < 0 ? number : before;
        var story = StoryOf(told, articles);
        var recalled = random.Next(10) < 3 ? StoryOf(random.Next(number + 1), articles) : null;
        var item = StoryArticle.Make(story, recalled, number, $"source-{random.Next(25):00}", day);
        if (number == 0 || random.Next(25) != 0) return item;
        var copied = Item(number - 1, articles, night);
        return copied with { Origin = new Origin(item.Origin.Source, item.Origin.Path), Article = copied.Article with { Url = item.Article.Url, Id = item.Article.Id } };
    }

    private static Story StoryOf(int number, int articles) => Story.Make(number, First.AddDays((int)((long)number * Nights / articles)));

    internal sealed class NightTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
