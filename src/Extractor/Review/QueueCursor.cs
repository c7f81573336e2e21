using System.Globalization;

namespace Extractor.Review;

/// <summary>Where somebody stands in a queue: how many items were shown, the last one in the queue's order and the last one drawn at random.</summary>
internal sealed record QueueCursor(int Number, Place Ordered, Place Drawn)
{
    private const int Draw = 10;

    public static readonly QueueCursor Start = new(0, Place.Before, Place.Before);

    /// <summary>Whether the item of that number is drawn at random.</summary>
    public static bool IsDrawn(int number) => number % Draw == 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}~{Written(Ordered)}~{Written(Drawn)}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null is the start.</summary>
    /// <exception cref="FormatException">It is no cursor.</exception>
    public static QueueCursor Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Start;
        return text.Split('~') is [var number, var ordered, var drawn] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var shown)
            ? new QueueCursor(shown, ordered.Length == 0 ? Place.Before : Place.Parse(ordered), drawn.Length == 0 ? Place.Before : Place.Parse(drawn))
            : throw new FormatException($"'{text}' is no place in a queue; begin at its start");
    }

    private static string Written(Place place) => place == Place.Before ? "" : place.ToString();
}
