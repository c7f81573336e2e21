using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Extractor.Review;

/// <summary>A set of facts or deals: how many, and a mark that is another where any came, went, changed or was decided on.</summary>
public sealed record BulkSet(int Count, string Mark)
{
    /// <summary>The set of those that bear these marks, in whatever order.</summary>
    internal static BulkSet Of(IEnumerable<ulong> marks)
    {
        var (count, sum) = (0, 0UL);
        foreach (var mark in marks)
        {
            count++;
            unchecked { sum += mark; }
        }

        return new BulkSet(count, sum.ToString("x16", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The mark of one fact, or of a deal as one article tells it: another where it says something else or was decided on.</summary>
    internal static ulong MarkOf(string told) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(told.AsSpan()));

    /// <summary>The mark of a transaction.</summary>
    /// <param name="number">Its id as a number.</param>
    /// <param name="deals">Those of the deals that tell it, in whatever order.</param>
    internal static ulong MarkOf(long number, IEnumerable<ulong> deals)
    {
        var parts = ((ulong)number, deals.Aggregate(0UL, (sum, deal) => unchecked(sum + deal)));
        return XxHash3.HashToUInt64(MemoryMarshal.AsBytes(new ReadOnlySpan<(ulong, ulong)>(in parts)));
    }
}
