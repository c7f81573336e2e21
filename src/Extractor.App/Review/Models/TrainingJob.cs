using Extractor.Gold;
using Extractor.Labels;
using Extractor.Storage;

namespace Extractor.App.Review.Models;

/// <summary>Trains beside the pages, one training at a time. What it made is kept in the store; how far it has come is not.</summary>
internal sealed class TrainingJob
{
    private readonly Lock starting = new();
    private volatile TrainingState state = TrainingState.None;

    public TrainingState State => state;

    /// <summary>The corpus folder from which a training learns beside the verdicts; null where there is none in the current folder.</summary>
    public static string? CorpusOf(ReviewSite site) => site.Terminal.Full("corpus") is var folder && Directory.Exists(Path.Combine(folder, "articles", "train")) ? folder : null;

    /// <summary>Starts one, where none runs and there is a corpus.</summary>
    /// <returns>Its end; done at once where nothing was started.</returns>
    public Task Start(ReviewSite site, string by)
    {
        lock (starting)
        {
            if (state.IsRunning || CorpusOf(site) is not { } corpus) return Task.CompletedTask;
            state = new TrainingState(true, false, "Reading the corpus", null);
            return Task.Factory.StartNew(() => state = Run(site, corpus, by), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    private TrainingState Run(ReviewSite site, string corpus, string by)
    {
        // Whoever reviews meanwhile comes first.
        Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        try
        {
            var inUse = site.Store.Models.Active is { } active ? site.Store.Models.Load(active) : ModelSet.Default;
            var report = new Retraining(site.Store, corpus, site.Loaded.Settings).Run(inUse, by, line => state = state with { Line = line });
            return report switch
            {
                null => Ended("People have decided no fact here that the corpus does not hold already."),
                { IsNew: false } => Ended($"Model {report.Model.Id} learned from exactly this; nothing was trained anew.", report.Model.Id),
                { IsPromoted: true } => Ended($"Model {report.Model.Id} is in use: nothing fell that decides.", report.Model.Id),
                _ => Ended($"Model {report.Model.Id} is kept and not put into use: {string.Join("; ", report.Model.Comparison.Falls)}.", report.Model.Id),
            };
        }
        catch (Exception e) when (e is GoldFormatException or StoreException or ModelException or FormatException or IOException)
        {
            return new TrainingState(false, true, e.Message, null);
        }
    }

    private static TrainingState Ended(string line, string? model = null) => new(false, false, line, model);
}
