using BenchmarkDotNet.Attributes;
using Extractor.Mentions;

namespace Extractor.Benchmarks;

/// <summary>
/// How fast articles are read: splitting, recognizing and refining, one thread. Run one class or both:
/// <code>
/// dotnet run -c Release --project tests/Extractor.Benchmarks -- --filter '*Reading*'
/// EXTRACTOR_BENCHMARK_TEXTS=articles.jsonl dotnet run -c Release --project tests/Extractor.Benchmarks -- --filter '*'
/// </code>
/// Without the variable the texts are the repository's own articles, which are denser with figures than a day's news. Read MB/s (of UTF-8)
/// and B/article; on a machine that does other work as well compare only what was measured in one run.
/// </summary>
[Config(typeof(ThroughputConfig))]
public class ReadingBenchmarks
{
    private const string Every = "all";
    private IReadOnlyList<string> texts = [];
    private MentionFinder finder = new();

    /// <summary>One kind alone, or all together.</summary>
    [ParamsSource(nameof(Kinds))]
    public string Kind { get; set; } = Every;

    public static IEnumerable<string> Kinds => [Every, .. Kebab.All<Kind>()];

    [GlobalSetup]
    public void Open()
    {
        texts = BenchmarkTexts.All;
        finder = Kind == Every ? new MentionFinder() : new MentionFinder(Kebab.Read<Kind>(Kind));
    }

    [Benchmark]
    public int Recognize()
    {
        var mentions = 0;
        foreach (var text in texts)
        {
            mentions += finder.Find(Reading.Of(text, BenchmarkTexts.Day)).Count;
        }

        return mentions;
    }
}
