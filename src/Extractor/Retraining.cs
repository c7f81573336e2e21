using Extractor.Gold;
using Extractor.Labels;
using Extractor.Storage;
using Extractor.Storage.Models;

namespace Extractor;

/// <summary>
/// Learns again from the corpus and the verdicts of a store, from scratch; keeps the model in the store, and puts it into use where it is
/// not worse than the one that is.
/// </summary>
/// <param name="corpus">The corpus folder.</param>
public sealed class Retraining(Store store, string corpus, PipelineSettings settings)
{
    private const int Sampled = 200;

    /// <summary>Trains, compares, keeps, and promotes where nothing fell.</summary>
    /// <param name="inUse">The model in use.</param>
    /// <param name="by">Who trains.</param>
    /// <param name="progress">Told one line at each step.</param>
    /// <returns>Null where people have decided nothing that can be learned from.</returns>
    /// <exception cref="GoldFormatException">A gold file is not of its form.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public RetrainingReport? Run(ModelSet inUse, string by, Action<string>? progress = null)
    {
        var reviewed = store.Reviewed();
        if (reviewed.Count == 0) return null;
        var (models, hash, learned) = Trainer.Train(corpus, settings.Patterns, reviewed, progress);
        if (learned.ReviewedArticles == 0) return null;
        if (store.Models.Find(models.Id) is { } known) return new RetrainingReport(known, IsNew: false, IsPromoted: false);
        progress?.Invoke("Comparing with the model in use");
        var comparison = new ModelTrial(settings, corpus).Compare(inUse, models, store.Models.Lineage(), store.SampleTexts(Sampled), reviewed);
        var model = new TrainedModel(models.Id, store.Time.GetUtcNow(), by, inUse.Id, hash, learned, comparison, ModelStatus.Candidate);
        store.Models.Add(model, models);
        if (comparison.IsNotWorse) store.Models.Promote(model.Id, by);
        return new RetrainingReport(store.Models.Find(model.Id)!, IsNew: true, comparison.IsNotWorse);
    }
}

/// <summary>How learning again ended.</summary>
/// <param name="IsNew">False where a model that learned from exactly this is kept already.</param>
/// <param name="IsPromoted">Whether it was put into use.</param>
public sealed record RetrainingReport(TrainedModel Model, bool IsNew, bool IsPromoted);
