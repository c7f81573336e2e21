using System.CommandLine;

namespace Extractor.App.Commands;

/// <summary><c>init</c>: writes a starter settings file with every shipped pattern, never over another.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("PATH") { Description = "The folder of articles that the first source reads.", DefaultValueFactory = _ => "articles" };
        var verb = new Verb("init", "Writes a starter pipeline.json, and its schema beside it for editors.", "extractor init articles && extractor ingest") { folder };
        verb.SetAction(parsed => Write(terminal, parsed.GetValue(GlobalOptions.Config) ?? SettingsLoader.FileName, parsed.GetValue(folder)!));
        return verb;
    }

    private static int Write(Terminal terminal, string name, string folder)
    {
        var path = terminal.Full(name);
        if (File.Exists(path)) throw new CommandFailedException($"{name} is there already; remove it first, or name another with --config.");

        var schema = Path.ChangeExtension(path, ".schema.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, SettingsStarter.Text(folder, Path.GetFileName(schema)));
        File.WriteAllText(schema, SettingsSchema.Text);
        terminal.Say($"Wrote {name} and {Path.GetFileName(schema)}. Put articles into {folder}, or name another folder in {name}; then: extractor ingest");
        return ExitCode.Done;
    }
}
