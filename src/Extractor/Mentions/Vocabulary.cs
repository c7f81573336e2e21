namespace Extractor.Mentions;

/// <summary>
/// All that the gazetteers know of single words, in one open-addressed table. The splitter computes the hash while it walks
/// over a word, so that a word nobody knows costs one comparison.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>The English vocabulary.</summary>
    public static readonly Vocabulary English = new();

    private readonly Word[] table;
    private readonly uint[] hashes;
    private readonly int mask;
    private readonly Trigger[] symbols = new Trigger[128];
    private readonly Dictionary<char, Trigger> rareSymbols = [];

    private Vocabulary()
    {
        var words = new VocabularyWords();
        var size = 1024;
        while (size < words.Count * 4)
        {
            size *= 2;
        }

        table = new Word[size];
        hashes = new uint[size];
        mask = size - 1;
        foreach (var word in words)
        {
            var hash = HashOf(word.Text);
            var slot = Slot(hash);
            while (hashes[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            (table[slot], hashes[slot]) = (word, hash);
        }

        foreach (var sign in Currencies.English.Signs)
        {
            Give(sign, Trigger.Currency);
        }

        foreach (var sign in Gazetteer.Open("numbers").GetProperty("ratioSigns").Strings())
        {
            Give(sign[0], Trigger.Ratio);
        }
    }

    /// <summary>Adds one more letter to the hash of a word.</summary>
    public static uint Step(uint hash, char letter) => ((hash << 5) | (hash >> 27)) ^ (letter | 0x20u);

    /// <summary>What a symbol may begin or belong to.</summary>
    public Trigger OfSymbol(char symbol) => symbol < symbols.Length ? symbols[symbol] : rareSymbols.GetValueOrDefault(symbol);

    /// <summary>Finds what is known of a word, whatever its case; <paramref name="hash"/> is that of <see cref="Step"/> over its letters.</summary>
    public Word? Find(ReadOnlySpan<char> letters, uint hash)
    {
        hash = Finish(hash);
        for (var slot = Slot(hash); hashes[slot] != 0; slot = (slot + 1) & mask)
        {
            if (hashes[slot] == hash && letters.Equals(table[slot].Text, StringComparison.OrdinalIgnoreCase))
            {
                return table[slot];
            }
        }

        return null;
    }

    /// <summary>Finds what is known of a word, whatever its case.</summary>
    public Word? Find(ReadOnlySpan<char> letters)
    {
        var hash = 0u;
        foreach (var letter in letters)
        {
            hash = Step(hash, letter);
        }

        return Find(letters, hash);
    }

    // Zero marks an empty slot.
    private static uint Finish(uint hash) => (hash * 0x9E3779B1u) | 1;

    private static uint HashOf(string text)
    {
        var hash = 0u;
        foreach (var letter in text)
        {
            hash = Step(hash, letter);
        }

        return Finish(hash);
    }

    // The high bits are the well mixed ones.
    private int Slot(uint hash) => (int)(hash >> 12) & mask;

    private void Give(char symbol, Trigger trigger)
    {
        if (symbol < symbols.Length)
        {
            symbols[symbol] |= trigger;
        }
        else
        {
            rareSymbols[symbol] = rareSymbols.GetValueOrDefault(symbol) | trigger;
        }
    }
}
