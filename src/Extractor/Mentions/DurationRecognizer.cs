using System.Globalization;
using Extractor.Articles;

namespace Extractor.Mentions;

/// <summary>
/// Lengths of time with a number: <c>10 years</c>, <c>18-month</c>, <c>the next five years</c>, <c>the past decade</c>,
/// <c>half a year</c>. Ages, rates (<c>$5 a year</c>) and distances that make a date (<c>two years ago</c>) are not among them.
/// </summary>
internal sealed class DurationRecognizer : IRecognizer
{
    private const string Name = "duration";

    public void Recognize(Reading reading, List<Mention> found)
    {
        if ((reading.Tokens.Seen & Trigger.TimeUnit) == 0)
        {
            return;
        }

        var scan = new DateScan(reading);
        var tokens = scan.Tokens;
        var near = new TriggerWindow(tokens, Trigger.TimeUnit);
        var next = 0;
        foreach (var i in tokens.Triggered)
        {
            ref readonly var token = ref tokens[i];
            if (i < next || (token.Triggers & Trigger.Duration) == 0 || !near.Holds(i))
            {
                continue;
            }

            if (token.Word is { } word && word.Is(Role.Last | Role.Next))
            {
                if (TryUnit(scan, i, word, out var unit))
                {
                    Add(reading, found, unit, scan.WithThe(i), "order and unit");
                    next = unit.Last + 1;
                }

                continue;
            }

            if (!DurationAmount.TryRead(scan, i, out var amount))
            {
                continue;
            }

            if (!DateOffsets.TryRead(scan, amount, out _) && !DateOffsets.TryPlan(scan, amount, out _) && (!amount.Bare || IsLength(scan, amount)) && !IsIdiom(scan, amount))
            {
                Add(reading, found, amount, FirstOf(scan, amount), amount.Bare ? "one of a unit" : "number and unit");
            }

            next = amount.Last + 1;
        }
    }

    /// <summary>The TIMEX3 value: <c>P10Y</c>, <c>P2.5Y</c>, <c>PT24H</c>.</summary>
    internal static string Written(in DurationAmount amount)
    {
        var (count, unit) = amount.Simplified();
        if (unit == 'Y' && count == 0.5m)
        {
            (count, unit) = (6, 'M');
        }
        else if (unit == 'h' && count == 0.5m)
        {
            (count, unit) = (30, 'm');
        }

        return unit is 'h' or 'm'
            ? string.Create(CultureInfo.InvariantCulture, $"PT{count:0.####}{char.ToUpperInvariant(unit)}")
            : string.Create(CultureInfo.InvariantCulture, $"P{count:0.####}{unit}");
    }

    private static void Add(Reading reading, List<Mention> found, in DurationAmount amount, int first, string rule)
    {
        var tokens = reading.Tokens;
        var end = tokens[amount.Last].End;
        var qualifier = Qualifier.Exact;
        Span? qualifierSpan = null;
        if (amount.Plus >= 0 && Edges.TrySuffix(tokens, amount.Plus, out var last))
        {
            qualifier = Qualifier.AtLeast;
            qualifierSpan = new Span(tokens[amount.Plus].End, tokens[last].End);
        }
        else if (Edges.TrySuffix(tokens, amount.Last, out last))
        {
            qualifier = Qualifier.AtLeast;
            qualifierSpan = new Span(end, tokens[last].End);
            end = tokens[last].End;
        }

        var start = tokens[first].Start;
        if (Edges.TryTilde(tokens, first))
        {
            start = tokens[first - 1].Start;
            qualifierSpan ??= new Span(start, start + 1);
            qualifier = qualifier == Qualifier.Exact ? Qualifier.About : qualifier;
        }

        found.Add(reading.Mention(Kind.Duration, start, end, Value.Time(Written(amount)), new Evidence(Name, rule), qualifier, qualifierSpan));
    }

    /// <summary>Reads <c>the next decade</c>, <c>the past year</c>, <c>the last month</c>.</summary>
    private static bool TryUnit(DateScan scan, int index, Word order, out DurationAmount amount)
    {
        amount = default;
        var unit = scan.After(index);
        if (scan.Word(unit) is not { TimeUnit: not '\0' } word || word.Text[^1] == 's' || (word.Time & TimexRole.DayPart) != 0)
        {
            return false;
        }

        var the = scan.Is(index - 1, Role.The);
        var elapsed = (order.Time & TimexRole.Elapsed) != 0 || (the && (order.Time & TimexRole.Latest) != 0);
        amount = new DurationAmount(index, unit, 1, word.TimeUnit, false);
        return word.TimeUnit is 'E' or 'C' || (elapsed && word.TimeUnit is 'Y' or 'M' or 'W' or 'F') || ((order.Time & TimexRole.Elapsed) != 0 && word.TimeUnit is 'D' or 'h');
    }

    /// <summary>The words of order belong to the span: <c>the next five years</c>, <c>past six months</c>, <c>the first 90 days</c>.</summary>
    private static int FirstOf(DateScan scan, in DurationAmount amount)
    {
        var before = amount.First - 1;
        // "could last two weeks", "following five months of talks"
        var ordered = scan.Is(before, Role.Last | Role.Next) && (scan.Is(before - 1, Role.The | Role.In | Role.For | Role.Over | Role.During | Role.Of | Role.By | Role.This)
            || scan.Has(before - 1, TimexRole.Possessor) || (scan.Has(before, TimexRole.Soonest | TimexRole.Elapsed) && !scan.Is(before - 1, Role.Modal)) || scan.Upper(before));
        return scan.Tokens.Near(before) && (ordered || (scan.Word(before) is { Ordinal: > 0 } && !scan.Has(before - 1, TimexRole.Possessor) && amount.Unit is not ('h' or 'm') && !scan.IsHyphen(amount.Last - 1)) || scan.Has(before, TimexRole.Final))
            ? scan.WithThe(before)
            : amount.First;
    }

    /// <summary>True where <c>a year</c> is a length and not the unit of a rate: <c>for a year</c>, <c>a year after</c>.</summary>
    private static bool IsLength(DateScan scan, in DurationAmount amount)
    {
        var before = amount.First - 1;
        if (scan.Tokens.IsNumber(before) || scan.IsHyphen(amount.Last + 1) && scan.Tokens.Glued(amount.Last))
        {
            return false;
        }

        if (scan.Tokens.Near(before) && (scan.Has(before, TimexRole.Lasting) || scan.Is(before, Role.For | Role.In | Role.During | Role.By)))
        {
            return true;
        }

        var next = scan.After(amount.Last);
        var opens = before < 0 || (scan.Tokens[before].Type == TokenType.Symbol && scan.Tokens.SymbolAt(before) is not ('%' or '€' or '£')) || !scan.Tokens.Near(before);
        var apart = scan.Has(next, TimexRole.Apart) && (scan.Tokens.SymbolAt(before) is ',' or '(' || (before >= 0 && scan.Tokens[before].Type == TokenType.Word)) && scan.Word(before) is not ({ Magnitude: > 0 } or { Currency: not null } or { Power: > 0 });
        return apart || (amount.Unit == 'E' && scan.Is(before, Role.Of)) || scan.Is(next, Role.Before | Role.After | Role.Since) && (opens || scan.Is(before, Role.And | Role.Or)) || (opens && amount.Unit is 'E' or 'C' && !scan.Is(next, Role.Half));
    }

    /// <summary>True for <c>one day</c> in the sense of some day.</summary>
    private static bool IsIdiom(DateScan scan, in DurationAmount amount)
    {
        var tokens = scan.Tokens;
        return amount.Unit == 'D' && amount.Count == 1 && !tokens.IsNumber(amount.First) && !scan.DashGlued(amount.First) && !amount.Bare
            && !(scan.Has(amount.First - 1, TimexRole.Lasting) || scan.Is(amount.First - 1, Role.For | Role.In | Role.During | Role.Last | Role.Next) || scan.Is(scan.After(amount.Last), Role.After | Role.Before));
    }
}
