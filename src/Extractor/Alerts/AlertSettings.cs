using Extractor.Storage;

namespace Extractor.Alerts;

/// <summary>What a run tells of itself, and to whom.</summary>
public sealed record AlertSettings
{
    /// <summary>Path of the folder into which each run writes its summary; null for none.</summary>
    public string? Summary { get; init; }

    /// <summary>A program and its arguments, given each alert on standard input; empty for none.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>The address that each alert is posted to; null for none.</summary>
    public string? Webhook { get; init; }

    /// <summary>Seconds that the command or the webhook may take for one alert.</summary>
    public int TimeLimitSeconds { get; init; } = 30;

    /// <summary>The share of a run's items above which failures are an alert, from 0 to 1.</summary>
    public double Failures { get; init; } = 0.2;

    /// <summary>Whether a source that gave nothing is an alert.</summary>
    public bool Silent { get; init; } = true;

    /// <summary>Whether facts per article of a source are, that fell to half of what they were.</summary>
    public bool Halved { get; init; } = true;

    /// <summary>Whether a check that contradicts is.</summary>
    public bool Contradictions { get; init; } = true;

    /// <summary>From which size on a deal is; one that reaches any of them.</summary>
    public IReadOnlyList<DealAlertSettings> Deals { get; init; } = [];

    /// <summary>The receivers that are set: <c>command</c>, <c>webhook</c>.</summary>
    public IReadOnlyList<string> Receivers => [.. Command.Count > 0 ? [AlertReceiver.Command] : Array.Empty<string>(), .. Webhook is null ? Array.Empty<string>() : [AlertReceiver.Webhook]];
}

/// <summary>The size of a deal: an amount with its unit, or gigawatts.</summary>
public sealed record DealAlertSettings
{
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public string? Unit { get; init; }

    public decimal? Gigawatts { get; init; }

    /// <summary>As the Deals page asks.</summary>
    internal DealFilter Filter => new() { MinAmount = Amount, Unit = Unit, MinCapacity = Gigawatts };
}

/// <summary>A saved filter of the Facts or the Deals page, whose new matches are told after each run.</summary>
/// <param name="Name">Its name, by which it is known what was told.</param>
public sealed record WatchSettings(string Name)
{
    /// <summary>The query string of the Facts page; null where it watches deals.</summary>
    public string? Facts { get; init; }

    /// <summary>The query string of the Deals page; null where it watches facts.</summary>
    public string? Deals { get; init; }

    // As the address of the page has it, its order and place too, which ask nothing.
    private static readonly string[] Others = ["sort", "after", "format"];

    /// <exception cref="FormatException">A key is not known, or what it holds cannot be read.</exception>
    public static FactFilter ReadFacts(string? query) => FactFilter.Parse(query, Others);

    /// <inheritdoc cref="ReadFacts"/>
    public static DealFilter ReadDeals(string? query) => DealFilter.Parse(query, Others);
}

/// <summary>Who is given alerts.</summary>
public static class AlertReceiver
{
    public const string Command = "command";
    public const string Webhook = "webhook";
}
