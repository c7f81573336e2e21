using System.IO.Compression;
using System.Text;

namespace Extractor.Tests.Sources;

/// <summary>Writes zip archives.</summary>
internal static class Zip
{
    public static byte[] Of(params (string Name, string Text)[] entries) => Of([.. entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Text)))]);

    public static byte[] Of(params (string Name, byte[] Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return packed.ToArray();
    }
}
