using System.IO.Compression;
using Extractor.Sources;

namespace Extractor.Benchmarks;

/// <summary>The pages that are read: those of a folder, gzipped or not. None are kept in the repository.</summary>
internal static class BenchmarkPages
{
    private const string Variable = "EXTRACTOR_BENCHMARK_PAGES";

    public static IReadOnlyList<Page> All { get; } = Read();

    private static List<Page> Read()
    {
        var folder = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path && Directory.Exists(path)
            ? path
            : throw new DirectoryNotFoundException($"set {Variable} to a folder with pages, .html or .html.gz");
        return [.. Directory.EnumerateFiles(folder).Where(file => FileFormat.Of(Path.GetFileName(file)).MediaType == FileFormat.Html).Order(StringComparer.Ordinal).Select(Page)];
    }

    private static Page Page(string file)
    {
        using var bytes = new MemoryStream();
        using (var stored = File.OpenRead(file))
        using (var inflated = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stored, CompressionMode.Decompress) : (Stream)stored)
        {
            inflated.CopyTo(bytes);
        }

        return new Page(Path.GetFileName(file), "benchmark", file, FileFormat.Html, bytes.ToArray());
    }
}
