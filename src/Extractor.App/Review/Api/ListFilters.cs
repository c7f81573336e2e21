using Extractor.Storage;

namespace Extractor.App.Review.Api;

/// <summary>Reads the filters of lists from a request; a key that is none is an error, for a list that leaves it out would show too much.</summary>
internal static class ListFilters
{
    public static readonly IReadOnlyList<string> OfCompanies = ["name"];

    /// <exception cref="FormatException">A key is not known, or its value is none.</exception>
    public static FactFilter Facts(HttpRequest request) => FactFilter.Parse(request.QueryString.Value, [.. ApiQuery.Keys]);

    /// <exception cref="FormatException">A key is not known, or its value is none.</exception>
    public static DealFilter Deals(HttpRequest request) => DealFilter.Parse(request.QueryString.Value, [.. ApiQuery.Keys]);

    /// <summary>A part of a company's name; null for all.</summary>
    /// <exception cref="FormatException">A key is not known.</exception>
    public static string? Companies(HttpRequest request)
    {
        Check(request, OfCompanies);
        return Text(request, "name");
    }

    /// <summary>The rows of a list that has no filter.</summary>
    /// <exception cref="FormatException">The request asks for one.</exception>
    public static IEnumerable<T> None<T>(HttpRequest request, IEnumerable<T> rows)
    {
        Check(request, []);
        return rows;
    }

    private static void Check(HttpRequest request, IReadOnlyList<string> known)
    {
        if (request.Query.Keys.FirstOrDefault(k => !known.Contains(k) && !ApiQuery.Keys.Contains(k)) is { } unknown)
        {
            throw new FormatException($"'{unknown}' is no filter of this list; there are {string.Join(", ", known.Concat(ApiQuery.Keys))}");
        }
    }

    private static string? Text(HttpRequest request, string key) => request.Query[key].ToString() is { Length: > 0 } text ? text : null;
}
