using System.Text;

namespace Extractor.App.Log;

/// <summary>Writes what is logged where the program's other messages go, as text or as JSON lines.</summary>
internal sealed class TerminalLog(Terminal terminal, LogFormat format) : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
    }

    private void Write(LogEntry entry)
    {
        var line = format == LogFormat.Json ? Encoding.UTF8.GetString(LogJson.Write(entry, scopes)) : Text(entry);
        lock (terminal.Error)
        {
            terminal.Error.Write(line + "\n");
        }
    }

    private static string Text(LogEntry entry)
    {
        // What the program itself says stands as it does where nothing is logged.
        var from = entry.Category != LogSetup.Category ? $"{entry.Category[(entry.Category.LastIndexOf('.') + 1)..]}: " : entry.Level == LogLevel.Warning ? LogSetup.Warning : "";
        return $"{from}{entry.Message}{(entry.Exception is null ? "" : $"\n{entry.Exception}")}";
    }

    private sealed class Writer(TerminalLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log.scopes.Push(state);

        // Levels are those of the settings, by category; whoever made this logger has asked them.
        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Write(new LogEntry(log.Now, logLevel, category, formatter(state, exception), exception));
    }

    private DateTimeOffset Now => terminal.Clock.GetUtcNow();
}

/// <summary>One thing that is logged.</summary>
internal sealed record LogEntry(DateTimeOffset Time, LogLevel Level, string Category, string Message, Exception? Exception);
