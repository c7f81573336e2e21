using System.Diagnostics;
using Extractor.Tests.House;
using Xunit;

namespace Extractor.Tests.App;

[Trait("Category", "Slow")]
public sealed class PublishTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_published_executable_is_one_file_that_works_in_another_folder()
    {
        if (!OperatingSystem.IsLinux()) return;
        var bin = Path.Combine(folder.Root, "bin");
        Run("dotnet", Repository.Root, "publish", "src/Extractor.App", "-c", "Release", "-r", "linux-x64", "--self-contained", "-p:PublishSingleFile=true", "-o", bin, "-v", "quiet", "--artifacts-path", Path.Combine(folder.Root, "artifacts"));
        Assert.Equal(["extractor"], Directory.GetFileSystemEntries(bin).Select(Path.GetFileName));

        // No SDK, no repository: model, patterns and words are inside.
        var elsewhere = Directory.CreateDirectory(Path.Combine(folder.Root, "elsewhere")).FullName;
        File.Copy(Path.Combine(bin, "extractor"), Path.Combine(elsewhere, "extractor"));
        folder.Write("elsewhere/news/a.txt", Sentences.Deal);
        var command = Path.Combine(elsewhere, "extractor");
        Assert.Contains("\"value\":2400000000", Run(command, elsewhere, "extract", "news", "--format", "jsonl"), StringComparison.Ordinal);
        Run(command, elsewhere, "init", "news");
        Assert.Contains("seen 1: new 1,", Run(command, elsewhere, "ingest"), StringComparison.Ordinal);
        Assert.Contains("2,400,000,000 USD", Run(command, elsewhere, "facts"), StringComparison.Ordinal);
    }

    private static string Run(string command, string at, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = at, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var messages = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{command} {string.Join(' ', arguments)}: {output}{messages.Result}");
        return output;
    }
}
