using System.Net;
using Extractor.App.Health;
using Extractor.App.Log;
using Extractor.App.Review.Access;
using Extractor.App.Review.Added;
using Extractor.App.Review.Api;
using Extractor.App.Review.Articles;
using Extractor.App.Review.Companies;
using Extractor.App.Review.Dashboard;
using Extractor.App.Review.Deals;
using Extractor.App.Review.Facts;
using Extractor.App.Review.Models;
using Extractor.App.Review.Queue;
using Extractor.App.Review.Runs;
using Extractor.App.Review.Search;
using Extractor.App.Review.Shell;
using Extractor.App.Review.Sources;
using Extractor.App.Review.Steps;
using Extractor.App.Schedule;
using Extractor.App.Work;
using Extractor.Review;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Extractor.App.Review;

/// <summary>The review pages of one store, served until it is disposed.</summary>
internal sealed class ReviewServer : IAsyncDisposable
{
    // A dropped folder of articles fits; anything larger belongs to 'ingest'.
    private const long MaxRequest = 64 << 20;

    private readonly WebApplication app;

    private ReviewServer(WebApplication app) => this.app = app;

    /// <summary>Where the pages are, with the port that was taken.</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Every address that is answered, for tests that ask all of them.</summary>
    public IEnumerable<RouteEndpoint> Endpoints => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <summary>Starts serving.</summary>
    /// <param name="port">0 takes any that is free.</param>
    /// <param name="jobs">The jobs of the schedule, to be shown; null where none runs in this process.</param>
    /// <param name="shards">The jobs of workers, to be shown; null where they are not.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="UsageException">Other machines could come in, and nobody could be told from anybody.</exception>
    public static async Task<ReviewServer> Start(ReviewSite site, IPAddress address, int port, ScheduleQueue? jobs = null, ShardQueue? shards = null)
    {
        var admission = new Admission(site.Loaded.Settings.Review, address);
        admission.Demand();
        // The empty builder reads no file and no environment: the program is configured by pipeline.json alone.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(ReviewServer).Assembly.GetName().Name, ContentRootPath = site.Terminal.Folder });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequest;
            kestrel.Listen(address, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        LogSetup.Apply(builder.Logging, site.Loaded.Settings.Log, site.Terminal);
        AddServices(builder.Services, site with { HasJobs = jobs is not null, HasWorkerJobs = shards is not null }, admission);
        var app = builder.Build();
        Configure(app, jobs, shards);
        await app.StartAsync();
        return new ReviewServer(app);
    }

    /// <summary>Stops taking requests and ends those in hand.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static void AddServices(IServiceCollection services, ReviewSite site, Admission admission)
    {
        services.AddSingleton(site).AddSingleton(site.Store).AddSingleton(site.Terminal.Clock);
        services.AddQueues();
        services.AddMeters(site);
        services.AddSingleton(admission).AddSingleton<ReviewSessions>().AddSingleton<SignInThrottle>();
        services.AddSingleton<PageRun>().AddHostedService<Freshness>();
        services.TryAddSingleton<ReviewIndex>();
        // A pasted article is one value of a form, and may be as large as a request.
        services.Configure<FormOptions>(options => options.ValueLengthLimit = (int)MaxRequest);
        services.AddRouting();
        services.AddRazorComponents();
        // Keys live as long as the process: nothing of a session is worth a file of secrets, and a page left open asks for a new token.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(options =>
        {
            options.HeaderName = "X-Antiforgery";
            options.Cookie.Name = "extractor-antiforgery";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
        });
    }

    private static void Configure(WebApplication app, ScheduleQueue? jobs, ShardQueue? shards)
    {
        app.UseMiddleware<FaultPages>();
        app.UseMiddleware<ProtectiveHeaders>();
        app.UseMiddleware<HostGuard>();
        app.UseMiddleware<AccessGuard>();
        app.UseRouting();
        app.UseAntiforgery();
        app.UseMiddleware<SameSiteGuard>();
        app.UseMiddleware<ListDownloads>();
        app.UseMeters();
        if (jobs is not null) JobPages.Map(app, JobPages.OfSchedule, "Extractor: jobs of the schedule", jobs.Storage);
        if (shards is not null) JobPages.Map(app, JobPages.OfWorkers, "Extractor: jobs of the workers", shards.Storage);

        // Each group of pages maps its own; in the order of the navigation.
        AssetRoutes.Map(app);
        QueueRoutes.Map(app);
        FactRoutes.Map(app);
        ArticleRoutes.Map(app);
        SignInRoutes.Map(app);
        ApiRoutes.Map(app);
        DashboardRoutes.Map(app);
        StepRoutes.Map(app);
        DealRoutes.Map(app);
        CompanyRoutes.Map(app);
        RunRoutes.Map(app);
        SourceRoutes.Map(app);
        AddRoutes.Map(app);
        SearchRoutes.Map(app);
        ModelRoutes.Map(app);
        ProbeRoutes.Map(app);
        app.MapFallback((HttpContext context) => Refusals.IsProgram(context.Request)
            ? Refusals.Problem(context, StatusCodes.Status404NotFound, "Not found", "The address names nothing; /openapi.json lists what there is.")
            : new RazorComponentResult<NotFoundPage> { StatusCode = StatusCodes.Status404NotFound }.ExecuteAsync(context));
    }
}
