using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Extractor.Benchmarks;

/// <summary>Articles or pages a second, by the median run.</summary>
internal sealed class PageColumn : IColumn
{
    public string Id => nameof(PageColumn);

    public string ColumnName => "articles/s";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 2;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Articles or pages a second, by the median";

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => summary[benchmarkCase]?.ResultStatistics is { } run
        ? (Size.Articles(benchmarkCase) * 1e9 / run.Median).ToString("0", CultureInfo.InvariantCulture)
        : "-";
}
