using Extractor.App.Output;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.App.Log;

/// <summary>What a run that nobody watches leaves in the log: how it ended, and a line for each source that something was amiss with.</summary>
internal static class RunLines
{
    public static void Write(Store store, IngestionReport report, Terminal terminal)
    {
        terminal.Say($"run {report.Run.Id} is {Kebab.Write(report.Status)}: {Counted.Of(report.Counts)}");
        foreach (var source in store.RunSources(report.Run.Id))
        {
            using var scope = terminal.Within("source", source.Source);
            if (source.IsSilent) terminal.Say($"{LogSetup.Warning}no articles from '{Tables.Shown(source.Source)}', which gave {source.Usual} in the median of its last runs");
            else if (source.Counts.Failed > 0) terminal.Say($"{LogSetup.Warning}{source.Counts.Failed} of {Counted.Of(source.Counts.Seen, "item")} of '{Tables.Shown(source.Source)}' failed; 'extractor runs show {report.Run.Id} --status failed' tells why");
        }
    }
}
