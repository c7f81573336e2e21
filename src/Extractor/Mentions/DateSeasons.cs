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

        // "during the summer", "ready in autumn", and not "the spring sale".
        var the = scan.Is(index - 1, Role.The);
        var fall = (word.Time & TimexRole.SeasonNeedsYear) != 0;
        if ((fall && !(scan.Is(index - 2, Role.In) && (index + 1 >= tokens.Count || tokens.SymbolAt(index + 1) is '.' or ',' or ';'))) || char.IsUpper(tokens.Surface(index)[0]) || tokens.Glued(index) && scan.IsHyphen(index + 1)
            || !scan.Is(the ? index - 2 : index - 1, the ? Role.In | Role.During | Role.Over | Role.By | Role.Since | Role.Until | Role.For | Role.Before | Role.After | Role.Of : Role.In | Role.By | Role.Since | Role.Until | Role.From)
            || (!the && index + 1 < tokens.Count && tokens[index + 1].Type == TokenType.Word && tokens.Near(index) && scan.Word(index + 1) is null))
        {
            return false;
        }

        // "Prices rise in winter": every one.
        var tense = DateTense.Of(scan, the ? index - 1 : index, index);
        if (!the && tense == Tense.Untold)
        {
            return false;
        }

        var ahead = scan.Published is { } day ? word.Season - day.Month : 0;
        var step = tense == Tense.Future ? ahead < 0 ? 1 : 0 : tense == Tense.Past ? ahead > 0 ? -1 : 0 : ahead > 3 ? -1 : 0;
        find = new DateFind(the ? index - 1 : index, index, DateSteps.Moved(Timex.Unknown, scan.Published, 'Y', step), "season");
        return true;
    }

    /// <summary>The season before, of, or after the article's day: one that still runs is neither the last nor the next.
    /// A winter is that of the year in which it begins.</summary>
    public static Timex Of(DateOnly? published, int season, int step)
    {
        if (published is not { } day)
        {
            return Timex.Unknown;
        }

        var end = season + 1;
        return Timex.OfYear(step switch
        {
            < 0 => day.Month > end ? day.Year : day.Year - 1,
            > 0 => day.Month < 3 && end > 3 ? day.Year : day.Year + 1,
            _ => day.Year,
        });
    }
}
