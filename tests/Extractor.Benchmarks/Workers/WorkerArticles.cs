using Extractor.Benchmarks.LargeStores;

namespace Extractor.Benchmarks.Workers;

/// <summary>Writes articles that tell stories, as files of a folder: the same number gives the same ones.</summary>
internal static class WorkerArticles
{
    private const int Folder = 1000;

    public static void Write(string folder, int articles)
    {
        for (var number = 0; number < articles; number++)
        {
            var path = Path.Combine(folder, $"{number / Folder:000}", $"{number:000000}.txt");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, LargeStore.TextOf(number, articles));
        }
    }
}
