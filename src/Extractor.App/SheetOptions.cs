using System.CommandLine;
using Extractor.App.Output.Sheets;
using Extractor.Storage;

namespace Extractor.App;

/// <summary>What <c>export deals</c> and <c>export facts</c> share.</summary>
internal static class SheetOptions
{
    public static Option<SheetFormat> Formats() => new("--format")
    {
        Description = "csv, xlsx (a workbook with typed cells) or jsonl; csv when not given.", HelpName = "csv|xlsx|jsonl", CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (word is "csv" or "xlsx" or "jsonl") return Enum.Parse<SheetFormat>(word, ignoreCase: true);
            result.AddError($"--format: '{word}' is not known; use csv, xlsx or jsonl.");
            return SheetFormat.Csv;
        },
    };

    public static Option<string?> Out() => new("--out") { Description = "The file to write; standard output when not given.", HelpName = "FILE" };

    /// <summary>Writes rows of the store where the user said; a file is there whole or not at all.</summary>
    public static async Task<int> WriteSheetAsync<T>(
        this Session session, string title, Func<Store, IEnumerable<T>> read, IReadOnlyList<SheetColumn<T>> columns, SheetFormat format, string? file, CancellationToken stop)
    {
        var terminal = session.Terminal;
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, terminal.Stop);
        using var store = session.OpenStore(create: false);
        if (file is null)
        {
            if (format == SheetFormat.Xlsx && terminal.OutIsTerminal) throw new UsageException("export: a workbook is nothing for a terminal; name a file with --out.");
            await SheetExport.WriteAsync(read(store), columns, format, title, terminal.Out, both.Token);
            return ExitCode.Done;
        }

        var path = terminal.Full(file);
        var half = path + ".part";
        try
        {
            await using (var output = File.Create(half)) await SheetExport.WriteAsync(read(store), columns, format, title, output, both.Token);
            File.Move(half, path, overwrite: true);
        }
        catch
        {
            File.Delete(half);
            throw;
        }

        terminal.Say($"wrote {path}");
        return ExitCode.Done;
    }
}
