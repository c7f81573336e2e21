using BenchmarkDotNet.Attributes;
using Extractor.Mentions;

namespace Extractor.Benchmarks;

/// <summary>Text made to hurt, at 100 KB and at 1 MB: the second should take ten times the first, and never more than fifteen times.</summary>
[Config(typeof(ThroughputConfig))]
public class PathologicalBenchmarks
{
    private readonly MentionFinder finder = new();
    private string text = "";

    [Params("7", "$", ",", "word", "$1-", "two and ", "January ", "two dollars ")]
    public string Unit { get; set; } = "";

    [Params(100_000, 1_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Repeat() => text = string.Concat(Enumerable.Repeat(Unit, Length / Unit.Length));

    [Benchmark]
    public int Recognize() => finder.Find(Reading.Of(text, BenchmarkTexts.Day)).Count;
}
