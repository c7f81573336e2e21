namespace Extractor.App;

/// <summary>What the program tells its caller when it ends.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;

    /// <summary>Done, but some articles failed; they are listed.</summary>
    public const int SomeFailed = 2;

    /// <summary>The command line cannot be understood.</summary>
    public const int Usage = 64;

    /// <summary>Another run is at work on one of the sources; nothing was done, and later it may be.</summary>
    public const int Busy = 75;

    /// <summary>The settings cannot be used.</summary>
    public const int Configuration = 78;

    /// <summary>Stopped by Ctrl-C; what was done is saved.</summary>
    public const int Interrupted = 130;
}

/// <summary>The command line asks for something that cannot be; the message says what would be right.</summary>
public sealed class UsageException(string message) : Exception(message);

/// <summary>The command cannot be done; the message says why and what to do about it.</summary>
public sealed class CommandFailedException(string message, Exception? cause = null) : Exception(message, cause);
