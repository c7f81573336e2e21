using System.Diagnostics;
using Extractor.App;
using Extractor.Tests.House;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.App;

/// <summary>The program as processes of its own in a folder of the test's own: what tests that kill it share.</summary>
internal sealed class OwnProcess : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>How long anything is waited for.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(120);

    public string Root => folder.Root;

    public void Dispose() => folder.Dispose();

    public string Write(string name, string text) => folder.Write(name, text);

    /// <summary>Writes our own articles below <c>news</c>, every fifth also as a copy, some of the copies in places that come before the article.</summary>
    /// <returns>How many files there are.</returns>
    public int WriteArticles()
    {
        var (count, edits) = (0, Edits.All);
        foreach (var path in Repository.Files("corpus/articles", "*.txt").Order(StringComparer.Ordinal))
        {
            var (text, name) = (File.ReadAllText(path), Path.GetFileName(path));
            folder.Write($"news/{count++ % 7}/{name}", text);
            if (count % 5 == 0) folder.Write($"news/{count % 3}/copy-{name}", edits[count++ / 5 % edits.Count].Make(text));
        }

        return count;
    }

    public ProcessStartInfo Start(params string[] arguments) => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Extractor.App.dll"), .. arguments])
    {
        WorkingDirectory = folder.Root, RedirectStandardOutput = true,
    };

    /// <summary>Runs it to its end, which must be a good one.</summary>
    /// <returns>Its standard output.</returns>
    public static string End(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Patience), "it did not end");
        Assert.Equal(ExitCode.Done, process.ExitCode);
        return output;
    }
}
