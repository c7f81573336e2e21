using System.Diagnostics.Metrics;
using Extractor.App.Review;
using Extractor.Mentions;
using Extractor.Schedule;
using Extractor.Storage;

namespace Extractor.App.Health;

/// <summary>
/// The program's measures for OpenTelemetry. Labels are names of the settings alone: what is ingested by its path on the command line counts as
/// <c>other</c>.
/// </summary>
internal sealed class Meters : IDisposable
{
    private const string Other = "other";

    private readonly Meter meter;
    private readonly ReviewSite site;
    private readonly RunTally tally;
    private Vitals? taken;

    /// <param name="name">The meter's name, of this server alone: those who listen hear every meter of a name in the process.</param>
    public Meters(ReviewSite site, string name)
    {
        (this.site, tally, meter) = (site, new RunTally(site.Store), new Meter(name));
        Gauge("extractor.source.last_success.timestamp", "s", "When a run last had the source", v => v.Had.Values.Select(h => Of(Seconds(h.Ended), "source", h.Source)));
        Counter("extractor.source.articles", "New and changed articles that the source gave", t => t.Articles);
        Counter("extractor.source.facts", "Facts in what the source gave", t => t.Facts);
        Counter("extractor.source.failures", "Items of the source that failed", t => t.Failed);
        meter.CreateObservableCounter(
            "extractor.runs", () => Measure(v => Enum.GetValues<RunStatus>().Where(s => s != RunStatus.Running).Select(s => Of((double)v.Counting.Runs.GetValueOrDefault(s), "status", Kebab.Write(s)))), null, "Runs that have ended");
        Gauge("extractor.run.last.timestamp", "s", "When the newest run that ended began", v => v.Counting.Last is { } run ? [Of(Seconds(run.Started))] : []);
        Gauge("extractor.run.last.duration", "s", "How long it took", v => v.Counting.Last is { Ended: { } ended } run ? [Of((ended - run.Started).TotalSeconds)] : []);
        Gauge("extractor.schedule.last_success.timestamp", "s", "When the schedule's entry last ended well", v => v.Schedules.SelectMany(s => s.LastDone is { } done ? [Of(Seconds(done), "schedule", s.Entry.Name)] : (Measurement<double>[])[]));
        Gauge("extractor.schedule.overdue", null, "1 where the schedule's entry is overdue", v => v.Schedules.Select(s => Of(s.IsOverdue ? 1 : 0, "schedule", s.Entry.Name)));
        Gauge("extractor.schedule.running", null, "Entries of the schedule that run", v => [Of(v.Schedules.Count(s => s.Last?.State == AttemptState.Running))]);
        Gauge("extractor.schedule.queue.length", null, "Entries of the schedule that are due and have not begun", v => [Of(v.Schedules.Count(s => s.Last?.State != AttemptState.Running && s.Next <= v.Now))]);
        Gauge("extractor.store.size", "By", "The store's file with its log", v => [Of(v.StoreBytes)]);
        Gauge("extractor.disk.free", "By", "Room beside the store", v => v.FreeBytes is { } free ? [Of(free)] : []);
    }

    /// <summary>Looks at the store: what is collected next is of one moment. Where it cannot be read, nothing of it is collected.</summary>
    public void Take()
    {
        try
        {
            taken = Vitals.Of(site, tally);
        }
        catch (StoreException)
        {
            taken = null;
        }
    }

    public void Dispose() => meter.Dispose();

    private void Gauge(string name, string? unit, string description, Func<Vitals, IEnumerable<Measurement<double>>> of) => meter.CreateObservableGauge(name, () => Measure(of), unit, description);

    private void Counter(string name, string description, Func<SourceTally, long> of)
    {
        // Each is there from the beginning, so that the first article counts as a rise.
        string[] names = [.. site.Loaded.Settings.Sources.Select(s => s.Name), Other];
        meter.CreateObservableCounter(
            name, () => Measure(v =>
            {
                var counts = v.Counting.Sources.ToLookup(s => names.Contains(s.Key, StringComparer.Ordinal) ? s.Key : Other, s => of(s.Value));
                return names.Select(n => Of((double)counts[n].Sum(), "source", n));
            }), null, description);
    }

    private IEnumerable<Measurement<double>> Measure(Func<Vitals, IEnumerable<Measurement<double>>> of) => taken is { } vitals ? of(vitals) : [];

    private static Measurement<double> Of(double value) => new(value);

    private static Measurement<double> Of(double value, string label, string name) => new(value, new KeyValuePair<string, object?>(label, name));

    private static double Seconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000.0;
}
