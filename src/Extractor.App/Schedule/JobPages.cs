using Hangfire;
using Hangfire.Dashboard;

namespace Extractor.App.Schedule;

/// <summary>Hangfire's pages on the jobs of the schedule, to be looked at: what is run again or not is decided by the store, not by them.</summary>
internal static class JobPages
{
    public const string Path = "/schedule/jobs";

    /// <summary>Serves them behind the guards that stand before; Hangfire asks nobody a second time.</summary>
    public static void Map(IApplicationBuilder app, JobStorage jobs)
    {
        var options = new DashboardOptions
        {
            AppPath = "/runs", Authorization = [], AsyncAuthorization = [], IsReadOnlyFunc = _ => true, DashboardTitle = "Extractor: jobs of the schedule", DisplayStorageConnectionString = false,
        };
        app.Map(Path, branch => branch.UseMiddleware<AspNetCoreDashboardMiddleware>(jobs, options, DashboardRoutes.Routes));
    }
}
