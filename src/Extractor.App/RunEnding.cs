using Extractor.Storage;

namespace Extractor.App;

/// <summary>What follows a run over sources once it has ended, whoever began it: a command, a button of the pages or the schedule.</summary>
internal sealed class RunEnding
{
    private readonly RunAcceptance? acceptance;
    private readonly StoreUpkeep upkeep;

    private RunEnding(RunAcceptance? acceptance, StoreUpkeep upkeep) => (this.acceptance, this.upkeep) = (acceptance, upkeep);

    /// <summary>Made before the run, so that what the settings ask for and cannot be done is told before it.</summary>
    /// <exception cref="SettingsException">Something that the settings ask to be done after a run cannot be done.</exception>
    public static RunEnding Of(LoadedSettings loaded, Terminal terminal) => new(RunAcceptance.Of(loaded, terminal), new StoreUpkeep(loaded.Settings, terminal));

    /// <summary>Does it, once for each run; an interrupted one comes here too.</summary>
    public void Follow(Store store, IngestionReport report)
    {
        acceptance?.Apply(store, report);
        upkeep.Follow(store);
    }
}
