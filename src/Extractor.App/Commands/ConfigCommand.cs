using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.App.Output;

namespace Extractor.App.Commands;

/// <summary><c>config</c>: is the settings file sound, what is in force and why, and what may stand in it.</summary>
internal static class ConfigCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(Terminal terminal)
    {
        var validate = new Verb("validate", "Checks the settings and runs the examples of every pattern.", "extractor config validate --config pipeline.json");
        validate.SetAction(parsed => Validate(terminal, parsed.Settings(terminal)));

        var origin = new Option<bool>("--origin") { Description = "One line for each value, with where it came from." };
        var show = new Verb("show", "Shows the settings in force.", "extractor config show --origin") { origin };
        show.SetAction(parsed => Show(parsed.Settings(terminal), parsed.GetValue(origin), parsed.InvocationConfiguration.Output));

        var schema = new Verb("schema", "Writes the JSON Schema of the settings file.", "extractor config schema > pipeline.schema.json");
        schema.SetAction(parsed => parsed.InvocationConfiguration.Output.Write(SettingsSchema.Text));

        return new Command("config", "Checks and shows the settings.") { validate, show, schema };
    }

    private static int Validate(Terminal terminal, LoadedSettings loaded)
    {
        Engine.Create(loaded);
        terminal.Say($"{loaded.File ?? "The built-in settings"}: {Counted.Of(loaded.Settings.Sources.Count, "source")}, {Counted.Of(loaded.Settings.Patterns.Count, "pattern")}, no faults.");
        return ExitCode.Done;
    }

    private static int Show(LoadedSettings loaded, bool withOrigin, TextWriter output)
    {
        if (!withOrigin)
        {
            output.Write(JsonSerializer.Serialize(JsonDocument.Parse(loaded.Json), Indented) + "\n");
            return ExitCode.Done;
        }

        var key = loaded.Origins.Max(o => o.Key.Length);
        var value = Math.Min(60, loaded.Origins.Max(o => o.Value.Length));
        foreach (var origin in loaded.Origins)
        {
            output.Write($"{origin.Key.PadRight(key)}  {origin.Value.PadRight(value)}  {origin.Layer.ToString().ToLowerInvariant()}: {origin.Place}\n");
        }

        return ExitCode.Done;
    }
}
