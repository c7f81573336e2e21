using Xunit;

namespace Extractor.Tests.Settings;

public sealed class SettingsProblemTests : IDisposable
{
    private readonly SettingsFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""{ "sorces": [] }""", "pipeline.json:1:3: unknown key \"sorces\"; did you mean \"sources\"?")]
    [InlineData("""{ "recognizers": { "enable": [] } }""", "pipeline.json:1:20: unknown key \"enable\" in recognizers; did you mean \"enabled\"?")]
    [InlineData("""{ "threads": "two" }""", "pipeline.json:1:14: threads: expected a whole number, found the text \"two\"")]
    [InlineData("""{ "threads": 1.5 }""", "pipeline.json:1:14: threads: expected a whole number, found the number 1.5")]
    [InlineData("""{ "threads": -1 }""", "pipeline.json:1:14: threads: -1 is below 0")]
    [InlineData("""{ "threads": null }""", "pipeline.json:1:14: threads: expected a whole number, found null")]
    [InlineData("""{ "languages": [] }""", "pipeline.json:1:16: languages: give at least 1")]
    [InlineData("""{ "store": [] }""", "pipeline.json:1:12: store: expected text or {\"env\": ...} or {\"file\": ...}, found a list")]
    [InlineData("""{ "sources": [{ "name": "a" }] }""", "pipeline.json:1:15: sources[0]: the key \"path\" is missing")]
    [InlineData("""{ "sources": [{ "name": "a", "type": "feed" }] }""", "pipeline.json:1:15: sources[0]: the key \"url\" is missing; a feed needs its address")]
    [InlineData("""{ "sources": [{ "name": "a", "type": "urls" }] }""", "pipeline.json:1:15: sources[0]: the key \"urls\" is missing; give the addresses, or the \"path\" of a file with one a line")]
    [InlineData("""{ "sources": [{ "name": "a", "path": "x", "url": "http://a.example/" }] }""", "pipeline.json:1:15: sources[0]: a folder has no address; give it the type \"feed\", \"sitemap\" or \"urls\"")]
    [InlineData("""{ "sources": [{ "name": "a", "type": "sitemap", "url": "a.example/s.xml" }] }""", "pipeline.json:1:56: sources[0]: \"a.example/s.xml\" is no http or https address; write it in full")]
    [InlineData("""{ "http": { "allowPrivate": ["10.0.0.0"] } }""", "pipeline.json:1:30: http.allowPrivate: \"10.0.0.0\" is no network; write it as 10.1.0.0/16, one address as 10.1.2.3/32")]
    [InlineData("""{ "http": { "delaySeconds": -1 } }""", "pipeline.json:1:29: http.delaySeconds: -1 is below 0")]
    [InlineData("""{ "recognizers": { "enabled": ["mony"] } }""", "pipeline.json:1:32: recognizers.enabled[0]: \"mony\" is not known; did you mean \"money\"?")]
    [InlineData("""{ "classifier": { "thresholds": { "debts": 0.5 } } }""", "pipeline.json:1:35: unknown key \"debts\" in classifier.thresholds; did you mean \"debt\"?")]
    [InlineData("""{ "classifier": { "thresholds": { "debt": 5 } } }""", "pipeline.json:1:43: classifier.thresholds.debt: 5 is above 1")]
    [InlineData("""{ "store": "a", "store": "b" }""", "pipeline.json:1:17: \"store\" stands twice in this object; keep one of them")]
    [InlineData("""{ "store": "Host=h;Password=hush" }""", "pipeline.json:1:12: a password must not stand here; give {\"env\": \"NAME\"} or {\"file\": \"path\"} in its place")]
    [InlineData("""{ "review": { "autoAccept": { "precision": 0.98 } } }""", "pipeline.json:1:44: review.autoAccept: the key \"gold\" is missing; name the articles with gold that the precision is measured on")]
    [InlineData("""{ "review": { "autoAccept": { "gold": "dev" } } }""", "pipeline.json:1:39: review.autoAccept: the key \"precision\" is missing; give one such as 0.98")]
    [InlineData("""{ "review": { "autoAccept": { "threshold": 0.9, "precision": 0.98 } } }""", "pipeline.json:1:62: review.autoAccept: give a precision with its gold, or a threshold, not both")]
    [InlineData("""{ "log": { "level": "warnin" } }""", "pipeline.json:1:21: log.level: \"warnin\" is not known; did you mean \"warning\"?")]
    [InlineData("""{ "log": { "levels": { "Microsoft.AspNetCore": "loud" } } }""", "pipeline.json:1:48: log.levels.Microsoft.AspNetCore: \"loud\" is not known; known are trace, debug, information, warning, error, critical, none")]
    [InlineData("""{ "retention": { "runDays": -1 } }""", "pipeline.json:1:29: retention.runDays: -1 is below 0")]
    [InlineData("""{ "schedule": [{ "name": "n", "cron": "0 25 * * *" }] }""", "pipeline.json:1:39: schedule[0].cron: \"0 25 * * *\" is no cron expression (Hours: Value must be a number between 0 and 23 (all inclusive)); write minute, hour, day of the month, month and day of the week, as in \"0 2 * * *\"")]
    [InlineData("""{ "schedule": [{ "name": "n", "cron": "0 0 30 2 *" }] }""", "pipeline.json:1:39: schedule[0].cron: \"0 0 30 2 *\" never comes")]
    [InlineData("""{ "schedule": [{ "name": "n", "cron": "0 2 * * *", "timeZone": "Europe/Berlinn" }] }""", "pipeline.json:1:64: schedule[0].timeZone: \"Europe/Berlinn\" is no time zone; write an IANA name such as Europe/Berlin or UTC")]
    [InlineData("""{ "sources": [{ "name": "wire", "path": "x" }], "schedule": [{ "name": "n", "cron": "0 2 * * *", "sources": ["wires"] }] }""", "pipeline.json:1:110: schedule[0].sources: there is no source called \"wires\"; did you mean \"wire\"?")]
    [InlineData("""{ "schedule": [{ "name": "n", "cron": "0 2 * * *", "missed": "later" }] }""", "pipeline.json:1:62: schedule[0].missed: \"later\" is not known; known are run, skip")]
    [InlineData("""{ "schedule": [{ "name": "n", "cron": "0 2 * * *", "retries": 21 }] }""", "pipeline.json:1:63: schedule[0].retries: 21 is above 20")]
    [InlineData("[]", "pipeline.json:1:1: the file: expected an object, found a list")]
    public void A_fault_is_told_with_its_place_and_what_would_be_right(string file, string problem) => Assert.Equal([problem], folder.With(file).Problems());

    [Fact]
    public void Lines_and_columns_are_those_of_an_editor()
    {
        folder.With("{\n  // Ü is one character and two bytes\n  \"sources\": [ { \"name\": \"Zürich\", \"pth\": \"x\", \"path\": \"y\" } ],\n}");

        Assert.Equal(["pipeline.json:3:36: unknown key \"pth\" in sources[0]; did you mean \"path\"?"], folder.Problems());
    }

    [Fact]
    public void A_byte_order_mark_moves_no_column()
    {
        File.WriteAllText(Path.Combine(folder.Path, "pipeline.json"), """{ "thread": 1 }""", new System.Text.UTF8Encoding(true));

        Assert.Equal(["pipeline.json:1:3: unknown key \"thread\"; did you mean \"threads\"?"], folder.Problems());
    }

    [Fact]
    public void Every_fault_is_told_not_only_the_first() => Assert.Equal(2, folder.With("""{ "thread": 1, "stroe": "x" }""").Problems().Length);

    [Theory]
    [InlineData("{ \"store\": ", "pipeline.json:1:12: this is not JSON")]
    [InlineData("{\n \"store\" \"x\" }", "pipeline.json:2:10: this is not JSON")]
    [InlineData("", "pipeline.json:1:1: this is not JSON")]
    [InlineData("{} {}", "pipeline.json:1:4: this is not JSON")]
    public void What_is_not_JSON_is_told_with_its_place(string file, string start) => Assert.StartsWith(start, Assert.Single(folder.With(file).Problems()), StringComparison.Ordinal);

    [Fact]
    public void Two_entries_of_the_schedule_of_one_name_are_a_fault() => Assert.Equal(
        ["pipeline.json:1:64: there is already a schedule called \"n\"; give this one another name"],
        folder.With("""{ "schedule": [{ "name": "n", "cron": "0 2 * * *" }, { "name": "n", "cron": "0 3 * * *" }] }""").Problems());

    [Fact]
    public void Two_sources_or_patterns_of_one_name_are_a_fault()
    {
        folder.With("""
            { "sources": [{ "name": "a", "path": "x" }, { "name": "a", "path": "y" }],
              "patterns": [{ "name": "p", "pattern": "loan of {money}", "examples": ["e"] }, { "name": "p", "pattern": "{money} loan", "examples": ["e"] }] }
            """);

        Assert.Equal(
            ["pipeline.json:1:55: there is already a source called \"a\"; give this one another name",
             "pipeline.json:2:92: there is already a pattern called \"p\"; give this one another name"],
            folder.Problems());
    }

    [Fact]
    public void Comments_and_trailing_commas_are_allowed() =>
        Assert.Equal(3, folder.With("{ /* how many */ \"threads\": 3, // that many\n }").Load().Settings.Threads);

    [Fact]
    public void A_settings_file_that_is_named_and_missing_is_a_fault()
    {
        var problem = Assert.Throws<SettingsException>(() => SettingsLoader.Load("none.json", folder.Path, folder.Environment, []));

        Assert.Equal("none.json: there is no such settings file; 'extractor init' writes one", problem.Message);
    }
}
