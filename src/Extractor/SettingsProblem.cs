namespace Extractor;

/// <summary>One thing wrong with the settings.</summary>
/// <param name="Place">Where it was said: <c>pipeline.json:12:5</c>, <c>EXTRACTOR_THREADS</c> or <c>--threads</c>.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record SettingsProblem(string Place, string Message)
{
    public override string ToString() => $"{Place}: {Message}";
}

/// <summary>The settings cannot be used; every problem found is listed, in the order of the file.</summary>
public sealed class SettingsException : Exception
{
    public SettingsException(IReadOnlyList<SettingsProblem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    public SettingsException(string place, string message)
        : this([new SettingsProblem(place, message)])
    {
    }

    public IReadOnlyList<SettingsProblem> Problems { get; }
}
