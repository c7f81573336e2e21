using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extractor;

/// <summary>Reads the settings: a flag wins over an <c>EXTRACTOR_*</c> variable, that over the file, that over what is built in.</summary>
public static class SettingsLoader
{
    /// <summary>The file that is read in the current folder when no other is named.</summary>
    public const string FileName = "pipeline.json";

    internal const string VariablePrefix = "EXTRACTOR_";
    internal const string BuiltIn = "built in";

    /// <summary>The variable that names the settings file; <c>--config</c> wins over it.</summary>
    public const string FileVariable = VariablePrefix + "CONFIG";

    private static readonly JsonSerializerOptions Binding = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    private static readonly Lazy<LoadedSettings> BuiltInSettings = new(() => Build(null, null, Directory.GetCurrentDirectory(), new Dictionary<string, string>(), []));

    /// <summary>The built-in settings alone.</summary>
    public static LoadedSettings Default => BuiltInSettings.Value;

    /// <summary>The shipped <c>pipeline.json</c>, from inside the program.</summary>
    public static string ShippedFile => Encoding.UTF8.GetString(SettingsSchema.Embedded(FileName));

    /// <param name="file">The file named by a flag; null for <c>EXTRACTOR_CONFIG</c>, else <c>pipeline.json</c> in <paramref name="folder"/> if there is one.</param>
    /// <param name="folder">The current folder, from which flags' and variables' relative paths go; a file's go from its own folder.</param>
    /// <param name="environment">All variables.</param>
    /// <param name="flags">Settings given by flags.</param>
    /// <exception cref="SettingsException">Something in them is wrong.</exception>
    public static LoadedSettings Load(string? file, string folder, IReadOnlyDictionary<string, string> environment, IReadOnlyList<SettingsFlag> flags)
    {
        file ??= environment.GetValueOrDefault(FileVariable);
        var path = Path.GetFullPath(file ?? FileName, folder);
        if (file is null && !File.Exists(path)) return Build(null, null, folder, environment, flags);

        var root = ReadFile(path, file ?? FileName);
        var faults = SettingsCheck.Problems(root);
        return faults.Count == 0 ? Build(root, path, folder, environment, flags) : throw new SettingsException(faults);
    }

    private static LoadedSettings Build(SettingsNode? given, string? path, string folder, IReadOnlyDictionary<string, string> environment, IReadOnlyList<SettingsFlag> flags)
    {
        var root = given ?? new SettingsNode(JsonValueKind.Object, BuiltIn);
        var warnings = SettingsOverlay.Apply(root, environment, flags);
        root.Members.RemoveAll(m => m.Key == "$schema");
        SettingsOverlay.Merge(BuiltInFile(), root);
        SettingsSchema.Fill(root, SettingsSchema.Root);
        var faults = SettingsCheck.Problems(root).Concat(SettingsRules.Problems(root)).ToList();
        if (faults.Count > 0) throw new SettingsException(faults);

        var references = new SettingsReferences(folder, Path.GetDirectoryName(path) ?? folder, environment);
        var settings = JsonSerializer.Deserialize<PipelineSettings>(references.Resolve(root).ToString(), Binding)!;
        var shown = SettingsRules.Hidden(root);
        return new LoadedSettings(settings, path, shown.ToString(), [.. SettingsOrigin.Of(shown)], warnings);
    }

    private static SettingsNode ReadFile(string path, string name)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(name, File.Exists(path) ? $"the settings file cannot be read: {e.Message}" : "there is no such settings file; 'extractor init' writes one");
        }

        return SettingsText.Read(bytes, name, SettingsLayer.File);
    }

    // The sources of the shipped file are those of its own repository and no defaults.
    private static SettingsNode BuiltInFile()
    {
        var root = SettingsText.Read(SettingsSchema.Embedded(FileName), BuiltIn, SettingsLayer.Default).At(BuiltIn);
        root.Members.RemoveAll(m => m.Key is "$schema" or "sources");
        return root;
    }
}

/// <summary>A setting given by a flag.</summary>
/// <param name="Key">The setting's keys, joined by points: <c>store</c>.</param>
/// <param name="Flag">The flag, for messages: <c>--store</c>.</param>
public sealed record SettingsFlag(string Key, string Flag, string Value);

/// <summary>Settings and where each came from.</summary>
/// <param name="File">Full path of the file read; null where there was none.</param>
/// <param name="Json">The settings in force as one line of JSON, references unresolved and passwords hidden.</param>
/// <param name="Origins">Each value in force and what gave it.</param>
/// <param name="Warnings">What looks like a mistake but stops nothing.</param>
public sealed record LoadedSettings(
    PipelineSettings Settings, string? File, string Json, IReadOnlyList<SettingsOrigin> Origins, IReadOnlyList<SettingsProblem> Warnings)
{
    /// <summary>Where a pattern stands, for messages about it.</summary>
    public string PlaceOfPattern(string name) => Origins.FirstOrDefault(o => o.Key == $"patterns[{name}]")?.Place ?? "patterns";
}
