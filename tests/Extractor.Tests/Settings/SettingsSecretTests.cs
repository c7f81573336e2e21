using Xunit;

namespace Extractor.Tests.Settings;

public sealed class SettingsSecretTests : IDisposable
{
    private const string Secret = "Host=h;Password=hush-hush";
    private readonly SettingsFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""{ "store": { "env": "DB" } }""", "{\"env\":\"DB\"}")]
    [InlineData("""{ "store": { "file": "secret.txt" } }""", "{\"file\":\"secret.txt\"}")]
    public void A_reference_is_followed_and_shown_only_as_a_reference(string file, string shown)
    {
        folder.With(file).With(Secret + "\nsecond line\n", "secret.txt").Environment["DB"] = Secret;

        var loaded = folder.Load();

        Assert.EndsWith(Secret, loaded.Settings.Store, StringComparison.Ordinal);
        Assert.Equal(shown, loaded.Origins.Single(o => o.Key == "store").Value);
        Assert.DoesNotContain("hush", loaded.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_with_a_password_is_not_shown()
    {
        folder.Environment["EXTRACTOR_STORE"] = Secret;

        var loaded = folder.Load();

        Assert.Equal("\"(hidden)\"", loaded.Origins.Single(o => o.Key == "store").Value);
        Assert.DoesNotContain("hush", loaded.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "store": { "env": "NONE" } }""", "pipeline.json:1:21: the environment variable NONE is not set")]
    [InlineData("""{ "store": { "file": "empty.txt" } }""", "pipeline.json:1:22: the first line of the file empty.txt is empty")]
    public void A_reference_to_nothing_is_a_fault(string file, string problem) => Assert.Equal([problem], folder.With(file).With("", "empty.txt").Problems());

    [Fact]
    public void A_password_in_a_flag_is_refused_without_being_repeated() =>
        Assert.DoesNotContain("hush", Assert.Single(folder.Problems(new SettingsFlag("store", "--store", Secret))), StringComparison.Ordinal);
}
