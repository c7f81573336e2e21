using Hangfire;
using Hangfire.Dashboard;

namespace Extractor.App.Schedule;

/// <summary>Hangfire's pages on jobs, to be looked at: what is run again or not is decided by the store, not by them.</summary>
internal static class JobPages
{
    /// <summary>Where the jobs of the schedule are shown.</summary>
    public const string OfSchedule = "/schedule/jobs";

    /// <summary>Where the jobs of workers are shown.</summary>
    public const string OfWorkers = "/workers/jobs";

    /// <summary>Whether a path is one of theirs.</summary>
    public static bool Holds(PathString path) => path.StartsWithSegments(OfSchedule) || path.StartsWithSegments(OfWorkers);

    /// <summary>Serves them behind the guards that stand before; Hangfire asks nobody a second time.</summary>
    public static void Map(IApplicationBuilder app, string path, string title, JobStorage jobs)
    {
        var options = new DashboardOptions
        {
            AppPath = "/runs", Authorization = [], AsyncAuthorization = [], IsReadOnlyFunc = _ => true, DashboardTitle = title, DisplayStorageConnectionString = false,
        };
        app.Map(path, branch => branch.UseMiddleware<AspNetCoreDashboardMiddleware>(jobs, options, DashboardRoutes.Routes));
    }
}
