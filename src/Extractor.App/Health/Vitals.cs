using Extractor.App.Doctor;
using Extractor.App.Review;
using Extractor.Schedule;
using Extractor.Storage;

namespace Extractor.App.Health;

/// <summary>What is measured, as it is at one moment.</summary>
internal sealed record Vitals(
    IReadOnlyDictionary<string, SourceRecord> Had, RunCounting Counting, IReadOnlyList<ScheduleState> Schedules, DateTimeOffset Now, long StoreBytes, long? FreeBytes)
{
    public static Vitals Of(ReviewSite site, RunTally tally)
    {
        var settings = site.Loaded.Settings;
        return new Vitals(
            new SourceRecords(site.Store).LastHad(settings.Sources.Select(s => s.Name)), tally.Take(), new ScheduleBook(site.Store).States(settings),
            site.Terminal.Clock.GetUtcNow(), DiskFindings.Size(site.Store.Path), Free(site.Store.Path));
    }

    private static long? Free(string store)
    {
        try
        {
            return DiskFindings.Free(store);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
