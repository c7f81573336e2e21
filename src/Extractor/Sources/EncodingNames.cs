using System.Text;

namespace Extractor.Sources;

/// <summary>Encodings by name, of the code pages and of the runtime.</summary>
internal static class EncodingNames
{
    /// <summary>The encoding of a name; null where there is none, or it is UTF-7, which is known by several names and refused.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
