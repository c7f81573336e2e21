using Extractor.Mentions;

namespace Extractor.Storage.Transactions;

/// <summary>Tells a reviewer that somebody else merged or split the same after what they saw was read.</summary>
internal static class TieConflict
{
    public static StoreException Of(string reviewer, DateTimeOffset at, TieDecision decision) => new(
        $"{reviewer} decided on the same since ({(decision == TieDecision.Undo ? "took a decision back" : Kebab.Write(decision))}, {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC); yours was not written: look at theirs, then decide");
}
