using Extractor.Articles;

namespace Extractor.Mentions;

/// <summary>
/// The grammar that power and ratios share: an amount before its unit, alone or as a range (<c>300-500 MW</c>,
/// <c>10% to 15%</c>, <c>between 5 and 10 per cent</c>), with a trailing <c>+</c> and a leading <c>~</c>.
/// </summary>
internal abstract class UnitRecognizer(Kind kind, string name, Trigger unit, Trigger alone) : IRecognizer
{
    public void Recognize(Reading reading, List<Mention> found)
    {
        var tokens = reading.Tokens;
        if ((tokens.Seen & unit) == 0)
        {
            return;
        }

        var near = new TriggerWindow(tokens, unit);
        var next = 0;
        foreach (var i in tokens.Triggered)
        {
            var triggers = tokens[i].Triggers;
            if (i < next || (triggers & (Trigger.Number | Trigger.Cardinal | alone)) == 0 || !near.Holds(i))
            {
                continue;
            }

            if (((triggers & (Trigger.Number | Trigger.Cardinal)) != 0 && TryRead(reading, i, out var last, out var mention))
                || ((triggers & alone) != 0 && TryAlone(reading, i, out last, out mention)))
            {
                found.Add(mention);
                next = last + 1;
            }
        }
    }

    /// <summary>Reads the unit after a token.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="amount">The number before it.</param>
    /// <param name="last">Last token of the unit.</param>
    /// <param name="unit">The unit as values name it.</param>
    /// <param name="factor">What the number is multiplied with.</param>
    /// <param name="rule">Name of the rule.</param>
    protected abstract bool TryUnit(Tokens tokens, in Amount amount, out int last, out string unit, out decimal factor, out string rule);

    /// <summary>Reads a mention that has no number of its own: <c>threefold</c>, <c>a gigawatt</c>.</summary>
    protected virtual bool TryAlone(Reading reading, int index, out int last, out Mention mention)
    {
        last = index;
        mention = null!;
        return false;
    }

    /// <summary>False where the amount is part of something else: a currency before it, letters glued to it.</summary>
    private static bool StandsFree(Tokens tokens, int index)
    {
        if (index == 0)
        {
            return true;
        }

        if (tokens.Glued(index - 1))
        {
            // "GPT-5", "v2", "$5": a hyphen may join a number only to a sign or a range.
            if (tokens[index - 1].Type == TokenType.Word || Currencies.English.IsSign(tokens.SymbolAt(index - 1)) || tokens.SymbolAt(index - 1) is '/' or '.' or '#' or '_')
            {
                return false;
            }

            if (tokens.IsDash(index - 1) && index > 1 && tokens.Glued(index - 2) && tokens[index - 2].Type == TokenType.Word && tokens[index - 2].Word is not { Cardinal: not null })
            {
                return tokens[index - 2].Word is { } word && (word.Is(Role.Mid) || word.Is(Role.Plus));
            }
        }

        return true;
    }

    private bool TryRead(Reading reading, int index, out int last, out Mention mention)
    {
        var tokens = reading.Tokens;
        mention = null!;
        last = index;
        if (!StandsFree(tokens, index) || !Amount.TryRead(tokens, index, out var low))
        {
            return false;
        }

        var hasUnit = TryUnit(tokens, low, out var unitLast, out var unit, out var factor, out var rule);
        if (RangeSeparator.TryFind(tokens, index, hasUnit ? unitLast : low.Last, out var next)
            && Amount.TryRead(tokens, next, out var high)
            && TryUnit(tokens, high, out var highLast, out var highUnit, out var highFactor, out _)
            && (!hasUnit || unit == highUnit)
            && !(hasUnit && tokens.Is(next - 1, Role.To) && tokens.Is(index - 1, Role.From)))
        {
            var lowValue = low.Value * (hasUnit ? factor : highFactor) * (!hasUnit && low.Magnitude == 1 && low.Number < high.Number ? high.Magnitude : 1);
            var highValue = high.Value * highFactor;

            // "an 8.8 per cent to 6.1 per cent discount": the article binds the two, whichever is greater.
            if (lowValue < highValue || (lowValue > highValue && hasUnit && tokens.Is(index - 1, Role.A) && tokens.Is(next - 1, Role.To)))
            {
                last = highLast;
                mention = Build(reading, index, ref last, Value.Between(Math.Min(lowValue, highValue), Math.Max(lowValue, highValue), highUnit), "range", Qualifier.Range);
                return true;
            }
        }

        if (!hasUnit)
        {
            return false;
        }

        last = unitLast;
        mention = Build(reading, index, ref last, Value.Of(low.Value * factor, unit), rule, Qualifier.Exact);
        return true;
    }

    protected Mention Build(Reading reading, int first, ref int last, Value value, string rule, Qualifier qualifier)
    {
        var tokens = reading.Tokens;
        var start = tokens[first].Start;
        var end = tokens[last].End;
        Span? qualifierSpan = null;
        if (Edges.TrySuffix(tokens, last, out var plus))
        {
            qualifierSpan = new Span(end, tokens[plus].End);
            end = tokens[plus].End;
            last = plus;
            qualifier = qualifier == Qualifier.Range ? qualifier : Qualifier.AtLeast;
        }

        if (Edges.TryTilde(tokens, first))
        {
            start = tokens[first - 1].Start;
            qualifierSpan ??= new Span(start, start + 1);
            qualifier = qualifier == Qualifier.Exact ? Qualifier.About : qualifier;
        }

        return reading.Mention(kind, start, end, value, new Evidence(name, rule), qualifier, qualifierSpan);
    }
}
