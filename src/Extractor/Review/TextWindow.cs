using Extractor.Articles;

namespace Extractor.Review;

/// <summary>A part of a stored text around a figure, cut out by the store: a text of megabytes is not read for one sentence.</summary>
internal static class TextWindow
{
    /// <summary>Code points on each side.</summary>
    public const int Around = 3000;

    /// <summary>UTF-16 units on each side, at most.</summary>
    public const int MostUnits = 2 * Around;

    /// <summary>The SQL that cuts it out of <c>v.text</c> around the fact <c>s</c>; count and start are in code points, as SQLite's substr counts.</summary>
    public const string Column = 
        """
        substr(
            v.text, cast(case when s.start_codepoint > 3000 then s.start_codepoint - 2999 else 1 end as integer),
            cast(case when s.start_codepoint > 3000 then 3000 else s.start_codepoint end + s.length_codepoint + 3000 as integer))
        """;

    /// <summary>The UTF-16 offset at which a window begins.</summary>
    /// <param name="startCodepoint">Of the fact.</param>
    /// <param name="span">Of the fact, in UTF-16.</param>
    public static int Start(string window, int startCodepoint, Span span)
    {
        var left = Math.Min(startCodepoint, Around);
        var units = 0;
        for (var i = 0; i < left && units < window.Length; i++) units += char.IsSurrogatePair(window, units) ? 2 : 1;
        return span.Start - units;
    }
}
