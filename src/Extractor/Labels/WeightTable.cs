using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extractor.Labels;

/// <summary>
/// A row of weights for each feature, found by the feature's hash. Most of a score's time is waiting for memory, so key and row stand together: a feature
/// costs one wait. Rows are filled up to whole vectors and added some columns at a time; each column still adds its own weights in the order of the
/// features, and its sum is the same on every processor.
/// </summary>
internal sealed class WeightTable
{
    // So many features are looked for before the row of any is added: their waits for memory overlap.
    private const int AtOnce = 128;

    // Open addressing over hashes that are well mixed already. A place holds a key and after it its row, two weights in each element;
    // an empty one has the key 0 and weights that add nothing.
    private readonly ulong[] places;
    private readonly int length;
    private readonly int mask;

    /// <param name="features">Hash of each feature, none twice.</param>
    /// <param name="weights">Row after row, one weight for each column.</param>
    /// <param name="columns">How many weights a feature has.</param>
    public WeightTable(ReadOnlySpan<ulong> features, ReadOnlySpan<float> weights, int columns)
    {
        Width = (columns + Vector128<float>.Count - 1) / Vector128<float>.Count * Vector128<float>.Count;
        length = 1 + (Width / 2);
        var count = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length * 2));
        mask = count - 1;
        places = new ulong[count * length];
        for (var i = 0; i < features.Length; i++)
        {
            var place = PlaceOf(features[i]);
            places[place] = KeyOf(features[i]);
            weights.Slice(i * columns, columns).CopyTo(MemoryMarshal.Cast<ulong, float>(RowAt(place)));
        }
    }

    /// <summary>How long sums are: the columns, filled up to whole vectors.</summary>
    public int Width { get; }

    /// <summary>The weight of a feature in a column; 0 where there is no such feature.</summary>
    public float WeightOf(ulong feature, int column) => MemoryMarshal.Cast<ulong, float>(RowAt(PlaceOf(feature)))[column];

    /// <summary>Adds the rows of features to sums, of which there are <see cref="Width"/>.</summary>
    public void AddTo(Span<double> sums, ReadOnlySpan<ulong> features)
    {
        var totals = MemoryMarshal.Cast<double, Vector128<double>>(sums);
        Span<int> found = stackalloc int[AtOnce];
        while (!features.IsEmpty)
        {
            var count = Math.Min(AtOnce, features.Length);
            for (var i = 0; i < count; i++)
            {
                found[i] = PlaceOf(features[i]);
            }

            foreach (var place in found[..count])
            {
                Add(MemoryMarshal.Cast<ulong, Vector128<float>>(RowAt(place)), totals);
            }

            features = features[count..];
        }
    }

    private static void Add(ReadOnlySpan<Vector128<float>> row, Span<Vector128<double>> totals)
    {
        for (var v = 0; v < row.Length; v++)
        {
            var (low, high) = Vector128.Widen(row[v]);
            totals[2 * v] += low;
            totals[(2 * v) + 1] += high;
        }
    }

    // No feature of a text has all bits set, so that no key is 0.
    private static ulong KeyOf(ulong feature) => ~feature;

    private Span<ulong> RowAt(int place) => places.AsSpan(place + 1, length - 1);

    // Where the feature stands, or the empty place where it would.
    private int PlaceOf(ulong feature)
    {
        var key = KeyOf(feature);
        var number = (int)feature & mask;
        while (places[number * length] is var other && other != key && other != 0)
        {
            number = (number + 1) & mask;
        }

        return number * length;
    }
}
