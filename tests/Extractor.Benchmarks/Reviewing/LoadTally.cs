namespace Extractor.Benchmarks.Reviewing;

/// <summary>What became of a reviewer's requests.</summary>
/// <param name="Done">Decisions that were answered as written.</param>
/// <param name="Conflicts">Decisions that were answered with another's.</param>
/// <param name="Gone">Decisions on what is no longer shown, which were told so.</param>
/// <param name="Errors">Answers of 500 and above.</param>
/// <param name="Others">Any other answer than those.</param>
/// <param name="Locked">Answers that speak of a locked database.</param>
internal sealed record LoadTally(int Done, int Conflicts, int Gone, int Errors, int Others, int Locked)
{
    public static LoadTally operator +(LoadTally a, LoadTally b) =>
        new(a.Done + b.Done, a.Conflicts + b.Conflicts, a.Gone + b.Gone, a.Errors + b.Errors, a.Others + b.Others, a.Locked + b.Locked);
}
