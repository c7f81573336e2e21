using System.Collections.Frozen;

namespace Extractor.Articles;

/// <summary>The words around a publication date, from <c>Gazetteers/en/publication.json</c>; all are looked up in lower case.</summary>
internal sealed class PublicationWords
{
    public static PublicationWords English { get; } = new(EmbeddedWords.Read<Lists>("en/publication"));

    private readonly FrozenDictionary<string, int> months;
    private readonly FrozenSet<string> weekdays;
    private readonly FrozenSet<string> fillers;
    private readonly FrozenSet<string> notPlaces;
    private readonly FrozenSet<string> byline;
    private readonly FrozenDictionary<string, DateLabel> labels;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> labelBeginnings;

    private PublicationWords(Lists lists)
    {
        months = lists.Months.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        weekdays = Set(lists.Weekdays);
        fillers = Set(lists.Fillers);
        notPlaces = Set(lists.NotPlaces);
        byline = Set(lists.Byline);
        labels = lists.Published.Select(words => (words, DateLabel.Published))
            .Concat(lists.Announced.Select(words => (words, DateLabel.Announced)))
            .Concat(lists.Updated.Select(words => (words, DateLabel.Updated)))
            .ToFrozenDictionary(pair => pair.words, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);
        labelBeginnings = Set(labels.Keys.Select(words => words.Split(' ')[0])).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>1 to 12, or null.</summary>
    public int? MonthOf(string word) => months.TryGetValue(word, out var month) ? month : null;

    /// <summary>Words that may stand between a label and its date: weekdays, <c>on</c>, zones, halves of the day.</summary>
    public bool IsFiller(string word) => fillers.Contains(word) || weekdays.Contains(word);

    /// <summary>True of words that begin a phrase of time, not a place.</summary>
    public bool IsNoPlace(string word) => notPlaces.Contains(word);

    public bool IsByline(string word) => byline.Contains(word);

    /// <summary>The label that one or two words make, or null.</summary>
    public DateLabel? LabelOf(string words) => labels.TryGetValue(words, out var label) ? label : null;

    /// <summary>True where a label begins with the word; asked of every line, so without allocation.</summary>
    public bool MayBeginLabel(ReadOnlySpan<char> word) => labelBeginnings.Contains(word);

    private static FrozenSet<string> Set(IEnumerable<string> words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    internal sealed record Lists(
        Dictionary<string, int> Months, string[] Weekdays, string[] Published, string[] Announced, string[] Updated, string[] Byline, string[] Fillers, string[] NotPlaces);
}

/// <summary>What a date is said to be of, in the order of trust.</summary>
internal enum DateLabel
{
    Published,
    Dateline,
    Announced,
    Updated,
}
