using BenchmarkDotNet.Attributes;

namespace Extractor.Benchmarks;

/// <summary>
/// How fast one thread turns texts into labelled facts and deals, all texts one after another:
/// <code>
/// EXTRACTOR_BENCHMARK_TEXTS=articles.jsonl dotnet run -c Release --project tests/Extractor.Benchmarks -- --filter '*Extraction*'
/// </code>
/// The texts are those of <see cref="BenchmarkTexts"/>; <c>stages</c> tells what each stage takes of it.
/// </summary>
[Config(typeof(ThroughputConfig))]
public class ExtractionBenchmarks
{
    private IReadOnlyList<string> texts = [];
    private Pipeline? pipeline;

    [GlobalSetup]
    public void Open()
    {
        texts = BenchmarkTexts.All;
        pipeline = Pipeline.Create(PipelineSettings.Default);
    }

    [Benchmark]
    public int Extract()
    {
        var deals = 0;
        foreach (var text in texts)
        {
            deals += pipeline!.Extract(StageShares.Article(text)).Deals.Count;
        }

        return deals;
    }
}
