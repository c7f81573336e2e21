namespace Extractor.Mentions;

/// <summary>Seasons, whose value is their year: <c>summer 2025</c>, <c>the spring of 2026</c>, <c>during the summer</c>.</summary>
internal static class DateSeasons
{
    public static bool TryRead(DateScan scan, int index, out DateFind find)
    {
        find = default;
        var word = scan.Word(index)!;
        var tokens = scan.Tokens;
        if (DateYears.TryTail(scan, index, out var year, out var last, wordsAllowed: true) && !(tokens.IsNumber(last) && scan.Counts(last)))
        {
            find = new DateFind(last > index + 1 && scan.Is(index + 1, Role.Of) ? scan.WithThe(index) : index, last, year.IsKnown ? Timex.OfYear(year.Year) : year, "season");
            return !scan.DashGlued(index);
        }

        // A bare season is one only after "the": "during the summer", and not "the spring sale".
        var fall = (word.Time & TimexRole.SeasonNeedsYear) != 0;
        if ((fall && !(scan.Is(index - 2, Role.In) && (index + 1 >= tokens.Count || tokens.SymbolAt(index + 1) is '.' or ',' or ';'))) || char.IsUpper(tokens.Surface(index)[0]) || tokens.Glued(index) && scan.IsHyphen(index + 1)
            || !scan.Is(index - 1, Role.The) || !scan.Is(index - 2, Role.In | Role.During | Role.Over | Role.By | Role.Since | Role.Until | Role.For | Role.Before | Role.After))
        {
            return false;
        }

        var tense = DateTense.Of(scan, index, index);
        var ahead = scan.Published is { } day ? Middle(word.Text) - day.Month : 0;
        var step = tense == Tense.Future ? ahead < 0 ? 1 : 0 : tense == Tense.Past ? ahead > 0 ? -1 : 0 : ahead > 3 ? -1 : 0;
        find = new DateFind(index - 1, index, DateSteps.Moved(Timex.Unknown, scan.Published, 'Y', step), "season");
        return true;
    }

    /// <summary>The season before, of, or after the article's day.</summary>
    public static Timex Of(DateOnly? published, string season, int step)
    {
        if (published is not { } day)
        {
            return Timex.Unknown;
        }

        var middle = Middle(season);
        return Timex.OfYear(step switch
        {
            < 0 => middle < day.Month ? day.Year : day.Year - 1,
            > 0 => middle > day.Month ? day.Year : day.Year + 1,
            _ => day.Year,
        });
    }

    // The month after which a season counts as over.
    private static int Middle(string season) => season[..2] switch
    {
        "sp" => 4,
        "su" => 7,
        "wi" => 12,
        _ => 10,
    };
}
