using Extractor.App.Output;
using Extractor.Mentions;
using Extractor.Schedule;
using Extractor.Storage;

namespace Extractor.App.Doctor;

/// <summary>Whether the schedule and its sources are as far as they should be.</summary>
internal static class ScheduleFindings
{
    private const int Recent = 50;

    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static IReadOnlyList<Finding> Of(Store store, PipelineSettings settings)
    {
        var book = new ScheduleBook(store);
        var states = book.States(settings);
        var had = new SourceRecords(store).LastHad(states.SelectMany(s => s.Sources).Distinct(StringComparer.Ordinal));
        return [.. states.Select(Of), .. states.Where(s => !s.IsOverdue).SelectMany(s => Sources(s, book, store, had)).DistinctBy(f => f.Check)];
    }

    private static Finding Of(ScheduleState state)
    {
        var check = $"schedule {state.Entry.Name}";
        if (state is { IsOverdue: false, Last: { State: AttemptState.Running, Started: { } started } now }) return Finding.Ok(check, $"runs on {now.Machine} since {RunList.Time(started)}");
        if (!state.IsOverdue) return Finding.Ok(check, $"{(state.LastDone is { } done ? $"ended well on {RunList.Time(done)}" : "has not been due yet")}; {(state.Next is { } next ? $"next on {RunList.Time(next)}" : "never due again")}");
        var last = state.Last is { } attempt ? $"; the last attempt is {Kebab.Write(attempt.State)}{(attempt.Machine is null ? "" : $" on {attempt.Machine}")}{(attempt.Reason is null ? "" : $": {attempt.Reason}")}" : "";
        return Finding.Failed(
            check, $"overdue: {(state.LastDone is { } before ? $"nothing has ended well since {RunList.Time(before)}" : "nothing has ever ended well")}{last}",
            $"see that 'extractor serve' runs, and to what 'extractor schedule --history' tells; 'extractor schedule run {state.Entry.Name}' runs it now");
    }

    // What the last run that ended well did not have, and none has had since.
    private static IEnumerable<Finding> Sources(ScheduleState state, ScheduleBook book, Store store, IReadOnlyDictionary<string, SourceRecord> had) =>
        book.Runs(state.Entry.Name, Recent).FirstOrDefault(r => r is { State: AttemptState.Done, Run: not null })?.Run is not { } run ? [] :
            from source in store.RunSources(run)
            where source.IsAway && state.Sources.Contains(source.Source, StringComparer.Ordinal)
            let last = had.GetValueOrDefault(source.Source)
            where last is null || last.Run < run
            select Finding.Failed(
                $"source {source.Source}", $"overdue: run {run} of '{state.Entry.Name}' could not have it; {(last is null ? "it was never had" : $"it was last had on {RunList.Time(last.Ended)}")}",
                $"'extractor runs show {run} --status failed' tells why");
}
