using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extractor.Labels;

/// <summary>
/// A row of weights for each feature, found by the feature's hash. A row is filled up to whole vectors, so that several columns are summed at once;
/// each column still adds its own weights in the order of the features, and its sum is the same on every processor.
/// </summary>
internal sealed class WeightTable
{
    // Rows are looked up some at a time before any is added: waits for memory overlap, and what is not found costs no wrong guess in the sums.
    private const int AtOnce = 128;

    // Open addressing over hashes that are well mixed already; key and row stand together, in one line of the processor's cache.
    private readonly Slot[] slots;
    private readonly Vector256<float>[] rows;
    private readonly int vectors;

    /// <param name="features">Hash of each feature, none twice.</param>
    /// <param name="weights">Row after row, one weight for each column.</param>
    /// <param name="columns">How many weights a feature has.</param>
    public WeightTable(ReadOnlySpan<ulong> features, ReadOnlySpan<float> weights, int columns)
    {
        vectors = (columns + Vector256<float>.Count - 1) / Vector256<float>.Count;
        rows = new Vector256<float>[features.Length * vectors];
        slots = new Slot[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length * 2))];
        for (var i = 0; i < features.Length; i++)
        {
            weights.Slice(i * columns, columns).CopyTo(MemoryMarshal.Cast<Vector256<float>, float>(rows.AsSpan(i * vectors, vectors)));
            slots[SlotOf(features[i])] = new Slot(features[i], i + 1);
        }
    }

    /// <summary>How long sums are: the columns, filled up to whole vectors.</summary>
    public int Width => vectors * Vector256<float>.Count;

    /// <summary>Which feature it was, in the order given; -1 where it was none.</summary>
    public int IndexOf(ulong feature) => slots[SlotOf(feature)].Row - 1;

    /// <summary>Adds the rows of features to sums, of which there are <see cref="Width"/>.</summary>
    public void AddTo(Span<double> sums, ReadOnlySpan<ulong> features)
    {
        var totals = MemoryMarshal.Cast<double, Vector256<double>>(sums);
        Span<int> found = stackalloc int[AtOnce];
        for (; !features.IsEmpty; features = features[Math.Min(AtOnce, features.Length)..])
        {
            var count = 0;
            foreach (var feature in features[..Math.Min(AtOnce, features.Length)])
            {
                var index = IndexOf(feature);
                found[count] = index;
                count += index < 0 ? 0 : 1;
            }

            foreach (var index in found[..count])
            {
                Add(rows.AsSpan(index * vectors, vectors), totals);
            }
        }
    }

    private static void Add(ReadOnlySpan<Vector256<float>> row, Span<Vector256<double>> totals)
    {
        for (var v = 0; v < row.Length; v++)
        {
            var (low, high) = Vector256.Widen(row[v]);
            totals[2 * v] += low;
            totals[(2 * v) + 1] += high;
        }
    }

    // Where the feature stands, or the empty slot where it would.
    private int SlotOf(ulong feature)
    {
        var slot = (int)(feature & (ulong)(slots.Length - 1));
        while (slots[slot].Row != 0 && slots[slot].Key != feature)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    /// <param name="Row">The feature's row and one; 0 where the slot is empty.</param>
    private readonly record struct Slot(ulong Key, int Row);
}
