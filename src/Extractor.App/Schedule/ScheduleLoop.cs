using Extractor.App.Log;
using Extractor.Schedule;
using Extractor.Storage;

namespace Extractor.App.Schedule;

/// <summary>
/// Looks again and again at what is due, and hands it on. It never sleeps long at once: a machine that slept, or whose clock was set, is noticed
/// soon after.
/// </summary>
/// <param name="enqueue">Has what is due of an entry run; called again while it has not begun, and does nothing then.</param>
/// <param name="say">Takes what went wrong.</param>
internal sealed class ScheduleLoop(Store store, PipelineSettings settings, TimeProvider clock, Action<ScheduleSettings> enqueue, Action<string> say)
{
    /// <summary>The longest time between two looks.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    private readonly ScheduleBook book = new(store);

    /// <summary>Goes on until it is stopped.</summary>
    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var pause = Look();
            await Task.Delay(pause, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Looks once.</summary>
    /// <returns>How long nothing more is due.</returns>
    public TimeSpan Look()
    {
        var pause = Longest;
        foreach (var entry in settings.Schedule)
        {
            try
            {
                var agenda = book.Look(entry);
                if (agenda.Begin is { } due) Hand(entry, due);
                if (agenda.Next - clock.GetUtcNow() is { } time && time < pause) pause = time;
            }
            catch (StoreException e)
            {
                say($"{LogSetup.Warning}schedule '{entry.Name}': {e.Message}");
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // Whatever it is: the next look may go well, and the other entries go on.
                say($"{LogSetup.Warning}schedule '{entry.Name}': {e}");
            }
        }

        return pause < Shortest ? Shortest : pause;
    }

    private void Hand(ScheduleSettings entry, Occasion due)
    {
        if (store.ClaimOn(entry.SourcesOf(settings)) is { } claim) book.Wait(entry, due, claim.ToString());
        else enqueue(entry);
    }
}
