using Extractor.App;
using Xunit;

namespace Extractor.Tests.App;

public sealed class ExitCodeTests : IDisposable
{
    private readonly Program program = new();

    public void Dispose() => program.Dispose();

    [Theory]
    [InlineData("no command")]
    [InlineData("no such command", "exctract")]
    [InlineData("no such option", "facts", "--labell", "debt")]
    [InlineData("no such format", "extract", "-", "--format", "xml")]
    [InlineData("no such label", "facts", "--label", "price")]
    [InlineData("no path", "extract")]
    [InlineData("no day", "extract", "-", "--published", "yesterday")]
    [InlineData("no probability", "facts", "--min-confidence", "2")]
    [InlineData("no version", "reprocess", "--older-than", "new")]
    [InlineData("required option", "export")]
    public void What_cannot_be_understood_is_usage_and_said_on_standard_error(string what, params string[] arguments)
    {
        Assert.True(program.Run(arguments) == ExitCode.Usage, what);
        Assert.Empty(program.Out);
        Assert.NotEmpty(program.Error);
    }

    [Theory]
    [InlineData("""{ "thread": 1 }""", "pipeline.json:1:3: unknown key \"thread\"; did you mean \"threads\"?")]
    [InlineData("""{ "classifier": { "model": "none.zip" } }""", "pipeline.json:1:28: ")]
    [InlineData("""{ "patterns": [{ "name": "p", "label": "debt", "pattern": "loan of {money}", "examples": ["a lone of $3 million"] }] }""", "pipeline.json:1:16: pattern 'p' does not fit its own example")]
    [InlineData("""{ "patterns": [{ "name": "p", "label": "debt", "pattern": "loan of {mony}", "examples": ["a loan of $3 million"] }] }""", "pipeline.json:1:16: pattern 'p' has the unknown slot")]
    public void Settings_that_cannot_be_used_end_with_78_and_their_place(string settings, string message)
    {
        program.With("pipeline.json", settings).With("a.txt", Sentences.Deal);

        Assert.Equal(ExitCode.Configuration, program.Run("extract", "a.txt"));
        Assert.StartsWith(message, program.Error, StringComparison.Ordinal);
        Assert.Empty(program.Out);
    }

    [Fact]
    public void Ingest_without_sources_is_a_fault_of_the_settings() => Assert.Equal(ExitCode.Configuration, program.Run("ingest"));

    [Fact]
    public void Where_all_went_well_the_code_is_0() => Assert.Equal(ExitCode.Done, program.With("a.txt", Sentences.Deal).Run("extract", "a.txt"));

    [Fact]
    public void Where_some_articles_failed_the_others_are_done_and_the_code_is_2()
    {
        program.With("a.txt", Sentences.Deal).With("empty.txt", "");

        Assert.Equal(ExitCode.SomeFailed, program.Run("extract", "missing.txt", "empty.txt", "a.txt", "--format", "jsonl"));
        Assert.Contains("missing.txt: there is no such file or folder", program.Error, StringComparison.Ordinal);
        Assert.Contains("failed at read: empty.txt: is empty", program.Error, StringComparison.Ordinal);
        Assert.Contains("2 of 3 articles failed.", program.Error, StringComparison.Ordinal);
        Assert.StartsWith("""{"id":"a",""", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_all_failed_the_code_is_1() => Assert.Equal(ExitCode.Failed, program.Run("extract", "missing.txt"));

    [Theory]
    [InlineData("facts")]
    [InlineData("deals")]
    [InlineData("export", "--canonical")]
    [InlineData("reprocess")]
    public void Where_there_is_no_store_none_is_made_and_the_code_is_1(params string[] arguments)
    {
        Assert.Equal(ExitCode.Failed, program.Run(arguments));
        Assert.Contains("extractor ingest", program.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(program.At("extractor.db")));
    }

    [Fact]
    public void A_run_that_is_asked_to_stop_says_where_and_ends_with_130()
    {
        program.Stop = new CancellationToken(canceled: true);

        Assert.Equal(ExitCode.Interrupted, program.With("a.txt", Sentences.Deal).Run("ingest", "a.txt"));
        Assert.Contains("Stopped before the first article.", program.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Interrupted, program.Run("extract", "a.txt"));
    }
}
