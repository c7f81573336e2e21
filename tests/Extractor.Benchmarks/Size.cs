using BenchmarkDotNet.Running;

namespace Extractor.Benchmarks;

/// <summary>How much text one operation of a benchmark reads.</summary>
internal static class Size
{
    public static long Bytes(BenchmarkCase benchmark) => Length(benchmark) ?? BenchmarkTexts.Bytes(Texts(benchmark));

    public static int Articles(BenchmarkCase benchmark) => Length(benchmark) is null ? Texts(benchmark).Count : 1;

    private static int? Length(BenchmarkCase benchmark) => benchmark.Descriptor.Type == typeof(PathologicalBenchmarks)
        ? (int)benchmark.Parameters[nameof(PathologicalBenchmarks.Length)]
        : null;

    private static IReadOnlyList<string> Texts(BenchmarkCase benchmark) => benchmark.Descriptor.Type == typeof(EngineBenchmarks) ? BenchmarkTexts.Few : BenchmarkTexts.All;
}
