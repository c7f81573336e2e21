using Extractor.App.Review.Shell;
using Extractor.Labels;
using Extractor.Review.Tallies;
using Extractor.Storage.Models;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Models;

/// <summary>The models that learned from verdicts, what each changed, and which is in use.</summary>
internal static class ModelRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var training = new TrainingJob();
        routes.MapGet("/models", (ReviewSite site) => Page(site, training, null));
        routes.MapGet("/models/{id}", IResult (ReviewSite site, string id) => site.Store.Models.Find(id) is { } model ? Page(site, training, model) : NotFound());
        routes.MapPost("/models/{id}/promote", IResult (ReviewSite site, string id) =>
        {
            if (site.Store.Models.Find(id) is not { } model) return NotFound();
            try
            {
                site.Store.Models.Promote(model.Id, site.Reviewer);
            }
            catch (ModelException e)
            {
                return new RazorComponentResult<ErrorPage>(new { Title = "This model cannot be put into use", Text = e.Message }) { StatusCode = StatusCodes.Status409Conflict };
            }

            return Results.LocalRedirect($"/models/{model.Id}");
        });
        routes.MapPost("/models/rollback", (ReviewSite site) =>
        {
            site.Store.Models.Rollback(site.Reviewer);
            return Results.LocalRedirect("/models");
        });
        routes.MapPost("/models/train", (ReviewSite site) =>
        {
            training.Start(site, site.Reviewer);
            return Results.LocalRedirect("/models");
        });
        routes.MapGet("/models/training", () => Results.Json(training.State));
    }

    private static RazorComponentResult<ModelsPage> Page(ReviewSite site, TrainingJob training, TrainedModel? chosen)
    {
        var models = site.Store.Models.List();
        return new RazorComponentResult<ModelsPage>(new
        {
            Models = models, Chosen = chosen ?? (models.Count == 0 ? null : models[0]), Own = ModelSet.Default.Id, Changes = site.Store.Models.Changes(),
            Named = site.Loaded.Settings.Classifier.Model, Decided = new TallyBook(site.Store).DecidedSince(models.Count == 0 ? null : models[0].Trained),
            Training = training.State, CanTrain = TrainingJob.CorpusOf(site) is not null,
        });
    }

    private static RazorComponentResult<NotFoundPage> NotFound() => new() { StatusCode = StatusCodes.Status404NotFound };
}
