using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Extractor.App.Review.Shell;

/// <summary>The address of a list: its path and what its query string asks, for links that ask a little more or less.</summary>
public sealed record Address(string Path, IReadOnlyList<(string Key, string Value)> Parts)
{
    /// <summary>Reads the address of a request; empty fields of a form ask nothing.</summary>
    /// <param name="leaveOut">Keys that no link takes along, such as the place in the list.</param>
    public static Address Of(HttpRequest request, params IReadOnlyCollection<string> leaveOut) =>
        new Address(request.Path, PartsOf(request.Query)).Without(leaveOut);

    /// <summary>Reads a query string that a form sent back.</summary>
    public static Address Parse(string path, string query) => new(path, PartsOf(QueryHelpers.ParseQuery(query)));

    /// <summary>What is asked of a key; null where nothing is.</summary>
    public string? this[string key] => Parts.FirstOrDefault(p => p.Key == key).Value;

    /// <summary>Asks this of a key, whatever was asked of it before.</summary>
    public Address With(string key, string value) => this with { Parts = [.. Parts.Where(p => p.Key != key), (key, value)] };

    /// <summary>Asks nothing of these keys.</summary>
    public Address Without(params IReadOnlyCollection<string> keys) => this with { Parts = [.. Parts.Where(p => !keys.Contains(p.Key))] };

    /// <summary>The query string, without a question mark.</summary>
    public string Query => string.Join('&', Parts.Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value)}"));

    public override string ToString() => Parts.Count == 0 ? Path : $"{Path}?{Query}";

    private static IReadOnlyList<(string Key, string Value)> PartsOf(IEnumerable<KeyValuePair<string, StringValues>> query) =>
        [.. query.SelectMany(p => p.Value.Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => (p.Key, v!.Trim())))];
}
