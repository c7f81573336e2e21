using System.Globalization;

namespace Extractor.Review;

/// <summary>Where somebody stands in a queue: how many items were shown, the last one in the queue's order and the last one drawn at random.</summary>
/// <param name="Passed">All undecided items up to here were skipped: an item that was decided on needs no mark, and what rested meanwhile still comes.</param>
/// <param name="Back">Where the item before was shown; null where that is not known.</param>
internal sealed record QueueCursor(int Number, Place Ordered, Place Drawn, Place Passed, QueueCursor? Back = null)
{
    private const int Draw = 10;

    public static readonly QueueCursor Start = new(0, Place.Before, Place.Before, Place.Before);

    /// <summary>Whether the item of that number is drawn at random.</summary>
    public static bool IsDrawn(int number) => number % Draw == 0;

    /// <summary>The cursor of the item after this one, which remembers this one.</summary>
    public QueueCursor Then(int number, Place ordered, Place drawn, Place passed) => new(number, ordered, drawn, passed, Number == 0 ? null : this with { Back = null });

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

    private string Own => string.Create(CultureInfo.InvariantCulture, $"{Number}~{Written(Ordered)}~{Written(Drawn)}~{Written(Passed)}");

    private static QueueCursor Read(string part, string text) =>
        part.Split('~') is [var number, var ordered, var drawn, var passed] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var shown)
            ? new QueueCursor(shown, PlaceOf(ordered), PlaceOf(drawn), PlaceOf(passed))
            : throw Unknown(text);

    private static FormatException Unknown(string text) => new($"'{text}' is no place in a queue; begin at its start");

    private static Place PlaceOf(string text) => text.Length == 0 ? Place.Before : Place.Parse(text);

    private static string Written(Place place) => place == Place.Before ? "" : place.ToString();
}
