using System.Diagnostics;
using System.Globalization;

namespace Extractor.Storage;

/// <summary>Names the process that a run belongs to, so that the next one can tell a run at work from one that was killed.</summary>
internal static class RunOwner
{
    /// <summary>Machine, process number and a mark of this very process: in a container every process has the same number.</summary>
    public static string This { get; } = $"{Environment.MachineName} {Environment.ProcessId} {Guid.NewGuid():N}";

    /// <summary>True where the process is known to be gone; of another machine's nothing is known.</summary>
    public static bool IsGone(string owner)
    {
        var parts = owner.Split(' ');
        if (parts is not [var machine, var number, _] || machine != Environment.MachineName)
        {
            return false;
        }

        var process = int.Parse(number, CultureInfo.InvariantCulture);
        return process == Environment.ProcessId ? owner != This : !IsAlive(process);
    }

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
