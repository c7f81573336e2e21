using Extractor.App.Review.Shell;
using Extractor.Sources;
using Extractor.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Sources;

/// <summary>The sources of the settings and those that runs were given by hand: how they stand and what they gave.</summary>
internal static class SourceRoutes
{
    private const int Nights = 30;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sources", IResult (ReviewSite site) => new RazorComponentResult<SourcesPage>(new { Sources = Of(site), HasSettings = site.Loaded.Settings.Sources.Count > 0 }));
        routes.MapPost("/sources/enable", async Task<IResult> (HttpRequest request, ReviewSite site) =>
        {
            var name = (await request.ReadFormAsync())["name"].ToString();
            if (!site.Loaded.Settings.Sources.Any(s => s.Name == name && SourceSettings.WebTypes.Contains(s.Type))) return Results.Extensions.NotThere();
            site.Store.EnableSource(name);
            return Results.Redirect("/sources");
        });
    }

    private static List<SourceState> Of(ReviewSite site)
    {
        var nights = site.Store.SourceHistory(Nights).ToLookup(n => n.Source, StringComparer.Ordinal);
        var last = site.Store.Runs().FirstOrDefault(r => r.Kind == "ingest" && r.Status == RunStatus.Done) is { } run ? site.Store.RunSources(run.Id).ToDictionary(s => s.Source, StringComparer.Ordinal) : [];
        var known = site.Loaded.Settings.Sources;
        var memory = site.Store.WebMemory;
        return
        [
            .. known.Select(s => new SourceState(
                s.Name, s.Type, SourceSettings.WebTypes.Contains(s.Type) ? memory.Health(s.Name) : null, [.. nights[s.Name]], last.GetValueOrDefault(s.Name)) { Now = site.Terminal.Clock.GetUtcNow() }),
            .. nights.Select(n => n.Key).Except(known.Select(s => s.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(name => new SourceState(name, null, null, [.. nights[name]], last.GetValueOrDefault(name)) { Now = site.Terminal.Clock.GetUtcNow() }),
        ];
    }
}
