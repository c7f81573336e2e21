using System.Globalization;

namespace Extractor.Review;

/// <summary>A place in an order: what is sorted by, never NaN, then the number, so that no two share a place.</summary>
internal readonly record struct Place(double Key, long Id) : IComparable<Place>
{
    public static readonly Place Before = new(double.NegativeInfinity, long.MinValue);

    public int CompareTo(Place other) => Key.CompareTo(other.Key) is not 0 and var byKey ? byKey : Id.CompareTo(other.Id);

    public static bool operator <(Place one, Place other) => one.Key < other.Key || (one.Key == other.Key && one.Id < other.Id);

    public static bool operator >(Place one, Place other) => other < one;

    public static bool operator <=(Place one, Place other) => !(other < one);

    public static bool operator >=(Place one, Place other) => !(one < other);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Key:R}_{Id}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no place.</exception>
    public static Place Parse(string text) =>
        text.Split('_') is [var key, var id]
        && double.TryParse(key, NumberStyles.Float, CultureInfo.InvariantCulture, out var by) && !double.IsNaN(by)
        && long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new Place(by, number)
            : throw new FormatException($"'{text}' is no place in a list; begin at its first page");
}

