using System.Text.Json;
using Extractor.App;
using Xunit;

namespace Extractor.Tests.App;

public sealed class ConfigTests : IDisposable
{
    private readonly Program program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void Init_writes_settings_that_hold_and_never_over_others()
    {
        Assert.Equal(ExitCode.Done, program.Run("init", "news"));
        Assert.Equal(ExitCode.Done, program.Run("config", "validate"));
        Assert.Contains($"1 source, {PipelineSettings.Default.Patterns.Count} patterns, no faults", program.Error, StringComparison.Ordinal);
        Assert.Equal(SettingsSchema.Text, File.ReadAllText(program.At("pipeline.schema.json")));

        Assert.Equal(ExitCode.Failed, program.Run("init", "news"));
        Assert.Contains("is there already", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_init_wrote_is_ingested_without_arguments()
    {
        program.With("news/a.txt", Sentences.Deal).Run("init", "news");

        Assert.Equal(ExitCode.Done, program.Run("ingest"));
        Assert.Contains("seen 1: new 1,", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_gives_settings_that_could_stand_in_a_file()
    {
        program.With("pipeline.json", """{ "threads": 2, "store": { "env": "DB" } }""").Environment["DB"] = "hush.db";
        Assert.Equal(ExitCode.Done, program.Run("config", "show"));

        var shown = JsonDocument.Parse(program.Out).RootElement;
        Assert.Equal(2, shown.GetProperty("threads").GetInt32());
        Assert.Equal("DB", shown.GetProperty("store").GetProperty("env").GetString());
        Assert.DoesNotContain("hush", program.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, program.With("shown.json", program.Out).Run("config", "validate", "--config", "shown.json"));
    }

    [Fact]
    public void Show_with_origin_tells_where_each_value_came_from()
    {
        program.With("pipeline.json", "{\n  \"threads\": 2\n}").Environment["EXTRACTOR_LANGUAGES"] = "en,de";

        program.Run("config", "show", "--origin", "--store", "s.db");

        var lines = program.Out.Split('\n').Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Contains("threads 2 file: pipeline.json:2:14", lines);
        Assert.Contains("languages [\"en\",\"de\"] environment: EXTRACTOR_LANGUAGES", lines);
        Assert.Contains("store \"s.db\" flag: --store", lines);
        Assert.Contains("recognizers.disabled [] default: built in", lines);
    }

    [Fact]
    public void Schema_is_the_file_in_the_repository()
    {
        program.Run("config", "schema");

        Assert.Equal(File.ReadAllText(House.Repository.At("docs", "pipeline.schema.json")), program.Out);
    }

    [Fact]
    public void Validate_says_that_the_shipped_file_holds() =>
        Assert.Equal(ExitCode.Done, program.Run("config", "validate", "--config", House.Repository.At("pipeline.json")));

    [Fact]
    public void A_variable_that_sets_nothing_is_warned_of()
    {
        program.Environment["EXTRACTOR_STROE"] = "x.db";
        program.Run("config", "validate");

        Assert.Contains("warning: EXTRACTOR_STROE: this variable sets nothing; did you mean EXTRACTOR_STORE?", program.Error, StringComparison.Ordinal);
    }
}
