using System.Text.Json;

namespace Extractor.Mentions;

/// <summary>
/// All that the gazetteers know of single words, in one open-addressed table. The tokenizer computes the hash while it walks
/// over a word, so that a word nobody knows costs one comparison.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>The English vocabulary.</summary>
    public static readonly Vocabulary English = new();

    private readonly Dictionary<string, Word> words = new(StringComparer.Ordinal);
    private readonly Word?[] table;
    private readonly int mask;

    private Vocabulary()
    {
        foreach (var role in Gazetteer.Open("words").GetProperty("roles").EnumerateObject())
        {
            Give(role.Value, Enum.Parse<Role>(role.Name, ignoreCase: true));
        }

        ReadNumbers(Gazetteer.Open("numbers"));
        foreach (var unit in Gazetteer.Open("units").GetProperty("power").EnumerateObject())
        {
            Of(unit.Name).Power = unit.Value.GetDecimal();
        }

        ReadTime(Gazetteer.Open("time"));
        CurrencyGazetteer.Read(Gazetteer.Open("currencies"), Of);

        foreach (var sense in Gazetteer.Open("senses").EnumerateObject())
        {
            foreach (var form in sense.Value.Strings().Distinct(StringComparer.Ordinal))
            {
                Of(form).Senses = [.. Of(form).Senses, sense.Name];
            }
        }

        var size = 1024;
        while (size < words.Count * 4)
        {
            size *= 2;
        }

        table = new Word?[size];
        mask = size - 1;
        foreach (var word in words.Values.OrderBy(w => w.Text, StringComparer.Ordinal))
        {
            var slot = (int)(HashOf(word.Text) & mask);
            while (table[slot] is not null)
            {
                slot = (slot + 1) & mask;
            }

            table[slot] = word;
        }
    }

    /// <summary>Adds one more letter to the hash of a word.</summary>
    public static uint Step(uint hash, char letter) => ((hash << 5) | (hash >> 27)) ^ (letter | 0x20u);

    /// <summary>Finds what is known of a word, whatever its case; <paramref name="hash"/> is that of <see cref="Step"/> over its letters.</summary>
    public Word? Find(ReadOnlySpan<char> letters, uint hash)
    {
        for (var slot = (int)(Finish(hash) & (uint)mask); table[slot] is { } word; slot = (slot + 1) & mask)
        {
            if (word.Text.Length == letters.Length && letters.Equals(word.Text, StringComparison.OrdinalIgnoreCase))
            {
                return word;
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

    // The low bits choose the slot, so the high ones are mixed in.
    private static uint Finish(uint hash) => (hash * 0x9E3779B1u) >> 16 ^ hash;

    private static uint HashOf(string text)
    {
        var hash = 0u;
        foreach (var letter in text)
        {
            hash = Step(hash, letter);
        }

        return Finish(hash);
    }

    private Word Of(string text)
    {
        var key = text.ToLowerInvariant();
        if (!words.TryGetValue(key, out var word))
        {
            words[key] = word = new Word(key);
        }

        return word;
    }

    private void Give(JsonElement forms, Role role)
    {
        foreach (var form in forms.Strings())
        {
            Of(form).Roles |= role;
        }
    }

    private void ReadNumbers(JsonElement numbers)
    {
        foreach (var entry in numbers.GetProperty("cardinals").EnumerateObject())
        {
            Of(entry.Name).Cardinal = entry.Value.GetDecimal();
        }

        foreach (var entry in numbers.GetProperty("magnitudes").EnumerateObject())
        {
            Of(entry.Name).Magnitude = entry.Value.GetDecimal();
        }

        foreach (var entry in numbers.GetProperty("suffixes").EnumerateObject())
        {
            Of(entry.Name).Suffix = entry.Value.GetDecimal();
        }

        foreach (var entry in numbers.GetProperty("ordinals").EnumerateObject())
        {
            Of(entry.Name).Ordinal = entry.Value.GetInt32();
        }

        foreach (var entry in numbers.GetProperty("folds").EnumerateObject())
        {
            Of(entry.Name).Fold = entry.Value.GetInt32();
        }

        foreach (var form in numbers.GetProperty("fold").Strings())
        {
            Of(form).Fold = 1;
        }
    }

    private void ReadTime(JsonElement time)
    {
        foreach (var entry in time.GetProperty("months").EnumerateObject())
        {
            Of(entry.Name).Month = entry.Value.GetInt32();
        }

        foreach (var entry in time.GetProperty("weekdays").EnumerateObject())
        {
            Of(entry.Name).Weekday = entry.Value.GetInt32();
        }

        foreach (var entry in time.GetProperty("units").EnumerateObject())
        {
            Of(entry.Name).TimeUnit = entry.Value.GetString()![0];
        }

        foreach (var entry in time.GetProperty("seasons").EnumerateObject())
        {
            Of(entry.Name).Season = entry.Value.GetInt32();
            Of(entry.Name).Roles |= Role.Season;
        }

        foreach (var entry in time.GetProperty("seasonsWithYear").EnumerateObject())
        {
            Of(entry.Name).Season = entry.Value.GetInt32();
            Of(entry.Name).Time |= TimexRole.SeasonNeedsYear;
        }

        Give(time.GetProperty("monthCues"), Role.MonthCue);
        foreach (var entry in time.GetProperty("ordinals").EnumerateObject())
        {
            Of(entry.Name).Ordinal = entry.Value.GetInt32();
        }

        foreach (var entry in time.GetProperty("weekdaysCounted").EnumerateObject())
        {
            Of(entry.Name).Weekday = entry.Value.GetInt32();
            Of(entry.Name).Time |= TimexRole.Plural;
        }

        foreach (var role in time.GetProperty("roles").EnumerateObject())
        {
            foreach (var form in role.Value.Strings())
            {
                Of(form).Time |= Enum.Parse<TimexRole>(role.Name, ignoreCase: true);
            }
        }

        foreach (var word in words.Values)
        {
            word.Time |= Opening(word);
        }
    }

    private static TimexRole Opening(Word word)
    {
        const Role both = Role.A | Role.Half | Role.Last | Role.Next;
        const Role dates = Role.This | Role.Early | Role.Mid | Role.Late | Role.Earlier | Role.Later | Role.End | Role.Start | Role.Fiscal | Role.Calendar | Role.Full
            | Role.Season | Role.Today | Role.Yesterday | Role.Tomorrow;
        const TimexRole parts = TimexRole.Final | TimexRole.SeasonNeedsYear | TimexRole.QuarterCode | TimexRole.HalfCode | TimexRole.YearCode | TimexRole.KindOfYear;
        var spans = word.Cardinal is not null || word.Is(both);
        var opens = spans || word.Is(dates) || word.Month > 0 || word.Weekday > 0 || word.Ordinal > 0 || word.TimeUnit is 'Y' or 'W' or 'Q' || (word.Time & parts) != 0;
        return (opens ? TimexRole.Opens : TimexRole.None) | (spans ? TimexRole.Spans : TimexRole.None);
    }
}
