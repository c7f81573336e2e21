namespace Extractor.Sources;

/// <summary>
/// What all that lies in one archive may inflate to, archives within it included: each of them alone may hold to the ratio, and the last
/// still be a million times the first.
/// </summary>
internal sealed class InflationBudget(long archiveLength, int maxRatio)
{
    private long left = Math.Max(archiveLength, Least) * maxRatio;

    /// <summary>A short archive of text may hold shorter archives of text.</summary>
    private const int Least = 64 * 1024;

    /// <exception cref="InvalidDataException">Nothing is left.</exception>
    public void Draw(int bytes)
    {
        left -= bytes;
        if (left < 0)
            throw new InvalidDataException($"lies in an archive that inflates to more than {maxRatio} times its size, as a zip bomb does; unpack it by hand if it is meant");
    }
}
