namespace Extractor.Labels;

/// <summary>Collects the features of one decision as 64-bit hashes; their names too where somebody wants to see them.</summary>
internal sealed class FeatureSink(bool named)
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    // A word told ten times in a sentence is no more telling than told twice.
    private const int MostTold = 2;
    private const int Slots = 1024;

    private readonly List<ulong> hashes = [];
    private readonly ulong[] seen = new ulong[Slots];
    private readonly int[] told = new int[Slots];
    private int generation;
    private readonly List<string>? names = named ? [] : null;

    public IReadOnlyList<ulong> Hashes => hashes;

    /// <summary>The same without a copy; good until the next feature is added.</summary>
    public ReadOnlySpan<ulong> Span => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(hashes);

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
    public void Add(string name, ReadOnlySpan<char> value, ReadOnlySpan<char> second)
    {
        var hash = Fold(Fold(Offset, name) * Prime, value);
        hash = Fold(hash * Prime, second);
        // Spread the last letters over all bits, for the tables that look it up.
        hash ^= hash >> 29;
        hash *= 0xBF58476D1CE4E5B9;
        hash ^= hash >> 32;
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

    private static ulong Fold(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            var lower = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
            hash = (hash ^ lower) * Prime;
        }

        return hash;
    }
}
