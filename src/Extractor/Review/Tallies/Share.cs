namespace Extractor.Review.Tallies;

/// <summary>A part of a number of decisions, with the interval that its true value lies in with 95 % (Wilson's, which holds for few decisions too).</summary>
public readonly record struct Share(int Part, int Of)
{
    // The normal distribution holds 95 % within this many deviations.
    private const double Deviations = 1.959964;

    /// <summary>0..1; 0 where nothing was decided.</summary>
    public double Value => Of == 0 ? 0 : Part / (double)Of;

    /// <summary>Lower end of the interval; 0 where nothing was decided.</summary>
    public double Low => Of == 0 ? 0 : Math.Max(0, Middle - Half);

    /// <summary>Upper end of the interval; 1 where nothing was decided.</summary>
    public double High => Of == 0 ? 1 : Math.Min(1, Middle + Half);

    private double Shrink => 1 / (1 + (Deviations * Deviations / Of));

    private double Middle => Shrink * (Value + (Deviations * Deviations / (2 * Of)));

    private double Half => Shrink * Deviations * Math.Sqrt(((Value * (1 - Value)) + (Deviations * Deviations / (4 * Of))) / Of);

    /// <summary>How many of some are so.</summary>
    public static Share Among<T>(IReadOnlyCollection<T> all, Func<T, bool> isPart) => new(all.Count(isPart), all.Count);
}
