using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Review.Tallies;
using Extractor.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Dashboard;

/// <summary>What the store holds, how good it is and who works on it, in plots.</summary>
internal static class DashboardRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var book = new TallyBook(routes.ServiceProvider.GetRequiredService<Store>());
        routes.MapGet("/dashboard", (ReviewSite site, TimeProvider clock, HttpRequest request) =>
        {
            var (filter, today) = (DashboardFilter.Parse(request.Query), Today(clock));
            var ((rates, fault), tally) = (Rates(site), book.Now());
            return new RazorComponentResult<DashboardPage>(new
            {
                Filter = filter, Today = today, RatesFault = fault, IsCurrent = site.Store.IsRefreshed, tally.Holdings, tally.Nights, Board = new DealBoard(tally.Deals, filter, today, rates),
                tally.Judged, tally.Reviewers,
            });
        });
        routes.MapGet("/dashboard/deals", (ReviewSite site, TimeProvider clock, HttpRequest request) =>
        {
            var (filter, today) = (DashboardFilter.Parse(request.Query, "of", "when", "status"), Today(clock));
            var (measure, when, status) = (
                DashboardFilter.Word<Measure>(request.Query, "of") ?? Measure.Amount, DashboardFilter.Text(request.Query, "when"), DashboardFilter.Word<Status>(request.Query, "status"));
            var board = new DealBoard(book.Now().Deals, filter, today, Rates(site).Rates);
            var deals = board.Behind(measure, when, status);
            return new RazorComponentResult<BarDealsPage>(new
            {
                Filter = filter, Board = board, Measure = measure, When = when, Status = status, Deals = deals,
                Told = book.Told([.. deals.Take(BarDealsPage.Most).Select(d => d.Deal.Id)], measure == Measure.Power ? Kind.Power : Kind.Money),
            });
        });
    }

    // Read anew each time, so that rates of today need no restart; with a file that cannot be read the rest of the page is as good as before.
    private static (CurrencyRates? Rates, string? Fault) Rates(ReviewSite site)
    {
        if (site.Loaded.Settings.Review.Rates is not { } path) return (null, null);
        try
        {
            return (CurrencyRates.Read(path), null);
        }
        catch (FormatException e)
        {
            return (null, e.Message);
        }
    }

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
