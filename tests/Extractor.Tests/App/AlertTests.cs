using System.Collections.Concurrent;
using System.Text.Json;
using Extractor.App;
using Extractor.Tests.Sources.Web;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Extractor.Tests.App;

public sealed class AlertTests : IDisposable
{
    private const string Size = """ "deals": [{ "amount": 1000000000, "unit": "USD" }] """;

    private readonly Program program = new();
    private readonly Site site = new();
    private readonly ConcurrentQueue<(string Key, string Body)> posted = new();
    private int status = 503;

    public AlertTests()
    {
        program.Network = site.Network;
        site.Put("hook.example/in", async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            posted.Enqueue((context.Request.Headers["Idempotency-Key"].ToString(), await reader.ReadToEndAsync()));
            context.Response.StatusCode = status;
            if (status == 302) context.Response.Headers.Location = "http://other.example/in";
        });
    }

    public void Dispose()
    {
        program.Dispose();
        site.Dispose();
    }

    [Fact]
    public void What_the_webhook_did_not_take_is_given_again_after_the_next_run_with_the_same_key_and_never_after_a_2xx()
    {
        program.With("pipeline.json", $$"""{ "alerts": { "webhook": "http://hook.example/in", {{Size}} } }""").With("news/a.txt", Sentences.Deal);

        Ingest();
        Assert.Contains("the webhook did not take", program.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, program.Run("alerts", "--undelivered", "--format", "csv"));
        Assert.Contains("webhook not yet: it answered 503", program.Out, StringComparison.Ordinal);
        status = 204;
        Ingest();
        Ingest();

        Assert.Equal(2, posted.Count);
        Assert.Single(posted.Distinct());
        Assert.Equal("deal", JsonDocument.Parse(posted.First().Body).RootElement.GetProperty("kind").GetString());
        program.Run("alerts", "--undelivered", "--format", "jsonl");
        Assert.Equal("", program.Out);
        program.Run("alerts", "--format", "jsonl");
        Assert.Equal(2, JsonDocument.Parse(program.Out).RootElement.GetProperty("deliveries")[0].GetProperty("attempts").GetInt32());
    }

    [Fact]
    public void A_run_with_many_alerts_says_the_first_of_them_and_how_many_more_there_are()
    {
        program.With("pipeline.json", $$"""{ "alerts": { {{Size}} } }""");
        for (var i = 1; i <= 7; i++) program.With($"news/{i}.txt", Sentences.Deal.Replace("2.4", $"{i}.{i}", StringComparison.Ordinal).Replace("Fabrikam", $"Fabrikam {(char)('A' + i)}", StringComparison.Ordinal));

        Ingest();

        Assert.Equal(5, program.Error.Split('\n').Count(l => l.StartsWith("alert: ", StringComparison.Ordinal)));
        Assert.Contains("2 more alerts; 'extractor alerts' lists them.", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_webhook_redirects_nothing_follows()
    {
        program.With("pipeline.json", $$"""{ "alerts": { "webhook": "http://hook.example/in", {{Size}} } }""").With("news/a.txt", Sentences.Deal);
        status = 302;

        Ingest();

        Assert.Equal(["hook.example/in"], site.Requests);
        Assert.Contains("it answered 302", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_webhook_that_nobody_answers_fails_no_run()
    {
        program.Network = program.Network with { Connect = (_, _) => throw new System.Net.Sockets.SocketException(111) };
        program.With("pipeline.json", $$"""{ "alerts": { "webhook": "http://hook.example/in", {{Size}} } }""").With("news/a.txt", Sentences.Deal);

        Ingest();

        Assert.Contains("it is tried again after the next run", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_is_given_the_alert_on_its_standard_input()
    {
        if (OperatingSystem.IsWindows()) return; // It has no cat.
        program.With("pipeline.json", $$"""{ "alerts": { "command": ["/bin/sh", "-c", "cat >> \"$0\"", "{{program.At("told.jsonl")}}"], {{Size}} } }""").With("news/a.txt", Sentences.Deal);

        Ingest();
        Ingest();

        var alert = JsonDocument.Parse(Assert.Single(File.ReadAllLines(program.At("told.jsonl")))).RootElement;
        Assert.Contains("Fabrikam", alert.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""["/bin/sh", "-c", "exit 3"]""", "it ended with 3")]
    [InlineData("""["/bin/sh", "-c", "sleep 60"]""", "it took longer than 1 s")]
    [InlineData("""["no-such-program"]""", "could not be started")]
    public void A_command_that_fails_fails_no_run_and_is_told(string command, string reason)
    {
        if (OperatingSystem.IsWindows()) return; // It has no such shell.
        program.With("pipeline.json", $$"""{ "alerts": { "command": {{command}}, "timeLimitSeconds": 1, {{Size}} } }""").With("news/a.txt", Sentences.Deal);

        Ingest();

        Assert.Contains(reason, program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_run_writes_its_summary_with_the_digests_of_watches_and_watches_lists_them()
    {
        program.With("pipeline.json", """{ "alerts": { "summary": "told" }, "watches": [{ "name": "prices", "facts": "label=acquisition-price&sort=newest" }, { "name": "rounds", "deals": "type=investment" }] }""")
            .With("news/a.txt", Sentences.Deal);

        Ingest();
        program.With("news/b.txt", Sentences.Other);
        Ingest();

        Assert.Contains("prices: 1 new fact\n  acquisition-price $2.4 billion, Contoso → Fabrikam\n", File.ReadAllText(program.At("told/run-000001.txt")), StringComparison.Ordinal);
        var second = JsonDocument.Parse(File.ReadAllText(program.At("told/run-000002.json"))).RootElement;
        Assert.Equal("watch:rounds:2", Assert.Single(second.GetProperty("alerts").EnumerateArray()).GetProperty("key").GetString());
        Assert.Equal(ExitCode.Done, program.Run("watches", "--format", "csv"));
        Assert.Equal(["1", "1"], program.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')[^1].Trim()));
        Assert.Equal(ExitCode.Done, program.Run("watches", "show", "prices", "--format", "jsonl"));
        Assert.Contains("$2.4 billion", Assert.Single(program.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, program.Run("watches", "show", "price"));
        Assert.Contains("the settings have prices, rounds", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_that_cannot_be_written_fails_no_run()
    {
        program.With("pipeline.json", """{ "alerts": { "summary": "told" } }""").With("told", "a file").With("news/a.txt", Sentences.Deal);

        Ingest();

        Assert.Contains("warning: the summary of run 1 could not be written", program.Error, StringComparison.Ordinal);
    }

    private void Ingest()
    {
        var code = program.Run("ingest", "news");
        Assert.True(code == ExitCode.Done, program.Error);
    }
}
