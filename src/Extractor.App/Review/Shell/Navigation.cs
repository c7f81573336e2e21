namespace Extractor.App.Review.Shell;

/// <summary>The pages that stand in the head of every page.</summary>
internal static class Navigation
{
    /// <summary>In the order of the work: what to decide, what is known, what runs.</summary>
    public static readonly IReadOnlyList<NavigationEntry> Entries =
    [
        new("review", "/", "Review"),
        new("facts", "/facts", "Facts"),
        new("deals", "/deals", "Deals"),
        new("companies", "/companies", "Companies"),
        new("dashboard", "/dashboard", "Dashboard"),
        new("runs", "/runs", "Runs"),
        new("sources", "/sources", "Sources"),
        new("models", "/models", "Models"),
        new("add", "/add", "Add"),
    ];
}

/// <param name="Section">What a page's <c>Section</c> names.</param>
internal sealed record NavigationEntry(string Section, string Href, string Text);
