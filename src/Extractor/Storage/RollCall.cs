using Dapper;
using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>
/// Which processes that have something running in a store are gone, as of one moment: those of this machine as the machine tells, others once
/// nothing was heard of them for <see cref="Patience"/>. Who has never been heard of is not gone: an older program, or an owner that is no
/// process and bears one word as its name.
/// </summary>
/// <param name="self">This process.</param>
/// <param name="time">The clock of a store in a file; a server has its own.</param>
internal sealed class RollCall(Session session, string self, TimeProvider time)
{
    /// <summary>Some beats may be lost, and a connection be cut for a minute.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Most often nothing runs on another machine, and nobody need be asked.
    private readonly Lazy<IReadOnlySet<string>> silent = new(() =>
    {
        var since = session.Now(time) - Patience;
        return session.Connection.Query<(string Owner, string At)>("select owner, at from heartbeat").Where(h => Days.ReadTime(h.At) <= since).Select(h => h.Owner).ToHashSet(StringComparer.Ordinal);
    });

    /// <summary>Whether a process of this machine bears the name.</summary>
    public bool IsHere(string owner) => RunOwner.PlaceOf(owner).Machine == RunOwner.PlaceOf(self).Machine;

    public bool IsGone(string owner) => RunOwner.IsGone(owner, self) ?? silent.Value.Contains(owner);
}
