using System.Globalization;
using Extractor.App;
using Extractor.App.Schedule;
using Extractor.Mentions;
using Extractor.Schedule;
using Extractor.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Extractor.Tests.Schedule;

/// <summary>A store, sources and a schedule in a folder of the test's own, on a clock that the test sets; what is due runs where it is looked for.</summary>
internal sealed class NightShift : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Lock opening = new();
    private Store? store;

    public NightShift(params string[] entries)
    {
        With("news/a.txt", App.Sentences.Deal);
        Directory.CreateDirectory(At("wire"));
        With("wire/b.txt", App.Sentences.Other);
        With("pipeline.json", $$"""{ "threads": 1, "sources": [{ "name": "news", "path": "news" }, { "name": "wire", "path": "wire" }], "schedule": [{{string.Join(',', entries)}}] }""");
        Loaded = SettingsLoader.Load(null, folder.Root, new Dictionary<string, string>(), []);
    }

    public const string Nightly = """{ "name": "night", "cron": "0 2 * * *", "retries": 2, "backOffMinutes": 5 }""";

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public LoadedSettings Loaded { get; }

    public CancellationTokenSource Stop { get; } = new();

    /// <summary>What the attempts that ran here came to, in order.</summary>
    public List<AttemptEnd> Ends { get; } = [];

    public Terminal Terminal => new() { Out = Stream.Null, Error = TextWriter.Null, Folder = folder.Root, Clock = Clock };

    public Store Store
    {
        get
        {
            lock (opening) return store ??= Store.Open(Loaded.Settings.Store, time: Clock);
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

    /// <summary>The process that has anything in hand is gone without a word.</summary>
    public void Kill() => Do($"update scheduled_run set owner = '{Environment.MachineName} 999999999 x' where state = 'running'; update run set owner = '{Environment.MachineName} 999999999 x' where status = 'running'");

    public void Do(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Loaded.Settings.Store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>All attempts and missed occurrences, the first due first: <c>03-02 02:00 #1 done</c>.</summary>
    public string[] Told() => [.. Book.Runs(null, int.MaxValue).Reverse().Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Due:MM-dd HH:mm} #{r.Attempt} {Kebab.Write(r.State)}"))];

    public static DateTimeOffset Time(string utc) => DateTimeOffset.Parse(utc + "Z", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public void Dispose()
    {
        Restart();
        Stop.Dispose();
        folder.Dispose();
    }
}
