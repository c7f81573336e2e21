using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Extractor.Labels;

/// <summary>Collects the features of one decision as 64-bit hashes; their names too where somebody wants to see them.</summary>
internal sealed class FeatureSink(bool named)
{
    private const ulong Seed = 0xCBF29CE484222325;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const ulong Separator = 0xFF00_0000_0000_0000;
    private const int Lanes = 4;

    // The numbers that features tell are mostly small: these cost no string.
    private static readonly string[] Numbers = [.. Enumerable.Range(0, 32).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    // A word told ten times in a sentence is no more telling than told twice.
    private const int MostTold = 2;
    private const int Slots = 1024;

    // A figure of an article has some 150 features, now and then 400.
    private const int Usual = 512;

    private readonly List<ulong> hashes = new(Usual);
    private readonly ulong[] seen = new ulong[Slots];
    private readonly int[] told = new int[Slots];
    private int generation;
    private readonly List<string>? names = named ? [] : null;

    public IReadOnlyList<ulong> Hashes => hashes;

    /// <summary>A number as features write it.</summary>
    public static string Number(int value) => (uint)value < (uint)Numbers.Length ? Numbers[value] : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The same without a copy; good until the next feature is added.</summary>
    public ReadOnlySpan<ulong> Span => CollectionsMarshal.AsSpan(hashes);

    public IReadOnlyList<string>? Names => names;

    public void Clear()
    {
        hashes.Clear();
        generation += MostTold + 1;
        names?.Clear();
    }

    /// <summary>Adds the feature <c>name</c>.</summary>
    public void Add(string name) => Add(name, default, default);

    /// <summary>Adds the feature <c>name=value</c>.</summary>
    public void Add(string name, ReadOnlySpan<char> value) => Add(name, value, default);

    /// <summary>Adds the feature <c>name=value,second</c>; values are folded to lower case.</summary>
    public void Add(string name, ReadOnlySpan<char> value, ReadOnlySpan<char> second) => Add(Fold(Of(name, value), second), name, value, second);

    /// <summary>Adds both <c>name=value</c> and <c>name=value,second</c>.</summary>
    public void AddAlone(string name, ReadOnlySpan<char> value, ReadOnlySpan<char> second)
    {
        var hash = Of(name, value);
        Add(Fold(hash, default), name, value, default);
        Add(Fold(hash, second), name, value, second);
    }

    private void Add(ulong hash, string name, ReadOnlySpan<char> value, ReadOnlySpan<char> second)
    {
        if (IsToldOften(hash))
        {
            return;
        }

        hashes.Add(hash);
        names?.Add(second.IsEmpty ? value.IsEmpty ? name : $"{name}={value}" : $"{name}={value},{second}");
    }

    // An open-addressed table that forgets by generation: nothing is cleared between two mentions. A full table counts no more.
    private bool IsToldOften(ulong hash)
    {
        var slot = (int)(hash & (Slots - 1));
        for (var probe = 0; probe < 16; probe++, slot = (slot + 1) & (Slots - 1))
        {
            if (told[slot] <= generation)
            {
                (seen[slot], told[slot]) = (hash, generation + 1);
                return false;
            }

            if (seen[slot] == hash)
            {
                if (told[slot] == generation + MostTold)
                {
                    return true;
                }

                told[slot]++;
                return false;
            }
        }

        return false;
    }

    private static ulong Of(ReadOnlySpan<char> name, ReadOnlySpan<char> value) => Fold(Fold(Seed, name), value);

    // Four characters at a time, each step mixed over all bits: tables look hashes up by their last ones.
    private static ulong Fold(ulong hash, ReadOnlySpan<char> text)
    {
        for (; text.Length >= Lanes; text = text[Lanes..])
        {
            hash = Mix(hash, Lower(BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(text[..Lanes]))));
        }

        ulong rest = 0;
        foreach (var c in text)
        {
            rest = (rest << 16) | c;
        }

        // What is left over is never empty, so that "ab" and "c" are not "a" and "bc".
        return Mix(hash, Lower(rest) ^ Separator);
    }

    private static ulong Mix(ulong hash, ulong lanes)
    {
        hash = (hash ^ lanes) * Multiplier;
        return hash ^ (hash >> 32);
    }

    // Sets the bit that makes capitals small in the lanes that hold A to Z; the sums do not carry from lane to lane where all are ASCII.
    private static ulong Lower(ulong lanes)
    {
        const ulong each = 0x0001_0001_0001_0001;
        if ((lanes & (0xFF80 * each)) != 0)
        {
            return LowerEach(lanes);
        }

        var capitals = (lanes + ((0x80 - 'A') * each)) & ~(lanes + ((0x80 - 'Z' - 1) * each)) & (0x80 * each);
        return lanes | (capitals >> 2);
    }

    private static ulong LowerEach(ulong lanes)
    {
        ulong result = 0;
        for (var lane = 0; lane < Lanes; lane++)
        {
            var c = (char)(lanes >> (16 * lane));
            result |= (ulong)(c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c) << (16 * lane);
        }

        return result;
    }
}
