namespace Extractor.Sources.Web;

/// <summary>What network sources need beside their settings: the way to fetch, and what is remembered.</summary>
/// <param name="Recall">Gives what is remembered, when a source is fetched: the store is opened after the sources.</param>
public sealed record WebAccess(HttpFetcher Fetcher, Func<IWebMemory> Recall)
{
    internal IWebMemory Memory => Recall();
}
