using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Extractor.Storage;

/// <summary>When a process began, as a word that no other process of its number bears.</summary>
internal static class ProcessBirth
{
    /// <summary>Of a process that lives and does not tell.</summary>
    public const string Unknown = "?";

    private const int Ticks = 19;

    /// <summary>Where numbers of processes mean what they mean to this one: the start of the machine, and the container.</summary>
    public static string Place { get; } = OperatingSystem.IsLinux() ? PlaceOnLinux() : Unknown;

    /// <returns>Null where there is no such process.</returns>
    public static string? Of(int process)
    {
        try
        {
            if (OperatingSystem.IsLinux()) return OnLinux(process);
            using var found = Process.GetProcessById(process);
            return found.StartTime.ToUniversalTime().Ticks.ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or DirectoryNotFoundException or FileNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return Unknown;
        }
    }

    // Ticks since the machine started, and which start that was: both stay as they are when the clock is set.
    private static string? OnLinux(int process)
    {
        var stat = File.ReadAllText($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        // One that has ended and that nobody has asked how.
        return fields[0] is "Z" or "X" ? null : $"{Start()}/{fields[Ticks]}";
    }

    private static string PlaceOnLinux()
    {
        try
        {
            return $"{Start()}/{new FileInfo("/proc/self/ns/pid").LinkTarget}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unknown;
        }
    }

    private static string Start() => File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
}
