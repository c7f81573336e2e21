using Extractor.App.Alerting;
using Extractor.App.Log;
using Extractor.Storage;

namespace Extractor.App;

/// <summary>What follows a run over sources once it has ended, whoever began it: a command, a button of the pages or the schedule.</summary>
internal sealed class RunEnding
{
    private readonly RunAcceptance? acceptance;
    private readonly StoreUpkeep upkeep;
    private readonly RunTelling telling;
    private readonly Terminal terminal;

    private RunEnding(RunAcceptance? acceptance, StoreUpkeep upkeep, RunTelling telling, Terminal terminal) =>
        (this.acceptance, this.upkeep, this.telling, this.terminal) = (acceptance, upkeep, telling, terminal);

    /// <summary>Made before the run, so that what the settings ask for and cannot be done is told before it.</summary>
    /// <exception cref="SettingsException">Something that the settings ask to be done after a run cannot be done.</exception>
    public static RunEnding Of(LoadedSettings loaded, Terminal terminal) =>
        new(RunAcceptance.Of(loaded, terminal), new StoreUpkeep(loaded.Settings, terminal), new RunTelling(loaded.Settings, terminal), terminal);

    /// <summary>Does it, once for each run; an interrupted one comes here too.</summary>
    public void Follow(Store store, IngestionReport report)
    {
        using var scope = terminal.Within("run", report.Run.Id);
        if (terminal.Log is not null) RunLines.Write(store, report, terminal);
        acceptance?.Apply(store, report);
        telling.Follow(store, report.Run);
        upkeep.Follow(store);
    }
}
