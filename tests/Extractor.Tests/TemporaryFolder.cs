namespace Extractor.Tests;

/// <summary>A folder of its own for one test, gone when the test is done.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("extractor-").FullName;

    /// <summary>Writes a text as UTF-8, folders as needed, and gives its full path.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
