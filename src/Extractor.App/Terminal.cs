using System.Collections;
using System.Text;
using Extractor.App.Log;
using Extractor.Sources.Web;

namespace Extractor.App;

/// <summary>All that a command touches of the world around it, so that tests can put their own in its place.</summary>
public sealed class Terminal
{
    /// <summary>Data.</summary>
    public required Stream Out { get; init; }

    /// <summary>Messages and progress.</summary>
    public required TextWriter Error { get; init; }

    public Func<Stream> In { get; init; } = () => Stream.Null;

    /// <summary>Asks a person for a secret, which is not shown as it is typed; null where no person is there to ask.</summary>
    public Func<string, string?>? AskSecret { get; init; }

    /// <summary>The current folder: relative paths go from here.</summary>
    public required string Folder { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>True where a person reads what goes to <see cref="Out"/>.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>True where a person reads what goes to <see cref="Error"/>.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the window; for what is not a window, wide enough for every table.</summary>
    public int Width { get; init; } = 200;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The way into the network, which nothing but the network sources of the settings takes.</summary>
    public Network Network { get; init; } = Network.OfMachine;

    /// <summary>Asks to stop after the article in hand.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Colours are for people who have not set NO_COLOR.</summary>
    public bool Color => OutIsTerminal && string.IsNullOrEmpty(Environment.GetValueOrDefault("NO_COLOR"));

    /// <summary>A path of the command line in full.</summary>
    public string Full(string path) => Path.GetFullPath(path, Folder);

    /// <summary>A writer of UTF-8 without a byte order mark and with bare line feeds on <see cref="Out"/>, which stays open.</summary>
    public StreamWriter Writer() => new(Out, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Takes what is said, where a log is kept; else null, and it is a line on <see cref="Error"/>.</summary>
    internal ILogger? Log { get; set; }

    /// <summary>One message on a line of its own; one that begins with <c>warning: </c> is a warning.</summary>
    public void Say(string message)
    {
        if (Log is not { } log) Error.Write(message + "\n");
        else if (message.StartsWith(LogSetup.Warning, StringComparison.Ordinal)) log.Log(LogLevel.Warning, default, message[LogSetup.Warning.Length..], null, (m, _) => m);
        else log.Log(LogLevel.Information, default, message, null, (m, _) => m);
    }

    /// <summary>What is said until this is disposed belongs to a <c>run</c>, <c>source</c> or <c>schedule</c>; a log of JSON lines tells so.</summary>
    internal IDisposable? Within(string name, object value) => Log?.BeginScope(new KeyValuePair<string, object?>[] { new(name, value) });

    internal static Terminal OfProcess(CancellationToken stop)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in System.Environment.GetEnvironmentVariables()) variables[(string)variable.Key] = (string?)variable.Value ?? "";
        return new Terminal
        {
            Out = Console.OpenStandardOutput(),
            Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" },
            In = Console.OpenStandardInput,
            AskSecret = Console.IsInputRedirected || Console.IsErrorRedirected ? null : TypedSecret.Ask,
            Folder = Directory.GetCurrentDirectory(),
            Environment = variables,
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = Columns(),
            Stop = stop,
        };
    }

    private static int Columns()
    {
        const int WhenNotAWindow = 200;
        if (Console.IsOutputRedirected) return WhenNotAWindow;
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : WhenNotAWindow;
        }
        catch (IOException)
        {
            return WhenNotAWindow;
        }
    }
}
