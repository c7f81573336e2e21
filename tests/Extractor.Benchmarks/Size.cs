using BenchmarkDotNet.Running;

namespace Extractor.Benchmarks;

/// <summary>How much text one operation of a benchmark reads.</summary>
internal static class Size
{
    public static long Bytes(BenchmarkCase benchmark) => OfPages(benchmark) ? BenchmarkPages.All.Sum(page => (long)page.Content.Length) : Length(benchmark) ?? BenchmarkTexts.Bytes(Texts(benchmark));

    public static int Articles(BenchmarkCase benchmark) => OfPages(benchmark) ? BenchmarkPages.All.Count : Length(benchmark) is null ? Texts(benchmark).Count : 1;

    private static bool OfPages(BenchmarkCase benchmark) => benchmark.Descriptor.Type == typeof(PageBenchmarks);

    private static int? Length(BenchmarkCase benchmark) => benchmark.Descriptor.Type == typeof(PathologicalBenchmarks)
        ? (int)benchmark.Parameters[nameof(PathologicalBenchmarks.Length)]
        : null;

    private static IReadOnlyList<string> Texts(BenchmarkCase benchmark) => benchmark.Descriptor.Type == typeof(EngineBenchmarks) ? BenchmarkTexts.Few : BenchmarkTexts.All;
}
