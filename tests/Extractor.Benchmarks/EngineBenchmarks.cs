using BenchmarkDotNet.Attributes;
using Extractor.Mentions;

namespace Extractor.Benchmarks;

/// <summary>
/// Why the NumberWithUnit engine sees windows and never articles: its two models on whole articles, beside our recognition of all
/// five kinds on the same ones.
/// </summary>
[Config(typeof(ThroughputConfig))]
public class EngineBenchmarks
{
    private IReadOnlyList<string> texts = [];
    private MentionFinder finder = new();

    [GlobalSetup]
    public void Open()
    {
        texts = BenchmarkTexts.Few;
        finder = new MentionFinder();
    }

    [Benchmark(Baseline = true)]
    public int AllFiveKinds()
    {
        var mentions = 0;
        foreach (var text in texts)
        {
            mentions += finder.Find(Reading.Of(text, BenchmarkTexts.Day)).Count;
        }

        return mentions;
    }

    [Benchmark]
    public int EngineCurrency()
    {
        var found = 0;
        foreach (var text in texts)
        {
            found += WordsEngine.Currencies(text, int.MaxValue).Count;
        }

        return found;
    }

    [Benchmark]
    public int EngineDimension()
    {
        var found = 0;
        foreach (var text in texts)
        {
            found += WordsEngine.Dimensions(text, int.MaxValue).Count;
        }

        return found;
    }
}
