using System.Globalization;
using Extractor.App.Output;
using Extractor.Review;
using Extractor.Storage;

namespace Extractor.App;

/// <summary>Accepts what a run found by its confidence alone, where the settings ask for it (<c>review.autoAccept</c>).</summary>
internal sealed class RunAcceptance
{
    private readonly LoadedSettings loaded;
    private readonly Terminal terminal;

    private RunAcceptance(LoadedSettings loaded, Terminal terminal) => (this.loaded, this.terminal) = (loaded, terminal);

    /// <summary>Null where the settings do not ask for it.</summary>
    /// <exception cref="SettingsException">The gold is not there: told before the run, not after it.</exception>
    public static RunAcceptance? Of(LoadedSettings loaded, Terminal terminal)
    {
        var settings = loaded.Settings.Review.AutoAccept;
        if (settings is { Precision: null, Threshold: null }) return null;
        return settings.Gold is { } gold && !Directory.Exists(gold)
            ? throw new SettingsException(loaded.Origins.First(o => o.Key == "review.autoAccept.gold").Place, $"there is no folder {gold}; name one with articles and their *.gold.json")
            : new RunAcceptance(loaded, terminal);
    }

    /// <summary>The least confidence from which on facts are so precise on the gold, with the model in use; null where none is high enough.</summary>
    public static double? Measure(LoadedSettings loaded, Terminal terminal, string gold, double precision) => Measurement.ScoresOf(
        Engine.Create(loaded), GoldCases.Read(gold, null), InOrder.Threads(loaded.Settings.Threads), terminal.Stop).Confidence.ThresholdFor(precision);

    /// <summary>Accepts in the name of nobody but the threshold, as one action, and says so.</summary>
    public void Apply(Store store, IngestionReport report)
    {
        if (report.Status != RunStatus.Done || report.Counts.Facts == 0) return;
        var settings = loaded.Settings.Review.AutoAccept;
        if ((settings.Threshold ?? Measure(loaded, terminal, settings.Gold!, settings.Precision!.Value)) is not { } threshold)
        {
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"No confidence is high enough for a precision of {settings.Precision}; nothing was accepted by it."));
            return;
        }

        var accepted = new AutoAcceptance(store).Apply(threshold, report.Run);
        terminal.Say(string.Create(
            CultureInfo.InvariantCulture, $"{Counted.Of(accepted, "fact")} of confidence {threshold} and above accepted by that alone; 'extractor verdicts undo --reviewer auto' takes it back."));
    }
}
