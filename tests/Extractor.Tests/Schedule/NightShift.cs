using System.Globalization;
using System.Text.Json;
using Dapper;
using Extractor.App;
using Extractor.App.Schedule;
using Extractor.Mentions;
using Extractor.Schedule;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Extractor.Tests.Schedule;

/// <summary>A store, sources and a schedule in a folder of the test's own, on a clock that the test sets; what is due runs where it is looked for.</summary>
internal sealed class NightShift : IDisposable
{
    private readonly TemporaryFolder folder;
    private readonly Lock opening = new();
    private readonly string? machine;
    private Store? store;

    public NightShift(params string[] entries)
    {
        (folder, Clock) = (new TemporaryFolder(), new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)));
        With("news/a.txt", App.Sentences.Deal);
        Directory.CreateDirectory(At("wire"));
        With("wire/b.txt", App.Sentences.Other);
        With("pipeline.json", $$"""{ "threads": 1, "store": {{JsonSerializer.Serialize(TestDatabase.New(folder.Root))}}, "sources": [{ "name": "news", "path": "news" }, { "name": "wire", "path": "wire" }], "schedule": [{{string.Join(',', entries)}}] }""");
        Loaded = SettingsLoader.Load(null, folder.Root, new Dictionary<string, string>(), []);
    }

    private NightShift(NightShift first, string machine) => (folder, Clock, Loaded, this.machine) = (first.folder, first.Clock, first.Loaded, machine);

    public const string Nightly = """{ "name": "night", "cron": "0 2 * * *", "retries": 2, "backOffMinutes": 5 }""";

    public FakeTimeProvider Clock { get; }

    public LoadedSettings Loaded { get; }

    public CancellationTokenSource Stop { get; } = new();

    /// <summary>What the attempts that ran here came to, in order.</summary>
    public List<AttemptEnd> Ends { get; } = [];

    public Terminal Terminal => new() { Out = Stream.Null, Error = TextWriter.Null, Folder = folder.Root, Clock = Clock };

    public Store Store
    {
        get
        {
            lock (opening) return store ??= Store.Open(Loaded.Settings.Store, time: Clock, machine: machine);
        }
    }

    public ScheduleBook Book => new(Store);

    public ScheduledIngest Ingest => new(Store, Loaded, Terminal);

    public ScheduleSettings Entry => Loaded.Settings.Schedule[0];

    public ScheduleState State => Book.States(Loaded.Settings)[0];

    public string At(string name) => Path.Combine(folder.Root, name);

    public void With(string name, string text) => folder.Write(name, text);

    /// <summary>Sets the clock and looks, as the loop does.</summary>
    public void LookAt(string utc)
    {
        Set(utc);
        Look();
    }

    public void Look() => new ScheduleLoop(Store, Loaded.Settings, Clock, entry =>
    {
        if (Ingest.Run(entry, Stop.Token) is { } end) Ends.Add(end);
    }, _ => { }).Look();

    /// <summary>Sets the clock, also back.</summary>
    public void Set(string utc) => Clock.AdjustTime(Time(utc));

    /// <summary>The program ends and is started again.</summary>
    public void Restart()
    {
        store?.Dispose();
        store = null;
    }

    /// <summary>Another machine with the same settings, on the same store; to be disposed of first.</summary>
    public NightShift On(string other) => new(this, other);

    /// <summary>Nothing was heard of the machine for long.</summary>
    public void Silence() => Do($"update heartbeat set at = '2020-01-01T00:00:00.000Z' where owner like '{machine} %'");

    /// <summary>The process that has anything in hand is gone without a word.</summary>
    public void Kill() => Do($"update scheduled_run set owner = '{Environment.MachineName} 999999999 x' where state = 'running'; update run set owner = '{Environment.MachineName} 999999999 x' where status = 'running'");

    public void Do(string sql)
    {
        using var connection = TestDatabase.Open(Loaded.Settings.Store);
        connection.Execute(sql);
    }

    /// <summary>All attempts and missed occurrences, the first due first: <c>03-02 02:00 #1 done</c>.</summary>
    public string[] Told() => [.. Book.Runs(null, int.MaxValue).Reverse().Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Due:MM-dd HH:mm} #{r.Attempt} {Kebab.Write(r.State)}"))];

    public static DateTimeOffset Time(string utc) => DateTimeOffset.Parse(utc + "Z", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public void Dispose()
    {
        Restart();
        Stop.Dispose();
        if (machine is not null) return;
        TestDatabase.Drop(Loaded.Settings.Store);
        folder.Dispose();
    }
}
