using System.Globalization;
using Extractor.Articles;
using Extractor.Mentions;

namespace Extractor.Storage;

/// <summary>Names a fact within a text by its kind and span; written <c>money:112-123</c>.</summary>
/// <param name="Span">UTF-16 code units, half-open.</param>
public readonly record struct FactPlace(Kind Kind, Span Span)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kebab.Write(Kind)}:{Span.Start}-{Span.End}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no place of a fact.</exception>
    public static FactPlace Parse(string place)
    {
        var (colon, dash) = (place.IndexOf(':', StringComparison.Ordinal), place.LastIndexOf('-'));
        return colon > 0 && dash > colon && Number(place[(colon + 1)..dash], out var start) && Number(place[(dash + 1)..], out var end) && start < end
            ? new FactPlace(Kebab.Read<Kind>(place[..colon]), new Span(start, end))
            : throw new FormatException($"'{place}' is no place of a fact; it is written as KIND:START-END");

        static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
