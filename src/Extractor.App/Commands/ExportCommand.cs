using System.CommandLine;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary><c>export</c>: the whole store in a form in which equal stores are equal byte for byte.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var canonical = new Option<bool>("--canonical") { Description = "JSON lines by natural keys in ordinal order, without row ids, runs and times: equal stores give equal bytes." };
        var verb = new Verb("export", "Writes all that the store keeps.", "extractor export --canonical > store.jsonl") { canonical };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            if (!session.Value(canonical)) throw new UsageException("export: say in which form; there is one, --canonical.");
            using var store = session.OpenStore(create: false);
            using var output = terminal.Writer();
            CanonicalExport.Write(store, output);
            return ExitCode.Done;
        });
        return verb;
    }
}
