using Extractor.App.Log;
using Extractor.App.Output;
using Extractor.Mentions;
using Extractor.Schedule;
using Extractor.Storage;

namespace Extractor.App.Schedule;

/// <summary>
/// Runs attempts of the schedule: takes what is due in the name of this process, ingests from its sources until its time limit, and writes down
/// how that ended. Of any number of processes and threads that try one occurrence, one runs it.
/// </summary>
internal sealed class ScheduledIngest(Store store, LoadedSettings loaded, Terminal terminal)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ScheduleBook book = new(store);

    /// <summary>Runs what is due of an entry.</summary>
    /// <param name="stop">Asks to stop after the articles in hand; the next start takes the rest.</param>
    /// <returns>Null where nothing is due, or another has it in hand.</returns>
    public AttemptEnd? Run(ScheduleSettings entry, CancellationToken stop)
    {
        if (book.Begin(entry) is not { } attempt) return null;
        using var scope = terminal.Within("schedule", entry.Name);
        var end = Run(entry, attempt, null, stop);
        terminal.Say($"{(end.State == AttemptState.Failed ? LogSetup.Warning : "")}schedule '{entry.Name}', due {RunList.Time(attempt.Due)}, is {Kebab.Write(end.State)}{(end.Reason is null ? "" : $": {end.Reason}")}");
        return end;
    }

    /// <summary>Runs an entry now, whatever the time. Where another run is at work on one of its sources it is <see cref="AttemptState.Waiting"/>, and over.</summary>
    /// <exception cref="CommandFailedException">An attempt of it is running.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public AttemptEnd RunByHand(ScheduleSettings entry, Action<IngestionProgress>? progress, CancellationToken stop) => book.BeginByHand(entry) is { } attempt
        ? Run(entry, attempt, progress, stop)
        : throw new CommandFailedException($"'{entry.Name}' is running already; 'extractor schedule' shows since when.");

    private AttemptEnd Run(ScheduleSettings entry, ScheduledRun attempt, Action<IngestionProgress>? progress, CancellationToken stop)
    {
        var end = Work(entry, attempt, progress, stop);
        while (true)
        {
            try
            {
                return end with { Again = WriteDown(entry, end) };
            }
            catch (StoreException e) when (!attempt.ByHand && !stop.IsCancellationRequested)
            {
                // While this process lives, what is not written down as over counts as running, and no other night would begin.
                terminal.Say($"{LogSetup.Warning}schedule '{entry.Name}': how it ended cannot be written down yet: {e.Message}");
                Task.Delay(Patience, terminal.Clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
            }
        }
    }

    private DateTimeOffset? WriteDown(ScheduleSettings entry, AttemptEnd end)
    {
        var attempt = end.Attempt;
        if (end.State != AttemptState.Waiting || attempt.ByHand) return book.End(entry, attempt, end.State == AttemptState.Waiting ? AttemptState.Failed : end.State, end.Reason);
        book.Postpone(attempt, end.Reason!);
        return null;
    }

    private AttemptEnd Work(ScheduleSettings entry, ScheduledRun attempt, Action<IngestionProgress>? progress, CancellationToken stop)
    {
        IngestionReport? report = null;
        using var limit = entry.TimeLimitMinutes == 0 ? new CancellationTokenSource() : new CancellationTokenSource(TimeSpan.FromMinutes(entry.TimeLimitMinutes), terminal.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        try
        {
            var ending = RunEnding.Of(loaded, terminal);
            report = Ingest(entry, attempt, progress, either.Token);
            ending.Follow(store, report);
            return report.Status != RunStatus.Interrupted ? Outcome(report)
                : stop.IsCancellationRequested ? End(AttemptState.Interrupted, "the program was stopped")
                : End(AttemptState.TimedOut, $"its time limit of {entry.TimeLimitMinutes} minutes was over");
        }
        catch (SourceClaimedException e)
        {
            return End(AttemptState.Waiting, e.Message);
        }
        catch (Exception e)
        {
            // Whatever it is: the schedule goes on, and tells of it.
            if (e is not (CommandFailedException or SettingsException or StoreException)) terminal.Say($"{LogSetup.Warning}{e}");
            return End(AttemptState.Failed, e.Message);
        }

        // A night on which nothing was to be had may have been one without a network: worth another try.
        AttemptEnd Outcome(IngestionReport done) => store.RunSources(done.Run.Id) is { Count: > 0 } given && given.All(s => s.IsAway || (s.Counts.Failed > 0 && s.Counts.Failed == s.Counts.Seen))
            ? End(AttemptState.Failed, $"none of its sources was to be had: {string.Join(", ", given.Select(s => s.Source))}; 'extractor runs show {done.Run.Id}' tells why")
            : End(AttemptState.Done);

        AttemptEnd End(AttemptState state, string? reason = null) => new(attempt, state, reason, null, report);
    }

    private IngestionReport Ingest(ScheduleSettings entry, ScheduledRun attempt, Action<IngestionProgress>? progress, CancellationToken stop)
    {
        var engine = Engine.Create(loaded);
        using var sources = new SourceOpening(loaded, terminal, () => store.WebMemory);
        var names = entry.SourcesOf(loaded.Settings);
        List<Intake> intakes = [.. sources.OfSettings().Where(i => names.Contains(i.Name, StringComparer.Ordinal))];
        if (intakes.Count == 0) throw new CommandFailedException("The settings name no sources; write some into pipeline.json ('extractor init news' makes one).");
        return new Ingestion(store, engine.Recipe, engine.Extract, InOrder.Threads(loaded.Settings.Threads, besidePages: true)) { Begun = run => book.SetRun(attempt, run) }
            .Run(intakes, progress, null, stop);
    }
}
