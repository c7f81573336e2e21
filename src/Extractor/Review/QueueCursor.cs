using System.Globalization;

namespace Extractor.Review;

/// <summary>Where somebody stands in a queue: how many items were shown, the last one in the queue's order and the last one drawn at random.</summary>
/// <param name="Back">Where the item before was shown; null where that is not known.</param>
internal sealed record QueueCursor(int Number, Place Ordered, Place Drawn, QueueCursor? Back = null)
{
    private const int Draw = 10;

    public static readonly QueueCursor Start = new(0, Place.Before, Place.Before);

    /// <summary>Whether the item of that number is drawn at random.</summary>
    public static bool IsDrawn(int number) => number % Draw == 0;

    /// <summary>The cursor of the item after this one, which remembers this one.</summary>
    public QueueCursor Then(int number, Place ordered, Place drawn) => new(number, ordered, drawn, Number == 0 ? null : this with { Back = null });

    public override string ToString() => Back is null ? Own : $"{Own}*{Back.Own}";

    /// <summary>Reads what <see cref="ToString"/> wrote; null is the start.</summary>
    /// <exception cref="FormatException">It is no cursor.</exception>
    public static QueueCursor Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Start;
        return text.Split('*') switch
        {
            [var own] => Read(own, text),
            [var own, var back] => Read(own, text) with { Back = Read(back, text) },
            _ => throw Unknown(text),
        };
    }

    private string Own => string.Create(CultureInfo.InvariantCulture, $"{Number}~{Written(Ordered)}~{Written(Drawn)}");

    private static QueueCursor Read(string part, string text) =>
        part.Split('~') is [var number, var ordered, var drawn] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var shown)
            ? new QueueCursor(shown, ordered.Length == 0 ? Place.Before : Place.Parse(ordered), drawn.Length == 0 ? Place.Before : Place.Parse(drawn))
            : throw Unknown(text);

    private static FormatException Unknown(string text) => new($"'{text}' is no place in a queue; begin at its start");

    private static string Written(Place place) => place == Place.Before ? "" : place.ToString();
}
