using Extractor.App.Doctor;
using Extractor.App.Review;
using Extractor.Storage;

namespace Extractor.App.Health;

/// <summary>What must hold while the program serves: the store can be read, the disk has room, and the schedule and its sources are not overdue.</summary>
internal static class HealthCheck
{
    /// <summary>Asks the store each time: what is told is now.</summary>
    public static IReadOnlyList<Finding> Findings(ReviewSite site) => [.. Store(site), .. DiskFindings.Of(site.Store.Path)];

    private static IReadOnlyList<Finding> Store(ReviewSite site)
    {
        var path = site.Store.Path;
        if (!Storage.Store.Exists(path)) return [Finding.Failed("store", $"{path} is gone", "put a backup in its place with 'extractor store restore', and start the program again")];
        try
        {
            var schedule = ScheduleFindings.Of(site.Store, site.Loaded.Settings);
            return [Finding.Ok("store", $"{path} can be read"), .. schedule];
        }
        catch (StoreException e)
        {
            return [Finding.Failed("store", e.Message)];
        }
    }
}
