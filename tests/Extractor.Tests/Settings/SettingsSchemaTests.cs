using System.Reflection;
using System.Text.Json;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Schedule;
using Extractor.Sources;
using Extractor.Sources.Web;
using Extractor.Storage.Upkeep;
using Xunit;

namespace Extractor.Tests.Settings;

public sealed class SettingsSchemaTests : IDisposable
{
    private readonly SettingsFolder folder = new();
    private readonly JsonElement schema = JsonDocument.Parse(SettingsSchema.Text).RootElement;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(typeof(PipelineSettings), "")]
    [InlineData(typeof(RecognizerSettings), "recognizers")]
    [InlineData(typeof(ClassifierSettings), "classifier")]
    [InlineData(typeof(SourceLimits), "limits")]
    [InlineData(typeof(HttpSettings), "http")]
    [InlineData(typeof(RetentionSettings), "retention")]
    [InlineData(typeof(LogSettings), "log")]
    [InlineData(typeof(SourceSettings), "$defs/source")]
    [InlineData(typeof(JsonFields), "$defs/source/fields")]
    [InlineData(typeof(PatternSettings), "$defs/pattern")]
    [InlineData(typeof(ScheduleSettings), "$defs/schedule")]
    public void Schema_and_settings_have_the_same_keys(Type record, string place)
    {
        var at = schema;
        foreach (var step in place.Split('/', StringSplitOptions.RemoveEmptyEntries)) at = at.TryGetProperty(step, out var below) ? below : at.GetProperty("properties").GetProperty(step);
        var keys = at.GetProperty("properties").EnumerateObject().Select(p => p.Name).Where(n => n != "$schema");
        var members = record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));

        Assert.Equal(members.Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_setting_is_described() => Assert.Empty(Undescribed(schema, "").ToList());

    [Fact]
    public void The_schema_uses_only_words_that_are_checked() => Assert.Empty(Words(schema).Except(SettingsCheck.Understood).ToList());

    [Fact]
    public void The_schema_knows_every_kind_label_and_status()
    {
        Assert.Equal(Kebab.All<Kind>(), Enum("kind"));
        Assert.Equal(Kebab.All<Label>().Order(StringComparer.Ordinal), Enum("label").Order(StringComparer.Ordinal));
        Assert.Equal(Kebab.All<Status>(), Enum("status"));

        IEnumerable<string?> Enum(string name) => schema.GetProperty("$defs").GetProperty(name).GetProperty("enum").EnumerateArray().Select(e => e.GetString());
    }

    [Fact]
    public void Settings_made_in_code_are_those_of_an_empty_file()
    {
        var loaded = folder.With("""{ "patterns": [] }""").Load().Settings;
        var made = new PipelineSettings { Store = Path.Combine(folder.Path, "extractor.db"), Review = new ReviewSettings { Reviewers = Path.Combine(folder.Path, "reviewers.json") } };

        foreach (var property in typeof(PipelineSettings).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            Assert.Equal(JsonSerializer.Serialize(property.GetValue(made)), JsonSerializer.Serialize(property.GetValue(loaded)));
        }
    }

    [Fact]
    public void The_shipped_file_is_sound_and_its_patterns_each_have_an_example_and_a_counter_example()
    {
        var settings = folder.With(SettingsLoader.ShippedFile).Load().Settings;

        Assert.Equal(["golden", "articles"], settings.Sources.Select(s => s.Name));
        Assert.All(settings.Patterns, p => Assert.True(p.Examples.Count >= 1 && p.CounterExamples.Count >= 1 && (p.Label ?? (object?)p.Kind) is not null, p.Name));
        Assert.All(settings.Patterns, p => Assert.Matches(@"\{(money|power|date|duration|ratio)\}", p.Pattern));
    }

    [Fact]
    public void The_starter_is_the_shipped_file_with_a_source_of_ones_own()
    {
        var settings = folder.With(SettingsStarter.Text("my \"news\"", "s.json")).Load().Settings;

        Assert.Equal(Path.Combine(folder.Path, "my \"news\""), Assert.Single(settings.Sources).Path);
        Assert.Equal(PipelineSettings.Default.Patterns.Select(p => p.Name), settings.Patterns.Select(p => p.Name));
    }

    private static IEnumerable<string> Undescribed(JsonElement at, string path)
    {
        if (at.ValueKind != JsonValueKind.Object) yield break;
        foreach (var list in new[] { "properties", "$defs" })
        {
            if (!at.TryGetProperty(list, out var members)) continue;
            foreach (var member in members.EnumerateObject())
            {
                if (!member.Value.TryGetProperty("description", out var said) || said.GetString() is not { Length: > 5 }) yield return $"{path}/{member.Name}";
                foreach (var below in Undescribed(member.Value, $"{path}/{member.Name}")) yield return below;
            }
        }
    }

    private static IEnumerable<string> Words(JsonElement at)
    {
        if (at.ValueKind == JsonValueKind.Array) return at.EnumerateArray().SelectMany(Words);
        if (at.ValueKind != JsonValueKind.Object) return [];
        return at.EnumerateObject().SelectMany(m => m.Name switch
        {
            "properties" or "$defs" => m.Value.EnumerateObject().SelectMany(p => Words(p.Value)).Append(m.Name),
            "default" => [m.Name],
            _ => Words(m.Value).Append(m.Name),
        });
    }
}
