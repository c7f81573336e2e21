using System.Globalization;
using System.Text;
using Extractor.App.Output.Sheets;
using Microsoft.AspNetCore.WebUtilities;

namespace Extractor.App.Review.Api;

/// <summary>What a request says beside its filter.</summary>
/// <param name="After">The place after which the page begins; null for the first.</param>
/// <param name="Limit">How many items a page holds at most.</param>
/// <param name="Offsets">What <c>start</c> and <c>end</c> count.</param>
/// <param name="Format">A table of the whole list in place of a page; null for a page.</param>
internal sealed record ApiQuery(PageKey? After, int Limit, OffsetUnit Offsets, SheetFormat? Format)
{
    private const int UsualLimit = 50;
    private const int MostItems = 500;

    /// <summary>The keys that are read here and are no filter's; <c>sort</c> is a page's own.</summary>
    public static readonly IReadOnlyList<string> Keys = ["after", "limit", "offsets", "format", "sort"];

    /// <exception cref="FormatException">One of them cannot be read; the message says which.</exception>
    public static ApiQuery Of(HttpRequest request)
    {
        var query = request.Query;
        return new ApiQuery(
            query["after"].ToString() is { Length: > 0 } after ? PageKey.Parse(after) : null,
            query["limit"].ToString() switch
            {
                "" => UsualLimit,
                var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MostItems => limit,
                var text => throw new FormatException($"limit: '{text}' is no count from 1 to {MostItems}"),
            },
            query["offsets"].ToString() switch
            {
                "" or "utf16" => OffsetUnit.Utf16,
                "codepoint" => OffsetUnit.Codepoint,
                var text => throw new FormatException($"offsets: '{text}' is not known; use utf16 or codepoint"),
            },
            query["format"].ToString() switch
            {
                "" or "json" => null,
                "csv" => SheetFormat.Csv,
                "jsonl" => SheetFormat.Jsonl,
                "xlsx" => SheetFormat.Xlsx,
                var text => throw new FormatException($"format: '{text}' is not known; use json, csv, jsonl or xlsx"),
            });
    }
}

/// <summary>What offsets into a text count.</summary>
internal enum OffsetUnit
{
    /// <summary>As .NET and browsers do.</summary>
    Utf16,

    /// <summary>As SQLite and Python do.</summary>
    Codepoint,
}

/// <summary>A place in a list that is sorted by a text and a number: what the next page begins after.</summary>
internal readonly record struct PageKey(string Text, long Number) : IComparable<PageKey>
{
    public int CompareTo(PageKey other) => string.CompareOrdinal(Text, other.Text) is not 0 and var byText ? byText : Number.CompareTo(other.Number);

    public override string ToString() => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Number} {Text}")));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no place.</exception>
    public static PageKey Parse(string text)
    {
        try
        {
            var written = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text));
            var space = written.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && long.TryParse(written.AsSpan(0, space), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return new PageKey(written[(space + 1)..], number);
        }
        catch (FormatException)
        {
            // Told below, with what to do.
        }

        throw new FormatException($"after: '{text}' is no place in a list; take it from 'next' of the page before");
    }
}
