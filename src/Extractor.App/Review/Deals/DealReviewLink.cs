using System.Globalization;
using Extractor.Review;

namespace Extractor.App.Review.Deals;

/// <summary>Where the review queue shows a deal.</summary>
internal static class DealReviewLink
{
    /// <summary>Of the articles that tell it, the first on which nobody has decided; else the first.</summary>
    public static string To(DealEvidence evidence) => To((evidence.Deals.FirstOrDefault(d => !d.Review.IsByPerson) ?? evidence.Deals[0]).Id);

    /// <param name="deal">The number of the deal as shown, as one article tells it.</param>
    public static string To(long deal) => "/?deal=" + deal.ToString(CultureInfo.InvariantCulture);
}
