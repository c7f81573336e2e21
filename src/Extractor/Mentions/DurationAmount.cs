namespace Extractor.Mentions;

/// <summary>A length of time as written: <c>10 years</c>, <c>ten-year</c>, <c>two and a half years</c>, <c>two or three weeks</c>, <c>half a year</c>, <c>a decade</c>.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Count">How many; the second of a range.</param>
/// <param name="Unit">The unit's letter as in <c>Gazetteers/en/time.json</c>.</param>
/// <param name="Plus">Index of the token before a <c>+</c> or <c>-plus</c> that stands between number and unit; -1 where there is none.</param>
/// <param name="Bare">True where the article alone says one: <c>a year</c>.</param>
internal readonly record struct DurationAmount(int First, int Last, decimal Count, char Unit, bool Bare, int Plus = -1)
{
    // No number and range before a unit has more tokens than this: "two hundred and fifty to three hundred and sixty-five days".
    private const int Reach = 14;

    /// <summary>Reads a length of time at a number, an article or <c>half</c>.</summary>
    public static bool TryRead(DateScan scan, int index, out DurationAmount amount)
    {
        amount = default;
        if (!UnitWithin(scan, index))
        {
            return false;
        }

        if (scan.Tokens.IsNumber(index))
        {
            return TryCounted(scan, index, out amount);
        }

        if (scan.Is(index, Role.A))
        {
            return TryArticle(scan, index, out amount);
        }

        return scan.Is(index, Role.Half) ? TryHalf(scan, index, out amount) : TryCounted(scan, index, out amount);
    }

    /// <summary>Decades, centuries, fortnights and quarters in years, weeks and months.</summary>
    public (decimal Count, char Unit) Simplified() => Unit switch
    {
        'E' => (Count * 10, 'Y'),
        'C' => (Count * 100, 'Y'),
        'F' => (Count * 2, 'W'),
        'Q' => (Count * 3, 'M'),
        _ => (Count, Unit),
    };

    /// <summary>A glance ahead, so that a number that counts something else costs no reading.</summary>
    private static bool UnitWithin(DateScan scan, int index)
    {
        for (var i = index + 1; i <= index + Reach; i++)
        {
            if (scan.Word(i) is { TimeUnit: not '\0' })
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryArticle(DateScan scan, int index, out DurationAmount amount)
    {
        amount = default;
        var next = scan.After(index);
        if (scan.Is(next, Role.Half))
        {
            // "a half-century"
            if (scan.Word(scan.After(next)) is { TimeUnit: 'C' or 'E' or 'Y' or 'h' } halved && !Plural(halved))
            {
                amount = new DurationAmount(index, scan.After(next), 0.5m, halved.TimeUnit, halved.TimeUnit == 'Y');
                return amount.Unit != 'Y' && !IsAge(scan, amount.Last);
            }

            return false;
        }

        var single = scan.Has(next, TimexRole.Single);
        if (scan.Is(next, Role.Full) || single)
        {
            next = scan.After(next);
        }

        if (scan.Word(next) is not { TimeUnit: not '\0' and not 'Q' } word || Plural(word) || IsAge(scan, next))
        {
            return false;
        }

        var last = AndHalf(scan, next, out var half);
        amount = new DurationAmount(index, last, 1 + half, word.TimeUnit, half == 0 && !single);
        return true;
    }

    private static bool TryHalf(DateScan scan, int index, out DurationAmount amount)
    {
        amount = default;
        var article = scan.After(index);
        var unit = scan.Is(article, Role.A) ? scan.After(article) : article;
        if (scan.Word(unit) is not { TimeUnit: not '\0' and not 'Q' and not 'D' } word || Plural(word) || (unit == article && word.TimeUnit is not ('C' or 'E' or 'h')) || IsAge(scan, unit))
        {
            return false;
        }

        amount = new DurationAmount(index, unit, 0.5m, word.TimeUnit, false);
        return true;
    }

    private static bool TryCounted(DateScan scan, int index, out DurationAmount amount)
    {
        amount = default;
        var tokens = scan.Tokens;
        if (!TryNumber(scan, index, out var count, out var last) || (tokens.IsNumber(index) && scan.BoundBefore(index)))
        {
            return false;
        }

        var plus = -1;
        if (Edges.TrySuffix(tokens, last, out var suffix))
        {
            (plus, last) = (last, suffix);
        }

        var first = count;
        var range = TryEnd(scan, index, last, out var high, out var end);
        if (range)
        {
            (count, last) = (high, end);
        }

        var unit = UnitAfter(scan, last, out var skipped);
        if (unit < 0)
        {
            return false;
        }

        var word = scan.Word(unit)!;
        if (IsAge(scan, unit) || (range && first >= count && !scan.Is(last - 1, Role.Or)))
        {
            return false;
        }

        // "three quarters of the shares" is a fraction, "2026 year" no length.
        if (word.TimeUnit == 'Q' && !(Plural(word) && (skipped || count != 3 || IsOrdered(scan, index)) || (!Plural(word) && scan.DashGlued(last) && count > 3)))
        {
            return false;
        }

        last = unit;
        if (!range)
        {
            last = AndHalf(scan, unit, out var half);
            count += half;
        }

        if (word.TimeUnit == 'Y' && TryMonths(scan, last, out var months, out end))
        {
            amount = new DurationAmount(index, end, (count * 12) + months, 'M', false);
            return true;
        }

        var start = scan.Word(index) is { Cardinal: 100 } && scan.Is(index - 1, Role.A) ? index - 1 : index;
        amount = new DurationAmount(start, last, count, word.TimeUnit, false, plus);
        return !IsTitle(scan, index, unit) && count is > 0 and < 1_000_000_000_000m;
    }

    /// <summary>Reads the number, with the half that may follow: <c>two and a half</c>, <c>2½</c>, <c>two-and-a-half</c>.</summary>
    private static bool TryNumber(DateScan scan, int index, out decimal count, out int last)
    {
        (count, last) = (0, index);
        if (!Amount.TryRead(scan.Tokens, index, out var number) || number.Value > 1_000_000_000_000m)
        {
            return false;
        }

        count = number.Value;
        last = number.Last;
        if (scan.Tokens.Glued(last) && scan.Tokens.SymbolAt(last + 1) is '½')
        {
            last++;
            count += 0.5m;
        }
        else if (scan.Tokens.IsNumber(index) && scan.After(last) is var one && one > 0 && scan.TryInt(one, out var upper) && upper == 1
            && scan.Tokens.SymbolAt(one + 1) == '/' && scan.TryInt(one + 2, out var lower) && lower == 2)
        {
            // "2-1/2 years"
            last = one + 2;
            count += 0.5m;
        }
        else
        {
            last = AndHalf(scan, last, out var half);
            count += half;
        }

        return true;
    }

    /// <summary>Reads the other end of <c>18-24</c>, <c>two or three</c>, <c>10- to 15</c>, <c>10-to-15</c>.</summary>
    private static bool TryEnd(DateScan scan, int first, int last, out decimal count, out int end)
    {
        (count, end) = (0, last);
        var tokens = scan.Tokens;
        var next = -1;
        if (tokens.IsDash(last + 1) && tokens.Glued(last) && !tokens.Glued(last + 1) && scan.Is(last + 2, Role.To | Role.Or))
        {
            next = scan.After(last + 2);
        }
        else if (scan.DashGlued(last) && scan.Is(last + 2, Role.To))
        {
            next = scan.After(last + 2);
        }
        else if (scan.Is(last + 1, Role.Or) && tokens.Near(last))
        {
            next = scan.After(last + 1);
        }
        else if (RangeSeparator.TryFind(tokens, first, last, out var separated))
        {
            next = separated;
        }

        return next > 0 && next < tokens.Count && TryNumber(scan, next, out count, out end);
    }

    private static int UnitAfter(DateScan scan, int last, out bool skipped)
    {
        skipped = false;
        var next = scan.After(last);
        if (scan.Word(next) is { } word && word.TimeUnit == '\0' && (word.Time & TimexRole.Between) != 0)
        {
            skipped = true;
            next = scan.After(next);
        }

        return scan.Word(next) is { TimeUnit: not '\0' } ? next : -1;
    }

    /// <summary>Steps over <c>and a half</c>, however it is hyphenated.</summary>
    private static int AndHalf(DateScan scan, int last, out decimal half)
    {
        half = 0;
        var and = scan.After(last);
        if (!scan.Is(and, Role.And))
        {
            return last;
        }

        var article = scan.After(and);
        var end = scan.After(article);
        if (!scan.Is(article, Role.A) || !scan.Is(end, Role.Half))
        {
            return last;
        }

        half = 0.5m;
        return end;
    }

    private static bool TryMonths(DateScan scan, int last, out decimal months, out int end)
    {
        months = 0;
        end = last;
        var next = scan.AfterComma(last);
        if (scan.Is(next, Role.And))
        {
            next = scan.After(next);
        }

        if (next < 0 || !Amount.TryRead(scan.Tokens, next, out var number) || scan.Word(scan.After(number.Last)) is not { TimeUnit: 'M' } || number.Value >= 12)
        {
            return false;
        }

        months = number.Value;
        end = scan.After(number.Last);
        return true;
    }

    private static bool IsOrdered(DateScan scan, int index) =>
        scan.Is(index - 1, Role.Last | Role.Next | Role.In | Role.For | Role.Over) || scan.Word(index - 1) is { Ordinal: > 0 };

    /// <summary>True for <c>127 Hours</c> and <c>Seven Years in Tibet</c>: the unit is written large where a sentence stands around it.</summary>
    private static bool IsTitle(DateScan scan, int first, int unit) =>
        scan.Upper(unit) && !(scan.IsHyphen(unit - 1) && scan.Tokens.IsNumber(first)) && char.IsLower(scan.Tokens.Surface(unit)[^1]) && (DateNames.IsProse(scan, unit) || DateNames.IsProse(scan, first));

    private static bool IsAge(DateScan scan, int unit) => scan.Is(scan.After(unit), Role.Age);

    private static bool Plural(Word word) => word.Text[^1] == 's';
}
