namespace Extractor.Sources.Web;

/// <summary>Remembers nothing: every run is the first.</summary>
public sealed class NoWebMemory : IWebMemory
{
    public SourceHealth Health(string source) => SourceHealth.Unknown;

    public void Succeeded(string source)
    {
    }

    public void Failed(string source, string reason, int most)
    {
    }

    public void Silence(string source, DateTimeOffset until)
    {
    }

    public RememberedList? List(string source, Uri url) => null;

    public void Keep(string source, Uri url, RememberedList list)
    {
    }

    public RememberedPage? Page(string source, string path) => null;
}
