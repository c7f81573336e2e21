using System.IO.Compression;
using System.Text;
using Extractor.Sources;

namespace Extractor.Tests.Sources;

/// <summary>A folder for one test, gone after it.</summary>
internal sealed class SourceFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("extractor-test-").FullName;

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    public SourceFolder Write(string relative, string text) => Write(relative, Encoding.UTF8.GetBytes(text));

    public SourceFolder Write(string relative, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllBytes(this[relative], content);
        return this;
    }

    public List<Fetched> Fetch(string[]? include = null, string[]? exclude = null, SourceLimits? limits = null) =>
        [.. new FolderSource("test", Path, include, exclude, limits).Fetch(CancellationToken.None)];

    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(content);
        return packed.ToArray();
    }

    public static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
