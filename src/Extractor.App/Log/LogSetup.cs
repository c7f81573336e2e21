namespace Extractor.App.Log;

/// <summary>Which of what is logged is written, by the settings.</summary>
internal static class LogSetup
{
    /// <summary>The category of what the program itself says.</summary>
    public const string Category = "Extractor";

    /// <summary>What its warnings begin with where they are lines for people.</summary>
    public const string Warning = "warning: ";

    // What others say from warnings on; some warn of what is meant so: keys that nobody keeps, pages that nobody caches.
    private static readonly (string Category, LogLevel Level)[] Quiet =
    [
        ("Microsoft", LogLevel.Warning), ("System", LogLevel.Warning), ("Hangfire", LogLevel.Warning), ("OpenTelemetry", LogLevel.Warning),
        ("Microsoft.AspNetCore.DataProtection", LogLevel.Error), ("Microsoft.AspNetCore.Antiforgery", LogLevel.Error),
    ];

    public static void Apply(ILoggingBuilder logging, LogSettings settings, Terminal terminal)
    {
        logging.AddProvider(new TerminalLog(terminal, settings.Format)).SetMinimumLevel(settings.Level);
        foreach (var (category, level) in Quiet) logging.AddFilter(category, level > settings.Level ? level : settings.Level);
        foreach (var (category, level) in settings.Levels) logging.AddFilter(category, level);
    }

    /// <summary>From now on what the program says is logged, until it is disposed.</summary>
    public static IDisposable Begin(LogSettings settings, Terminal terminal)
    {
        var factory = LoggerFactory.Create(logging => Apply(logging, settings, terminal));
        terminal.Log = factory.CreateLogger(Category);
        return new Ending(terminal, factory);
    }

    private sealed class Ending(Terminal terminal, ILoggerFactory factory) : IDisposable
    {
        public void Dispose()
        {
            terminal.Log = null;
            factory.Dispose();
        }
    }
}
