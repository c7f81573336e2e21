using System.Globalization;
using Extractor.Mentions;

namespace Extractor.Deals.Checks;

/// <summary>
/// All that a written amount may mean, in its own unit: <c>20x</c> is anything from 19.5 to 20.5, <c>more than $5bn</c> has no upper
/// end. Both ends are 0 or more. Checks compare intervals, so that rounding never looks like a contradiction.
/// </summary>
internal readonly record struct Interval(double Low, double High)
{
    // "About" and "nearly" allow a tenth; so does a number in words, of whose rounding nothing is known, a twentieth.
    private const double Vague = 0.1;
    private const double InWords = 0.05;

    /// <summary>What the mention may mean; null for time and for amounts that are not positive.</summary>
    /// <param name="bounded">Whether the words around bound it; false takes <c>up to $25bn</c> for $25bn.</param>
    public static Interval? Of(Mention mention, bool bounded = true)
    {
        if (mention.Value is not { Low: > 0 and var low } value)
        {
            return null;
        }

        var half = Step(mention.Text, low) / 2;
        var written = new Interval((double)low - half, (double)(value.High ?? low) + half);
        return !bounded ? written : mention.Qualifier switch
        {
            Qualifier.About => new Interval(written.Low * (1 - Vague), written.High * (1 + Vague)),
            Qualifier.Nearly => written with { Low = written.Low * (1 - Vague) },
            Qualifier.AtLeast or Qualifier.MoreThan => new Interval((double)low, double.PositiveInfinity),
            Qualifier.AtMost or Qualifier.LessThan => new Interval(0, (double)(value.High ?? low)),
            _ => written,
        };
    }

    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    public static Interval operator *(Interval a, Interval b) => new(a.Low * b.Low, a.High * b.High);

    public static Interval operator /(Interval a, Interval b) => new(a.Low / b.High, a.High / b.Low);

    /// <summary>True where some value is in both.</summary>
    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    /// <summary>How far the nearer ends lie apart, as a part of the smaller of them; 0 where the intervals meet.</summary>
    public double Gap(Interval other) => Meets(other) ? 0 : Low > other.High ? (Low / other.High) - 1 : (other.Low / High) - 1;

    /// <summary>Whether what is told agrees with what follows from other figures.</summary>
    /// <param name="near">The largest gap that is called near.</param>
    public CheckResult Against(Interval other, double near) =>
        Meets(other) ? CheckResult.Ok : Gap(other) <= near ? CheckResult.Near : CheckResult.Contradiction;

    // One in the last digit written, in units of the value: 0.1 billion for "$2.4bn".
    private static double Step(string text, decimal value)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return (double)value * InWords;
        }

        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        var digits = text[start..end].Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var numeral) || numeral == 0)
        {
            return (double)value * InWords;
        }

        var decimals = digits.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? digits.Length - point - 1 : 0;
        return (double)value / (double)numeral * Math.Pow(10, -decimals);
    }
}
