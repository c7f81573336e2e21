using Extractor.App;
using Extractor.App.Schedule;
using Extractor.Schedule;
using Extractor.Storage;
using Extractor.Tests.Sources.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Extractor.Tests.Schedule;

/// <summary>Alone: the memory and the handles of the process are counted.</summary>
[CollectionDefinition("thirty nights", DisableParallelization = true)]
public sealed class ThirtyNights;

/// <summary>A month of nights by the schedule, on a clock that the test sets, from feeds that add, edit, repeat and break.</summary>
[Collection("thirty nights")]
[Trait("Category", "Slow")]
public sealed class ThirtyNightsTests : IDisposable
{
    private const int Nights = 30;
    private const int Settled = 10;

    private readonly TemporaryFolder folder = new();
    private readonly Site site = new();
    private readonly JumpingClock clock = new();
    private readonly List<string> taken = [];

    private bool isHookAway;

    public ThirtyNightsTests() => site.Put("hooks.example/hook", context =>
    {
        context.Response.StatusCode = isHookAway ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status204NoContent;
        if (!isHookAway) taken.Add(context.Request.Headers["Idempotency-Key"].ToString());
        return Task.CompletedTask;
    });

    public void Dispose()
    {
        site.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Every_article_is_there_once_with_every_edit_every_failure_is_recorded_each_alert_arrives_once_and_nothing_grows()
    {
        folder.Write("pipeline.json",
            $$"""
            { "alerts": { "webhook": "http://hooks.example/hook", "failures": 0.001, "deals": [{ "amount": 1000000000, "unit": "USD" }] },
              "watches": [{ "name": "power", "facts": "label=capacity" }], "threads": 2, "http": { "retries": 0, "timeoutSeconds": 3600 }, "schedule": [{ "name": "night", "cron": "0 2 * * *" }],
              "sources": [{ "name": "a", "type": "feed", "url": "http://a.example/feed" }, { "name": "b", "type": "feed", "url": "http://b.example/feed" }] }
            """);
        var loaded = SettingsLoader.Load(null, folder.Root, new Dictionary<string, string>(), []);
        var terminal = new Terminal { Out = Stream.Null, Error = TextWriter.Null, Folder = folder.Root, Clock = clock, Network = site.Network };
        var (newsroom, ends, used) = (new Newsroom(site), new List<AttemptEnd>(), new List<(long Memory, int Handles)>());
        using (var store = Store.Open(loaded.Settings.Store, time: clock))
        {
            var ingest = new ScheduledIngest(store, loaded, terminal);
            var loop = new ScheduleLoop(store, loaded.Settings, clock, entry =>
            {
                if (ingest.Run(entry, CancellationToken.None) is { } end) ends.Add(end);
            }, _ => { });
            loop.Look();
            for (var night = 1; night <= Nights; night++)
            {
                newsroom.Write();
                isHookAway = night % 7 == 0;
                var now = clock.GetUtcNow();
                clock.Advance(now.Date.AddDays(1).AddHours(2) - now.UtcDateTime);
                loop.Look();
                loop.Look();
                used.Add(Used());
            }
        }

        Assert.Equal([.. Enumerable.Repeat(AttemptState.Done, Nights)], ends.Select(e => e.State));
        Assert.Equal(newsroom.Versions.Select(v => $"{v.Key} {v.Value}"), Ask("select url || ' ' || count(*) from article_version group by url order by url"));
        Assert.Equal($"{newsroom.Versions.Count}", Ask("select count(*) from place").Single());
        Assert.Equal(newsroom.Failures.Order().Select(f => $"{f.Night} {f.Path}"), Ask("select run_id || ' ' || path from run_item where status = 'failed' order by run_id, path"));
        Assert.Equal(Ask("select count(*) || '' from alert").Single(), $"{taken.Count}");
        Assert.Equal(taken.Count, taken.Distinct().Count());
        Assert.Equal(["contradiction", "deal", "failures", "watch"], Ask("select distinct kind from alert order by kind"));
        Assert.Equal(newsroom.Failures.Select(f => $"failures:{f.Night}").Distinct().Order(StringComparer.Ordinal), Ask("select key from alert where kind = 'failures' order by key"));
        Assert.NotEmpty(Ask("select receiver from alert_delivery where attempts > 1"));
        Assert.Empty(Ask("select receiver from alert_delivery where delivered is null"));

        // One left open a night would be twenty; connections on loopback come and go by a few.
        Assert.True(used[^1].Handles < used[Settled].Handles + 15, $"handles: {string.Join(' ', used.Select(u => u.Handles))}");
        Assert.True(used[^1].Memory <= used[Settled].Memory + (4 << 20), $"memory: {string.Join(' ', used.Select(u => u.Memory >> 10))} KB");
    }

    private static (long Memory, int Handles) Used()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return (GC.GetTotalMemory(forceFullCollection: true), Directory.Exists("/proc/self/fd") ? Directory.GetFiles("/proc/self/fd").Length : 0);
    }

    private List<string> Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Root, "extractor.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }
}
