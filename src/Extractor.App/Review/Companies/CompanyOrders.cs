using Extractor.Mentions;
using Extractor.Review;

namespace Extractor.App.Review.Companies;

/// <summary>The orders of the list in its address.</summary>
internal static class CompanyOrders
{
    public static CompanyOrder Parse(string? sort) => Kebab.TryRead<CompanyOrder>(sort, out var order) ? order : CompanyOrder.Deals;
}
