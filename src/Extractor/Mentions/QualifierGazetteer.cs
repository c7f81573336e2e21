using System.Text.Json;

namespace Extractor.Mentions;

/// <summary>The phrases that bound an amount, from <c>Gazetteers/en/qualifiers.json</c>, by the word that stands next to it.</summary>
internal sealed class QualifierGazetteer
{
    public static readonly QualifierGazetteer English = new(Gazetteer.Open("qualifiers"), Vocabulary.English);

    private readonly Dictionary<Word, Phrase[]> before;
    private readonly Dictionary<Word, Phrase[]> after;

    private QualifierGazetteer(JsonElement list, Vocabulary vocabulary)
    {
        Word[] Known(string phrase) => [.. phrase.Split(' ').Select(w => vocabulary.Find(w)!)];
        before = Read(list.GetProperty("before"), Known, words => words[^1]);
        after = Read(list.GetProperty("after"), Known, words => words[0]);
    }

    /// <summary>A phrase and what it says of the amount beside it.</summary>
    internal readonly record struct Phrase(Word[] Words, Qualifier Qualifier);

    /// <summary>Makes the phrases' words known to the vocabulary, with their parts.</summary>
    public static void Mark(JsonElement list, Func<string, Word> wordOf)
    {
        foreach (var phrase in Phrases(list.GetProperty("before")))
        {
            var words = phrase.Split(' ').Select(wordOf).ToList();
            words[^1].Amounts |= AmountRole.BoundsNext;
        }

        foreach (var phrase in Phrases(list.GetProperty("after")))
        {
            var words = phrase.Split(' ').Select(wordOf).ToList();
            words[0].Amounts |= AmountRole.BoundsPrevious;
        }
    }

    /// <summary>Phrases that end in the word, the longest first: <c>no more than</c> is not <c>more than</c>.</summary>
    public Phrase[] EndingIn(Word? word) => word is not null && word.Is(AmountRole.BoundsNext) ? before[word] : [];

    /// <summary>Phrases that begin with the word, the longest first.</summary>
    public Phrase[] BeginningWith(Word? word) => word is not null && word.Is(AmountRole.BoundsPrevious) ? after[word] : [];

    private static IEnumerable<string> Phrases(JsonElement list) => list.EnumerateObject().SelectMany(q => q.Value.Strings());

    private static Dictionary<Word, Phrase[]> Read(JsonElement list, Func<string, Word[]> known, Func<Word[], Word> keyOf) => list.EnumerateObject()
        .SelectMany(q => q.Value.Strings().Select(p => new Phrase(known(p), Kebab.Read<Qualifier>(q.Name))))
        .GroupBy(p => keyOf(p.Words))
        .ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray());
}
