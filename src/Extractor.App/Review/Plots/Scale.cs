namespace Extractor.App.Review.Plots;

/// <summary>A scale from 0 with round steps.</summary>
/// <param name="Top">The last step, not below any value.</param>
internal sealed record Scale(decimal Top, decimal Step)
{
    private const int MostSteps = 5;

    /// <summary>The steps, from 0.</summary>
    public IEnumerable<decimal> Steps => Enumerable.Range(0, (int)(Top / Step) + 1).Select(i => i * Step);

    /// <param name="most">The greatest value; 0 or above.</param>
    /// <param name="isWhole">True where no step may be a part of one.</param>
    public static Scale For(decimal most, bool isWhole = false)
    {
        if (most <= 0) return new Scale(1, 1);
        var magnitude = 1m;
        while (magnitude > most / MostSteps) magnitude /= 10;
        while (magnitude * 10 <= most / MostSteps) magnitude *= 10;
        var step = new[] { 1, 2, 2.5m, 5, 10 }.Select(s => s * magnitude).First(s => Math.Ceiling(most / s) <= MostSteps);
        if (isWhole) step = Math.Max(1, Math.Ceiling(step));
        return new Scale(step * Math.Ceiling(most / step), step);
    }
}
