using Xunit;

namespace Extractor.Tests.Settings;

/// <summary>A folder for one test, with a settings file in it.</summary>
public sealed class SettingsFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("extractor-settings-").FullName;

    public Dictionary<string, string> Environment { get; } = [];

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public SettingsFolder With(string text, string name = "pipeline.json")
    {
        File.WriteAllText(System.IO.Path.Combine(Path, name), text);
        return this;
    }

    public LoadedSettings Load(params SettingsFlag[] flags) => SettingsLoader.Load(null, Path, Environment, flags);

    /// <summary>What loading says of the file.</summary>
    public string[] Problems(params SettingsFlag[] flags) => [.. Assert.Throws<SettingsException>(() => Load(flags)).Problems.Select(p => p.ToString())];
}
