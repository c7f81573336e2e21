using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>
/// A rule pattern made ready to match: the words before and after its slot, compared without case. Words that qualify the
/// figure (<c>valued at up to {money}</c>) may stand before the slot; <c>{party}</c> is one to five capitalized words.
/// </summary>
public sealed class PatternRule
{
    private const string Party = "{party}";
    private const int LongestParty = 5;

    private readonly Kind[] kinds;

    // The words on each side, each in its parts, in the order in which they are met walking away from the slot.
    private readonly string[][] before;
    private readonly string[][] after;

    private PatternRule(string name, Label label, Status? status, Kind[] kinds, string[] before, string[] after)
    {
        Name = name;
        Label = label;
        Status = status;
        this.kinds = kinds;
        this.before = [.. before.Reverse().Select(w => Parts(w).Reverse().ToArray())];
        this.after = [.. after.Select(Parts)];
    }

    public string Name { get; }

    public Label Label { get; }

    /// <summary>The status that it gives; null where it says nothing of it.</summary>
    public Status? Status { get; }

    /// <summary>Makes a pattern ready and holds it to its own examples.</summary>
    /// <exception cref="FormatException">
    /// There is not exactly one slot of a kind, the label is not one of that kind's, an example is not fitted or a counter-example is.
    /// </exception>
    public static PatternRule Compile(PatternSettings settings, MentionFinder finder)
    {
        var words = settings.Pattern.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var slots = words.Index().Where(w => w.Item.StartsWith('{') && w.Item != Party).ToList();
        if (slots.Count != 1)
        {
            throw new FormatException($"pattern '{settings.Name}' has {slots.Count} slots; write exactly one of {string.Join(", ", Kebab.All<Kind>().Select(k => $"{{{k}}}"))} in it");
        }

        var (at, slot) = slots[0];
        if (!Kebab.TryRead<Kind>(slot.Trim('{', '}'), out var kind))
        {
            throw new FormatException($"pattern '{settings.Name}' has the unknown slot {slot}; use one of {string.Join(", ", Kebab.All<Kind>().Select(k => $"{{{k}}}"))}, {Party}");
        }

        if (settings.Label is not { } label || !LabelSets.Of(kind).Contains(label))
        {
            throw new FormatException($"pattern '{settings.Name}' gives {slot} the label '{(settings.Label is { } other ? Kebab.Write(other) : "")}'; use one of {string.Join(", ", LabelSets.Of(kind).Select(Kebab.Write))}");
        }

        if (settings.Kind is { } stated && stated != kind)
        {
            throw new FormatException($"pattern '{settings.Name}' says kind {Kebab.Write(stated)} and has the slot {slot}; leave the kind out or make them agree");
        }

        var rule = new PatternRule(settings.Name, label, settings.Status, [kind], words[..at], words[(at + 1)..]);
        foreach (var example in settings.Examples.Where(e => !rule.FitsText(e, finder)))
        {
            throw new FormatException($"pattern '{settings.Name}' does not fit its own example '{example}'; change the pattern or the example");
        }

        foreach (var example in settings.CounterExamples.Where(e => rule.FitsText(e, finder)))
        {
            throw new FormatException($"pattern '{settings.Name}' fits its counter-example '{example}'; change the pattern or the example");
        }

        return rule;
    }

    /// <summary>True where the words around the mention are the pattern's.</summary>
    public bool Fits(ArticleContext article, int index)
    {
        var mention = article.Mentions[index];
        if (!kinds.Contains(mention.Kind))
        {
            return false;
        }

        var tokens = article.Tokens;
        var (first, end) = article.Ranges[index];
        var left = first - 1;
        if (mention.QualifierSpan is { } qualifier && qualifier.End <= mention.Span.Start)
        {
            while (left >= 0 && tokens[left].Start >= qualifier.Start)
            {
                left--;
            }
        }

        return Matches(tokens, before, left, -1) && Matches(tokens, after, end, 1);
    }

    private static bool Matches(Tokens tokens, string[][] words, int at, int step)
    {
        foreach (var word in words)
        {
            if (!(step > 0 ? tokens.Near(at - 1) : tokens.Near(at)))
            {
                return false;
            }

            foreach (var part in word)
            {
                if (part == Party)
                {
                    var taken = 0;
                    while (taken < LongestParty && tokens.StartsUpperAt(at))
                    {
                        at += step;
                        taken++;
                    }

                    if (taken == 0)
                    {
                        return false;
                    }
                }
                else if ((uint)at < (uint)tokens.Count && tokens.Surface(at).Equals(part, StringComparison.OrdinalIgnoreCase))
                {
                    at += step;
                }
                else
                {
                    return false;
                }
            }
        }

        return true;
    }

    // "post-money" is three tokens in the text and one word in the pattern.
    private static string[] Parts(string word) => word == Party ? [word] : [.. word.Split('-').SelectMany((p, i) => i == 0 ? [p] : new[] { "-", p })];

    private bool FitsText(string text, MentionFinder finder)
    {
        var reading = Reading.Of(text, null);
        var article = new ArticleContext(reading, finder.Find(reading), 0);
        return Enumerable.Range(0, article.Mentions.Count).Any(i => Fits(article, i));
    }
}
