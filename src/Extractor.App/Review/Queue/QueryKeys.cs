using Microsoft.AspNetCore.WebUtilities;

namespace Extractor.App.Review.Queue;

/// <summary>The keys of a query string, for fields and links.</summary>
internal static class QueryKeys
{
    public static List<(string Key, string Value)> Of(string query) => [.. QueryHelpers.ParseNullableQuery(query)?.SelectMany(p => p.Value.Select(v => (p.Key, v ?? ""))) ?? []];

    /// <summary>The query without one of its keys.</summary>
    public static string Without(string query, string key) => Written(Of(query).Where(p => p.Key != key));

    /// <summary>The query with a key set to a value.</summary>
    public static string With(string query, string key, string value) => Written(Of(query).Where(p => p.Key != key).Append((key, value)));

    private static string Written(IEnumerable<(string Key, string Value)> keys) => string.Join('&', keys.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));
}
