namespace Extractor.Evaluation;

/// <summary>Hits, finds that are wrong, and what was missed. Tallies are added, so that an average over articles is a sum.</summary>
public readonly record struct Tally(int Hits, int Spurious, int Missed)
{
    public static readonly Tally Hit = new(1, 0, 0), Wrong = new(0, 1, 1), Extra = new(0, 1, 0), Absent = new(0, 0, 1);

    /// <summary>Of what was found, the part that is right; 0 where nothing was found.</summary>
    public double Precision => Hits + Spurious == 0 ? 0 : Hits / (double)(Hits + Spurious);

    /// <summary>Of what is there, the part that was found; 0 where nothing is there.</summary>
    public double Recall => Hits + Missed == 0 ? 0 : Hits / (double)(Hits + Missed);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>How many are there in the gold.</summary>
    public int Gold => Hits + Missed;

    public static Tally operator +(Tally a, Tally b) => new(a.Hits + b.Hits, a.Spurious + b.Spurious, a.Missed + b.Missed);

    public static Tally Add(Tally left, Tally right) => left + right;
}

/// <summary>How many of how many are right.</summary>
public readonly record struct Share(int Right, int Of)
{
    /// <summary>The part that is right; 0 of none.</summary>
    public double Rate => Of == 0 ? 0 : Right / (double)Of;

    public static Share operator +(Share a, Share b) => new(a.Right + b.Right, a.Of + b.Of);

    public static Share Add(Share left, Share right) => left + right;

    internal Share With(bool right) => new(Right + (right ? 1 : 0), Of + 1);
}
