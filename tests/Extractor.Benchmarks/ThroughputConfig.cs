using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Extractor.Benchmarks;

/// <summary>Short runs in this process, with MB/s, B/article and articles/s beside the times.</summary>
internal sealed class ThroughputConfig : ManualConfig
{
    public ThroughputConfig()
    {
        // In process: the solution's references to the engine's assemblies need no second project.
        AddJob(Job.ShortRun.WithIterationCount(8).WithToolchain(InProcessEmitToolchain.Instance));
        AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)));
        AddColumn(new ThroughputColumn(), new ArticleColumn(), new PageColumn());
        HideColumns(Column.Error, Column.StdDev, Column.RatioSD, Column.AllocRatio);
    }
}
