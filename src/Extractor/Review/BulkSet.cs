namespace Extractor.Review;

/// <summary>A set of facts or deals: how many, and a mark that is another where any came, went, changed or was decided on.</summary>
public sealed record BulkSet(int Count, string Mark)
{
    internal static BulkSet Of(IEnumerable<string> told)
    {
        var (count, hash) = (0, new System.IO.Hashing.XxHash3());
        foreach (var one in told)
        {
            count++;
            hash.Append(System.Text.Encoding.UTF8.GetBytes(one + "\n\n"));
        }

        return new BulkSet(count, Convert.ToHexStringLower(hash.GetCurrentHash()));
    }
}
