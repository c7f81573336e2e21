using Extractor.App;
using Extractor.App.Review.Access;
using Xunit;

namespace Extractor.Tests.App.Review.Access;

public sealed class ReviewerTests : IDisposable
{
    private readonly Program program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void A_hash_holds_its_password_alone_and_never_twice_the_same()
    {
        var hash = PasswordHash.Of("correct horse");

        Assert.True(PasswordHash.Holds(hash, "correct horse"));
        Assert.False(PasswordHash.Holds(hash, "correct Horse"));
        Assert.False(PasswordHash.Holds(null, "correct horse"));
        Assert.NotEqual(hash, PasswordHash.Of("correct horse"));
        Assert.StartsWith("pbkdf2-sha256$600000$", hash, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("correct horse")]
    [InlineData("pbkdf2-sha256$1$AAAA$AAAA")]
    [InlineData("pbkdf2-sha256$600000$!$!")]
    public void What_is_no_hash_is_none(string hash) => Assert.False(PasswordHash.IsHash(hash));

    [Fact]
    public void A_reviewer_is_added_with_a_hash_that_only_the_owner_may_read_and_is_taken_away()
    {
        program.Input = "correct horse\n";
        Assert.Equal(ExitCode.Done, program.Run("review", "add-reviewer", "Ann Größe"));

        var path = program.At("reviewers.json");
        Assert.DoesNotContain("horse", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.DoesNotContain("horse", program.Out + program.Error, StringComparison.Ordinal);
        Assert.True(PasswordHash.Holds(ReviewerFile.Read(path)["Ann Größe"], "correct horse"));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));

        Assert.Equal(ExitCode.Failed, program.Run("review", "remove-reviewer", "Bob"));
        Assert.Contains("there are Ann Größe", program.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, program.Run("review", "remove-reviewer", "Ann Größe"));
        Assert.Empty(ReviewerFile.Read(path));
    }

    [Theory]
    [InlineData("ann", "short", "at least 10 characters")]
    [InlineData("ann", "", "standard input")]
    [InlineData(" ann", "correct horse\n", "white space")]
    [InlineData("auto", "correct horse\n", "another name")]
    public void A_name_or_password_that_cannot_be_is_refused_and_nothing_kept(string name, string input, string message)
    {
        program.Input = input;

        Assert.Equal(ExitCode.Usage, program.Run("review", "add-reviewer", name));
        Assert.Contains(message, program.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(program.At("reviewers.json")));
    }

    [Fact]
    public void The_settings_say_where_reviewers_are_kept()
    {
        program.Input = "correct horse\n";
        program.With("pipeline.json", """{ "review": { "reviewers": "who/may.json" } }""");
        Directory.CreateDirectory(program.At("who"));
        program.Run("review", "add-reviewer", "ann");

        Assert.Equal(["ann"], ReviewerFile.Read(program.At("who/may.json")).Keys);
    }

    [Fact]
    public void A_damaged_file_of_reviewers_is_told_and_lets_nobody_in()
    {
        program.With("reviewers.json", """{ "ann": "plain text" }""");

        Assert.Contains("no hash", Assert.Throws<CommandFailedException>(() => ReviewerFile.Read(program.At("reviewers.json"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0.0.0", "add-reviewer")]
    [InlineData("nonsense", "is no address")]
    public void Another_address_is_refused_where_nobody_is_known(string host, string message)
    {
        Assert.Equal(ExitCode.Usage, program.Run("review", "--host", host, "--port", "0"));
        Assert.Contains(message, program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_comes_from_a_variable_or_a_file_and_is_never_shown()
    {
        program.Environment["EXTRACTOR_REVIEW_TOKEN"] = "hush-hush";
        Assert.Equal(ExitCode.Done, program.Run("config", "show", "--origin"));
        Assert.DoesNotContain("hush", program.Out + program.Error, StringComparison.Ordinal);
        Assert.Contains("(hidden)", program.Out, StringComparison.Ordinal);

        program.Environment.Clear();
        program.With("pipeline.json", """{ "review": { "token": "hush-hush" } }""");
        Assert.Equal(ExitCode.Configuration, program.Run("config", "validate"));
        Assert.Contains("a token must not stand here", program.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", program.Error, StringComparison.Ordinal);
    }
}
