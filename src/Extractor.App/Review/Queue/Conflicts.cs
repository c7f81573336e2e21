using Extractor.App.Review.Texts;
using Extractor.Review;

namespace Extractor.App.Review.Queue;

/// <summary>Tells a reviewer that somebody else was first.</summary>
internal static class Conflicts
{
    /// <param name="mine">What this reviewer wanted to do, in words.</param>
    public static Notice Of(Conflict conflict, string mine, TimeProvider clock) => new(
        $"{conflict.Reviewer} decided this {Phrases.Ago(conflict.At, clock.GetUtcNow())}",
        $"Their decision ({Decided(conflict.Decision)}) stands below as it holds now. Yours was not kept: you {mine}. Look at theirs; what you decide next goes over it.", true);

    private static string Decided(string decision) => decision switch
    {
        "accept" => "accepted", "reject" => "rejected", "correct" => "corrected", "add" => "added", "withdraw" => "taken back", _ => decision,
    };
}
