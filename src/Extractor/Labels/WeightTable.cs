using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extractor.Labels;

/// <summary>
/// A row of weights for each feature, found by the feature's hash. Most of a score's time is waiting for memory, so key and row stand together, and weights are
/// whole numbers of 16 bits, in steps that suit the largest of their column. Sums of whole numbers are the same in any order and on every processor.
/// </summary>
internal sealed class WeightTable
{
    // So many features are looked for before the row of any is added: their waits for memory overlap.
    private const int AtOnce = 128;

    private const int FractionBits = 13;
    private const int WeightsEach = sizeof(ulong) / sizeof(short);

    // Open addressing over hashes that are well mixed already. A place holds a key and after it its row, four weights in each element;
    // an empty one has the key 0 and weights that add nothing.
    private readonly ulong[] places;
    private readonly double[] scales;
    private readonly int length;
    private readonly int mask;

    /// <param name="features">Hash of each feature, none twice.</param>
    /// <param name="weights">Row after row, one weight for each column.</param>
    /// <param name="columns">How many weights a feature has.</param>
    public WeightTable(ReadOnlySpan<ulong> features, ReadOnlySpan<float> weights, int columns)
    {
        Width = (columns + Vector128<short>.Count - 1) / Vector128<short>.Count * Vector128<short>.Count;
        length = 1 + (Width / WeightsEach);
        var count = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length * 2));
        mask = count - 1;
        places = new ulong[count * length];
        scales = ScalesOf(weights, columns);
        for (var i = 0; i < features.Length; i++)
        {
            var place = PlaceOf(features[i]);
            places[place] = KeyOf(features[i]);
            var row = MemoryMarshal.Cast<ulong, short>(RowAt(place));
            for (var c = 0; c < columns; c++)
            {
                row[c] = (short)Math.Round(weights[(i * columns) + c] / scales[c]);
            }
        }
    }

    /// <summary>How long sums are: the columns, filled up to whole vectors.</summary>
    public int Width { get; }

    /// <summary>The weight of a feature in a column; 0 where there is no such feature.</summary>
    public float WeightOf(ulong feature, int column) => (float)(MemoryMarshal.Cast<ulong, short>(RowAt(PlaceOf(feature)))[column] * scales[column]);

    /// <summary>Adds the rows of features to sums, of which there are <see cref="Width"/>.</summary>
    public void AddTo(Span<double> sums, ReadOnlySpan<ulong> features)
    {
        Span<int> totals = stackalloc int[Width];
        totals.Clear();
        var vectors = MemoryMarshal.Cast<int, Vector128<int>>(totals);
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
                Add(MemoryMarshal.Cast<ulong, Vector128<short>>(RowAt(place)), vectors);
            }

            features = features[count..];
        }

        for (var c = 0; c < scales.Length; c++)
        {
            sums[c] += totals[c] * scales[c];
        }
    }

    private static void Add(ReadOnlySpan<Vector128<short>> row, Span<Vector128<int>> totals)
    {
        for (var v = 0; v < row.Length; v++)
        {
            var (low, high) = Vector128.Widen(row[v]);
            totals[2 * v] += low;
            totals[(2 * v) + 1] += high;
        }
    }

    // What one step of the whole numbers is worth in each column: a power of 2, of which the largest weight takes less than 2^14.
    private static double[] ScalesOf(ReadOnlySpan<float> weights, int columns)
    {
        var scales = new double[columns];
        for (var i = 0; i < weights.Length; i++)
        {
            scales[i % columns] = Math.Max(scales[i % columns], Math.Abs(weights[i]));
        }

        return [.. scales.Select(s => s > 0 ? Math.ScaleB(1, Math.ILogB(s) - FractionBits) : 1)];
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
