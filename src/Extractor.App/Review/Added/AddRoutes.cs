using Extractor.App.Review.Shell;
using Extractor.Sources;
using Extractor.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Added;

/// <summary>Takes a pasted text or dropped files into the store, under a source of their own.</summary>
internal static class AddRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/add", IResult () => new RazorComponentResult<AddPage>(new { Form = new AddForm() }));
        routes.MapPost("/add", async Task<IResult> (HttpRequest request, ReviewSite site, CancellationToken stop) =>
        {
            var sent = await request.ReadFormAsync(stop);
            var form = new AddForm { Text = sent["text"].ToString(), Title = sent["title"].ToString(), Url = sent["url"].ToString(), Published = sent["published"].ToString() };
            var files = sent.Files.Where(f => f.FileName.Length > 0).ToList();
            if (form.WhyNot(files.Count > 0) is { } why) return Page(form, [], [], why, StatusCodes.Status422UnprocessableEntity);

            List<AddedPages> added = [];
            if (form.HasText) added.Add(AddedPages.OfText(form.Text, form.TitleOrNull, form.UrlOrNull, form.Day));
            if (files.Count > 0) added.Add(await AddedPages.OfFiles(files, site.Loaded.Settings.Limits, stop));
            List<(string, string)> refused = [.. added.SelectMany(a => a.Refused)];
            var good = new AddedPages([.. added.SelectMany(a => a.Good)], refused);
            var stored = good.Good.Count == 0 ? [] : await Task.Run(() => Store(site, good, form.Day, stop), stop);
            return stored is [{ Article: { } article, Why: null }] && refused.Count == 0
                ? Results.Redirect(ArticleLink.To(article))
                : Page(form, stored, refused, null, stored.Count == 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
        });
    }

    private static RazorComponentResult<AddPage> Page(AddForm form, IReadOnlyList<AddedArticle> stored, IReadOnlyList<(string Name, string Why)> refused, string? why, int status) =>
        new(new { Form = form, Stored = stored, Refused = refused, Why = why }) { StatusCode = status };

    private static List<AddedArticle> Store(ReviewSite site, AddedPages pages, DateOnly? day, CancellationToken stop)
    {
        var engine = Engine.Create(site.Loaded);
        var published = day is { } d ? new PublishedOption(PublishedMeans.Day, d) : PublishedOption.Parse("filename");
        var report = new Ingestion(site.Store, engine.Recipe, engine.Extract, 1) { Kind = "add" }.Run([new Intake(AddedPages.SourceName, pages, published)], stop: stop);
        return
        [
            .. site.Store.RunItems(report.Run.Id).Select(i => new AddedArticle(
                AddedPages.ShownName(i.Path), i.Outcome, i.Reason, i.Facts, i.Deals, site.Store.ArticleIdAt(new Origin(i.Source, i.Path)))),
        ];
    }
}

/// <summary>What became of one thing that was added.</summary>
/// <param name="Why">Why it was skipped or failed; else null.</param>
/// <param name="Article">The article that shows its facts; null where there is none.</param>
public sealed record AddedArticle(string Name, Outcome Outcome, string? Why, int Facts, int Deals, long? Article);
