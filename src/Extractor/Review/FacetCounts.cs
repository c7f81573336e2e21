using System.Globalization;
using Extractor.Mentions;

namespace Extractor.Review;

/// <summary>Counts the values of facets by number, and names them at the end.</summary>
internal sealed class FacetCounts
{
    // Days of some forty years around the first: what is counted by the million comes from few.
    private const int Near = 16_384;

    private readonly Dictionary<int, int> _others = [];
    private readonly int[] _few = new int[256];
    private int[] _near = [];
    private int _first;

    public void Add(int value)
    {
        if ((uint)value < (uint)_few.Length) _few[value]++;
        else AddMany(value);
    }

    private void AddMany(int value)
    {
        if (_near.Length == 0 && value > 0) (_near, _first) = (new int[Near], Math.Max(_few.Length, value - (Near / 2)));
        if ((uint)(value - _first) < (uint)_near.Length) _near[value - _first]++;
        else _others[value] = _others.GetValueOrDefault(value) + 1;
    }

    public IEnumerable<(int Value, int Count)> All => _few.Select((count, value) => (value, count)).Concat(_near.Select((count, place) => (value: _first + place, count)))
        .Where(c => c.count > 0).Concat(_others.Select(o => (o.Key, o.Value)));

    public Facet Words<T>(string key)
        where T : struct, Enum => Frequent(key, value => Kebab.Write((T)Enum.ToObject(typeof(T), value)));

    public Facet Frequent(string key, Func<int, string> name) => new(key, [.. All.Select(c => new FacetValue(name(c.Value), c.Count))
        .Where(v => v.Value.Length > 0).OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal)]);

    public Facet InOrder(string key, Func<int, string> name) => new(key, [.. All.OrderBy(c => c.Value).Select(c => new FacetValue(name(c.Value), c.Count))]);

    /// <summary>The tenth of confidence in which ten-thousandths fall.</summary>
    public static int Band(int confidence) => Math.Min(confidence / 1000, 9);

    public static string BandName(int band) => string.Create(CultureInfo.InvariantCulture, $"{band / 10m:0.0}-{(band + 1) / 10m:0.0}");

    /// <summary>The month of a day number, counted through the years; -1 where the day is not known.</summary>
    public static int Month(int day) => day < 0 ? -1 : DateOnly.FromDayNumber(day) is var date ? (date.Year * 12) + date.Month - 1 : -1;

    public static string MonthName(int month) => month < 0 ? "undated" : string.Create(CultureInfo.InvariantCulture, $"{month / 12:0000}-{(month % 12) + 1:00}");
}
