using System.Globalization;

namespace Extractor.Storage;

/// <summary>A source that a run is at work on.</summary>
/// <param name="Owner">Machine and process of the run, as the store writes them.</param>
/// <param name="IsHere">True where that is this machine.</param>
public sealed record SourceClaim(string Source, long Run, string Kind, DateTimeOffset Started, string Owner, bool IsHere)
{
    /// <summary>One sentence for people: who has it, since when, and what to do.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"another run is at work on the source '{Source}' (run {Run}, {Kind}, since {Started.UtcDateTime:yyyy-MM-dd HH:mm:ss'Z'}, {Whose}); {Remedy}");

    private (string Machine, string Process) Place => RunOwner.PlaceOf(Owner);

    private string Whose => Owner == RunOwner.Shards ? "in shards" : $"process {Place.Process} on {Place.Machine}";

    private string Remedy => Owner == RunOwner.Shards ? string.Create(CultureInfo.InvariantCulture, $"wait for its workers ('extractor work'), or end it with 'extractor runs end {Run}'")
        : IsHere
        ? "wait for it to end or stop it, then try again"
        : string.Create(CultureInfo.InvariantCulture, $"wait for it to end; where that machine is gone, that is known two minutes after it was last heard of, or at once by 'extractor runs end {Run}'");
}

/// <summary>A run cannot begin, since another is at work on one of its sources. Nothing was changed.</summary>
public sealed class SourceClaimedException(SourceClaim claim) : Exception(claim.ToString());
