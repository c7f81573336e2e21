using System.Text;
using System.Text.Json;

namespace Extractor.Benchmarks;

/// <summary>The texts that are read: those of a JSONL file, or the repository's own articles.</summary>
internal static class BenchmarkTexts
{
    private const string Variable = "EXTRACTOR_BENCHMARK_TEXTS";
    private const int FewEnough = 40;

    /// <summary>The day that relative dates count from.</summary>
    public static readonly DateOnly Day = new(2026, 4, 21);

    /// <summary>Every text.</summary>
    public static IReadOnlyList<string> All { get; } = Read();

    /// <summary>So many as the engine can read in a moment, taken evenly.</summary>
    public static IReadOnlyList<string> Few { get; } = [.. All.Where((_, i) => i % Math.Max(1, All.Count / FewEnough) == 0).Take(FewEnough)];

    /// <summary>Size in UTF-8.</summary>
    public static long Bytes(IReadOnlyList<string> texts) => texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t));

    private static List<string> Read()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path)
        {
            return [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line =>
            {
                using var article = JsonDocument.Parse(line);
                return article.RootElement.GetProperty("text").GetString()!;
            })];
        }

        return [.. Directory.EnumerateFiles(Path.Combine(Root(), "corpus", "articles"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    }

    private static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Extractor.sln")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException($"no folder above {AppContext.BaseDirectory} holds Extractor.sln; run inside a checkout, or set {Variable} to a JSONL file with a text a line");
    }
}
