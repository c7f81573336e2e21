using Extractor.App.Output;
using Extractor.Sources;
using Extractor.Sources.Web;
using Extractor.Storage.Upkeep;

namespace Extractor.App.Doctor;

/// <summary>Whether each source of the settings is there and may be read. Those on the web are judged by what the store remembers of them.</summary>
internal static class SourceFindings
{
    /// <param name="folder">Where relative paths go from.</param>
    public static IEnumerable<Finding> Of(PipelineSettings settings, string folder, StoreCondition? condition)
    {
        if (settings.Sources.Count == 0) yield return Finding.Warning("sources", "the settings name none", "name some in pipeline.json; 'extractor init FOLDER' writes one to begin with");
        if (settings.Http.Contact is null && settings.Sources.Any(IsWeb)) yield return Finding.Warning("http", "those who run the sites cannot tell whose program this is", "give http.contact, an address or url that is sent along");
        foreach (var source in settings.Sources)
        {
            var check = $"source {source.Name}";
            var finding = new[] { source.Path, source.Manifest }.OfType<string>().Select(p => Unreadable(check, Path.GetFullPath(p, folder), isFolder: source.Type == "folder" && p == source.Path)).FirstOrDefault(f => f is not null);
            yield return finding ?? (IsWeb(source) ? Web(check, source.Name, condition?.Sources.GetValueOrDefault(source.Name)) : Finding.Ok(check, $"{source.Path} may be read"));
        }
    }

    private static bool IsWeb(SourceSettings source) => SourceSettings.WebTypes.Contains(source.Type);

    private static Finding Web(string check, string name, SourceHealth? health) => health switch
    {
        { Stopped: { } since } => Finding.Failed(check, $"stopped for its errors since {RunList.Time(since)}: {health.LastError}", $"see to what the error names, then 'extractor sources enable {name}'"),
        { Errors: > 0 } => Finding.Warning(check, $"{Counted.Of(health.Errors, "error")} since the last success{Last(health)}: {health.LastError}", "see to what the error names; the next run asks it again"),
        { LastSuccess: not null } => Finding.Ok(check, $"had{Last(health)}"),
        _ => Finding.Ok(check, "never fetched yet"),
    };

    private static string Last(SourceHealth health) => health.LastSuccess is { } time ? $" on {RunList.Time(time)}" : "";

    private static Finding? Unreadable(string check, string path, bool isFolder)
    {
        try
        {
            if (isFolder)
            {
                using var entries = Directory.EnumerateFileSystemEntries(path).GetEnumerator();
                return entries.MoveNext() ? null : Finding.Warning(check, $"{path} is empty", "put articles there, or name another folder in the settings");
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Path.Exists(path)
                ? Finding.Failed(check, $"{path} cannot be read: {e.Message}", "give this user the right to read it")
                : Finding.Failed(check, $"{path} is not there", "mend the path in the settings, or take the source out of them");
        }
    }
}
