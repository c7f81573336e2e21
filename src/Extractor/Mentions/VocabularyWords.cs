using System.Collections;
using System.Text.Json;

namespace Extractor.Mentions;

/// <summary>The words of all gazetteers, each with everything that any of them says of it, in ordinal order.</summary>
internal sealed class VocabularyWords : IEnumerable<Word>
{
    private readonly Dictionary<string, Word> words = new(StringComparer.Ordinal);

    public VocabularyWords()
    {
        ReadRoles(Gazetteer.Open("words"));
        ReadNumbers(Gazetteer.Open("numbers"));
        ReadUnits(Gazetteer.Open("units"));
        ReadTime(Gazetteer.Open("time"));
        CurrencyGazetteer.Read(Gazetteer.Open("currencies"), Of);
        QualifierGazetteer.Mark(Gazetteer.Open("qualifiers"), Of);
        foreach (var sense in Gazetteer.Open("senses").EnumerateObject())
        {
            foreach (var form in sense.Value.Strings().Distinct(StringComparer.Ordinal))
            {
                Of(form).Senses = [.. Of(form).Senses, sense.Name];
            }
        }

        foreach (var cluster in Gazetteer.Open("clusters").EnumerateObject())
        {
            var place = WordCluster.Of(cluster.Name);
            foreach (var form in cluster.Value.GetString()!.Split(' '))
            {
                if (!words.TryGetValue(form, out var word))
                {
                    words[form] = word = new Word(form) { IsClusteredOnly = true };
                }

                word.Cluster = place;
            }
        }

        foreach (var word in words.Values)
        {
            word.Settle();
        }
    }

    public int Count => words.Count;

    public IEnumerator<Word> GetEnumerator() => words.Values.OrderBy(w => w.Text, StringComparer.Ordinal).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Word Of(string text)
    {
        var key = text.ToLowerInvariant();
        if (!words.TryGetValue(key, out var word))
        {
            words[key] = word = new Word(key);
        }

        return word;
    }

    private void ReadRoles(JsonElement lists)
    {
        foreach (var role in lists.GetProperty("roles").EnumerateObject())
        {
            Give(role.Value, Enum.Parse<Role>(role.Name, ignoreCase: true));
        }

        foreach (var role in lists.GetProperty("amountRoles").EnumerateObject())
        {
            foreach (var form in role.Value.Strings())
            {
                Of(form).Amounts |= Enum.Parse<AmountRole>(role.Name, ignoreCase: true);
            }
        }
    }

    private void Give(JsonElement forms, Role role)
    {
        foreach (var form in forms.Strings())
        {
            Of(form).Roles |= role;
        }
    }

    private void ReadUnits(JsonElement units)
    {
        foreach (var unit in units.GetProperty("power").EnumerateObject())
        {
            Of(unit.Name).Power = unit.Value.GetDecimal();
        }

        foreach (var form in units.GetProperty("watt").Strings())
        {
            Of(form).Amounts |= AmountRole.Watt;
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

        foreach (var form in numbers.GetProperty("multiples").Strings())
        {
            Of(form).Amounts |= AmountRole.Multiple;
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
