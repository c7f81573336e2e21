using System.Globalization;
using System.Text.RegularExpressions;

namespace Extractor.Storage;

/// <summary>Names the process that a run belongs to, so that the next one can tell a run at work from one that was killed.</summary>
internal static partial class RunOwner
{
    private static readonly string Mark = $"{Guid.NewGuid():N}";

    /// <summary>
    /// This process: machine, process number, a mark of this very process (in a container every process has the same number), its birth (after a
    /// restart of the machine the number is another program's) and its place.
    /// </summary>
    /// <param name="machine">What this machine is called; null for its host name.</param>
    public static string On(string? machine) =>
        $"{Blanks().Replace(machine ?? Environment.MachineName, "-")} {Environment.ProcessId} {Mark} {ProcessBirth.Of(Environment.ProcessId)} {ProcessBirth.Place}";

    /// <summary>Owns the runs that are worked on by whoever takes a shard of them: it is never gone.</summary>
    public const string Shards = "shards";

    /// <summary>The machine of an owner, and the number of its process there.</summary>
    public static (string Machine, string Process) PlaceOf(string owner) => owner.Split(' ') is [var machine, var process, ..] ? (machine, process) : (owner, "");

    /// <summary>Whether the process is gone, as its own machine can tell; null on any other, which has to hear of it (<see cref="RollCall"/>).</summary>
    /// <param name="self">This process.</param>
    public static bool? IsGone(string owner, string self)
    {
        if (owner == self) return false;

        // Owners that older programs wrote tell no place, or no birth either. Two machines or containers may bear one name, their places differ.
        var parts = owner.Split(' ');
        if (parts is not [var machine, var number, _, ..] || machine != PlaceOf(self).Machine || (parts is [_, _, _, _, var place] && place != ProcessBirth.Place)) return null;
        var process = int.Parse(number, CultureInfo.InvariantCulture);
        return process == Environment.ProcessId
            || ProcessBirth.Of(process) is not { } birth
            || (parts is [_, _, _, var told, ..] && birth != ProcessBirth.Unknown && told != ProcessBirth.Unknown && birth != told);
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}
