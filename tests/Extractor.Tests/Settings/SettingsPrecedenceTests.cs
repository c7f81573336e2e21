using Xunit;

namespace Extractor.Tests.Settings;

public sealed class SettingsPrecedenceTests : IDisposable
{
    private readonly SettingsFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_flag_wins_over_a_variable_over_the_file_over_the_built_in_value()
    {
        var flag = new SettingsFlag("threads", "--threads", "4");
        Assert.Equal((0, "built in"), Threads());
        folder.With("""{ "threads": 2 }""");
        Assert.Equal((2, "pipeline.json:1:14"), Threads());
        folder.Environment["EXTRACTOR_THREADS"] = "3";
        Assert.Equal((3, "EXTRACTOR_THREADS"), Threads());
        Assert.Equal((4, "--threads"), Threads(flag));

        (int, string) Threads(params SettingsFlag[] flags)
        {
            var loaded = folder.Load(flags);
            return (loaded.Settings.Threads, loaded.Origins.Single(o => o.Key == "threads").Place);
        }
    }

    [Fact]
    public void A_fault_of_a_variable_or_flag_is_told_by_its_name()
    {
        folder.Environment["EXTRACTOR_THREADS"] = "many";
        Assert.Equal(["EXTRACTOR_THREADS: threads: expected a whole number, found the text \"many\""], folder.Problems());
        Assert.Equal(["--threads: threads: -1 is below 0"], folder.Problems(new SettingsFlag("threads", "--threads", "-1")));
    }

    [Fact]
    public void A_variable_reaches_into_objects_and_gives_lists_with_commas()
    {
        folder.Environment["EXTRACTOR_CLASSIFIER_MODEL"] = "m.zip";
        folder.Environment["EXTRACTOR_RECOGNIZERS_DISABLED"] = "ratio, power";

        var settings = folder.Load().Settings;

        Assert.Equal(Path.Combine(folder.Path, "m.zip"), settings.Classifier.Model);
        Assert.Equal(["ratio", "power"], settings.Recognizers.Disabled);
        Assert.False(settings.Recognizers.Allows("power"));
        Assert.True(settings.Recognizers.Allows("money"));
    }

    [Fact]
    public void A_variable_that_sets_nothing_is_warned_of_unless_the_file_refers_to_it()
    {
        folder.With("""{ "store": { "env": "EXTRACTOR_DATABASE" } }""");
        folder.Environment["EXTRACTOR_DATABASE"] = "facts.db";
        folder.Environment["EXTRACTOR_THREDS"] = "1";

        Assert.Equal(["EXTRACTOR_THREDS: this variable sets nothing; did you mean EXTRACTOR_THREADS?"], folder.Load().Warnings.Select(w => w.ToString()));
    }

    [Fact]
    public void Paths_of_a_file_go_from_its_own_folder_and_those_of_flags_from_the_current_one()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "news"));
        folder.With("""{ "sources": [{ "name": "a", "path": "today" }], "classifier": { "model": "m.zip" } }""", "news/p.json");

        var settings = SettingsLoader.Load("news/p.json", folder.Path, folder.Environment, [new SettingsFlag("store", "--store", "s.db")]).Settings;

        Assert.Equal(Path.Combine(folder.Path, "news", "today"), settings.Sources[0].Path);
        Assert.Equal(Path.Combine(folder.Path, "news", "m.zip"), settings.Classifier.Model);
        Assert.Equal(Path.Combine(folder.Path, "s.db"), settings.Store);
    }

    [Fact]
    public void A_list_in_the_file_replaces_the_built_in_one()
    {
        Assert.NotEmpty(folder.Load().Settings.Patterns);
        Assert.Empty(folder.With("""{ "patterns": [] }""").Load().Settings.Patterns);
    }

    [Fact]
    public void The_sources_of_the_shipped_file_are_no_defaults() => Assert.Empty(folder.Load().Settings.Sources);
}
