namespace Extractor.Mentions;

/// <summary>
/// Matches, whose halves and quarters are no dates.
/// </summary>
internal static class DateMatches
{
    private const int Reach = 40;

    /// <summary>True where the words around tell of a match.</summary>
    public static bool StandAround(DateScan scan, int first, int last)
    {
        for (var i = Math.Max(0, first - Reach); i < scan.Tokens.Count && i < last + Reach; i++)
        {
            if (scan.Has(i, TimexRole.Sport))
            {
                return true;
            }
        }

        return false;
    }
}
