using System.Globalization;

namespace Extractor.Storage;

/// <summary>Names the process that a run belongs to, so that the next one can tell a run at work from one that was killed.</summary>
internal static class RunOwner
{
    /// <summary>
    /// Machine, process number, a mark of this very process (in a container every process has the same number) and its birth: after a
    /// restart of the machine the number is another program's.
    /// </summary>
    public static string This { get; } = $"{Environment.MachineName} {Environment.ProcessId} {Guid.NewGuid():N} {ProcessBirth.Of(Environment.ProcessId)}";

    /// <summary>Owns the runs that are worked on by whoever takes a shard of them: it is never gone.</summary>
    public const string Shards = "shards";

    /// <summary>The machine of an owner, and the number of its process there.</summary>
    public static (string Machine, string Process) PlaceOf(string owner) => owner.Split(' ') is [var machine, var process, ..] ? (machine, process) : (owner, "");

    /// <summary>True where the process is known to be gone; of another machine's nothing is known.</summary>
    public static bool IsGone(string owner)
    {
        // Owners that older programs wrote tell no birth.
        var parts = owner.Split(' ');
        if (parts is not [var machine, var number, _, ..] || machine != Environment.MachineName) return false;
        var process = int.Parse(number, CultureInfo.InvariantCulture);
        if (process == Environment.ProcessId) return owner != This;
        return ProcessBirth.Of(process) is not { } birth || (parts is [_, _, _, var told] && birth != ProcessBirth.Unknown && told != ProcessBirth.Unknown && birth != told);
    }
}
