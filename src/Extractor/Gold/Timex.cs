using System.Text.RegularExpressions;

namespace Extractor.Gold;

/// <summary>The TIMEX3 values that gold uses (annotation guide, section 2).</summary>
public static partial class Timex
{
    /// <summary>True for <c>2026</c>, <c>2026-04</c>, <c>2026-04-21</c>, <c>2026-Q3</c>, <c>2027-H1</c>, <c>2026-W17</c>, <c>P10Y</c>, <c>P1.5Y</c>, <c>PT48H</c> and their like.</summary>
    public static bool IsLegal(string value) => Form().IsMatch(value);

    [GeneratedRegex(
        @"^(?<date>[0-9]{4}(-(?<part>[0-9]{2}(-[0-9]{2})?|Q[1-4]|H[12]|W[0-9]{2}))?|(?<length>P[0-9]+(\.[0-9]+)?[YMWD])|(?<clock>PT[0-9]+(\.[0-9]+)?[HM]))\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
