using System.Text.Json;

namespace Extractor.Storage;

/// <summary>Patterns for SQL's <c>like</c> over lists of names held as JSON.</summary>
internal static class LikePattern
{
    /// <summary>Matches what holds the name as it stands, its wildcards taken as letters; null for null.</summary>
    public static string? Containing(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        // As JSON writes it: a quote within a name has a backslash before it.
        var written = JsonSerializer.Serialize(name.Trim(), JsonText.Options)[1..^1];
        return "%" + written.Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal) + "%";
    }
}
