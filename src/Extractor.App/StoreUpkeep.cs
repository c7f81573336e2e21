using Extractor.App.Output;
using Extractor.Storage;
using Extractor.Storage.Upkeep;

namespace Extractor.App;

/// <summary>Takes out of the store what is older than the settings keep.</summary>
internal sealed class StoreUpkeep(PipelineSettings settings, Terminal terminal)
{
    /// <param name="dryRun">Only counts.</param>
    public Tidied Tidy(Store store, bool dryRun = false) => Tidying.Tidy(store, settings.Retention, TimeSpan.FromHours(settings.Http.RecheckHours), dryRun);

    /// <summary>Does it after a run, and says what went; where it cannot be done, the next run does it.</summary>
    public void Follow(Store store)
    {
        try
        {
            if (Tidy(store) is { IsNothing: false } tidied) terminal.Say($"taken out of the store by its age: {Told(tidied)}");
        }
        catch (StoreException e)
        {
            terminal.Say($"warning: what is old stays in the store until the next run: {e.Message}");
        }
    }

    /// <summary>The counts in one line.</summary>
    public static string Told(Tidied t) =>
        $"{Counted.Of(t.Runs, "run")}, {Counted.Of(t.Items, "item")} of runs, {Counted.Of(t.Attempts, "attempt")} of schedules, memory of {Counted.Of(t.Pages, "page")}";
}
