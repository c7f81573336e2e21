using System.Globalization;

namespace Extractor.App.Review.Added;

/// <summary>The fields of the page, as they were sent.</summary>
public sealed record AddForm
{
    public string Text { get; init; } = "";

    public string Title { get; init; } = "";

    public string Url { get; init; } = "";

    public string Published { get; init; } = "";

    public bool HasText => !string.IsNullOrWhiteSpace(Text);

    public string? TitleOrNull => string.IsNullOrWhiteSpace(Title) ? null : Title.Trim();

    public string? UrlOrNull => string.IsNullOrWhiteSpace(Url) ? null : Url.Trim();

    public DateOnly? Day => DateOnly.TryParseExact(Published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What is wrong with the fields, and what to do; null where nothing is.</summary>
    public string? WhyNot(bool hasFiles) =>
        !HasText && !hasFiles ? "There is nothing to add; paste a text, or choose files."
        : Published.Length > 0 && Day is null ? $"'{Published}' is no day; write it as 2026-04-21."
        : UrlOrNull is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https") ? $"'{url}' is no address of a page; it begins with http:// or https://."
        : null;
}
