using Extractor.Alerts;
using Extractor.Labels;
using Extractor.Schedule;
using Extractor.Sources;
using Extractor.Sources.Web;
using Extractor.Storage.Upkeep;

namespace Extractor;

/// <summary>
/// What <c>pipeline.json</c> says: where articles come from, what is looked for in them, and where it is kept. The keys are those of
/// <c>docs/pipeline.schema.json</c>, which describes each; <see cref="SettingsLoader"/> reads them.
/// </summary>
public sealed record PipelineSettings
{
    public IReadOnlyList<SourceSettings> Sources { get; init; } = [];

    /// <summary>How network sources use the network.</summary>
    public HttpSettings Http { get; init; } = new();

    /// <summary>ISO 639-1 codes of the languages that are looked into.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    public RecognizerSettings Recognizers { get; init; } = new();

    public IReadOnlyList<PatternSettings> Patterns { get; init; } = [];

    public ClassifierSettings Classifier { get; init; } = new();

    /// <summary>Path of the SQLite file.</summary>
    public string Store { get; init; } = "extractor.db";

    /// <summary>What this machine is called where several use one store; null for its host name.</summary>
    public string? Machine { get; init; }

    /// <summary>How much of one item is read, and what is a bomb.</summary>
    public SourceLimits Limits { get; init; } = new();

    /// <summary>Path of the users' file of companies' names; null for none.</summary>
    public string? Aliases { get; init; }

    /// <summary>Who may review, and how.</summary>
    public ReviewSettings Review { get; init; } = new();

    /// <summary>When <c>serve</c> takes articles in by itself; empty where it never does.</summary>
    public IReadOnlyList<ScheduleSettings> Schedule { get; init; } = [];

    /// <summary>What a run tells of itself, and to whom.</summary>
    public AlertSettings Alerts { get; init; } = new();

    /// <summary>Filters whose new matches are told after each run.</summary>
    public IReadOnlyList<WatchSettings> Watches { get; init; } = [];

    /// <summary>How long the store keeps what grows night by night.</summary>
    public RetentionSettings Retention { get; init; } = new();

    /// <summary>What is written while the program serves.</summary>
    public LogSettings Log { get; init; } = new();

    /// <summary>How many articles are worked on at a time; 0 is one for each processor, beside pages one less.</summary>
    public int Threads { get; init; }

    /// <summary>The built-in settings: the shipped <c>pipeline.json</c> without its sources.</summary>
    public static PipelineSettings Default => SettingsLoader.Default.Settings;
}

/// <summary>Which kinds of figures are looked for.</summary>
public sealed record RecognizerSettings
{
    public IReadOnlyList<string> Enabled { get; init; } = ["money", "power", "date", "duration", "ratio"];

    /// <summary>Taken away from <see cref="Enabled"/>.</summary>
    public IReadOnlyList<string> Disabled { get; init; } = [];

    /// <summary>True where the kind, in kebab case, is to be looked for.</summary>
    public bool Allows(string kind) => Enabled.Contains(kind, StringComparer.Ordinal) && !Disabled.Contains(kind, StringComparer.Ordinal);
}

/// <summary>What decides the labels that no pattern decides.</summary>
public sealed record ClassifierSettings
{
    /// <summary>Path of a model; null for the one inside the program.</summary>
    public string? Model { get; init; }

    /// <summary>Label in kebab case and the least probability with which it is given.</summary>
    public IReadOnlyDictionary<string, double> Thresholds { get; init; } = new Dictionary<string, double>();
}
