namespace Extractor.App.Review.Shell;

/// <summary>Addresses of company pages.</summary>
internal static class CompanyLink
{
    /// <param name="done">What was just done there; null for nothing.</param>
    public static string To(string company, string? done = null) => $"/companies/{Uri.EscapeDataString(company)}{(done is null ? "" : $"?done={done}")}";
}
