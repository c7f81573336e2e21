namespace Extractor.Mentions;

/// <summary>
/// Amounts of power in gigawatts: <c>5 GW</c>, <c>1.2-gigawatt</c>, <c>500MWp</c>, <c>two megawatts</c>, <c>a gigawatt</c>,
/// <c>half a gigawatt</c>. Energy (<c>MWh</c>, <c>gigawatt-hours</c>) and <c>gigawatt-scale</c> are nothing.
/// </summary>
internal sealed class PowerRecognizer() : UnitRecognizer(Kind.Power, "power", Trigger.Power, Trigger.One)
{
    private const string Gigawatt = "GW";
    private const decimal Watt = 0.000000001m;

    protected override bool TryUnit(Reading reading, in Amount amount, out int last, out string unit, out decimal factor, out string rule)
    {
        var tokens = reading.Tokens;
        unit = Gigawatt;
        rule = "number and unit";
        factor = 0;
        last = amount.Last + 1;
        if (!tokens.Near(amount.Last))
        {
            return false;
        }

        if (tokens.IsDash(last) && tokens.Near(last))
        {
            last++;
        }

        return TryUnitAt(reading, amount.First, last, out factor);
    }

    protected override bool TryAlone(Reading reading, int index, out int last, out Mention mention)
    {
        var tokens = reading.Tokens;
        mention = null!;
        last = index;
        var ordinal = tokens.WordAt(index)?.Ordinal > 0;
        if (!tokens.Is(index, Role.A | Role.Half) && !ordinal)
        {
            return false;
        }

        // "$8.5 million a megawatt", "$190 a kilowatt"
        if (tokens.Is(index, Role.A) && tokens.Near(index - 1) && (tokens.IsNumber(index - 1) || tokens.WordAt(index - 1) is { } word && (word.Magnitude > 0 || word.Currency is not null || (word.Suffix > 0 && tokens.Glued(index - 2)))))
        {
            return false;
        }

        var half = tokens.Is(index, Role.Half);
        var unit = half && tokens.Is(index + 1, Role.A) ? index + 2 : index + 1;
        if (unit >= tokens.Count || !tokens.Near(unit - 1) || !TryUnitAt(reading, index, tokens.IsDash(unit) ? ++unit : unit, out var factor) || tokens[unit].Length < 4)
        {
            return false;
        }

        last = unit;
        mention = Build(reading, index, ref last, Value.Of(half ? factor / 2 : factor, Gigawatt), half ? "half a unit" : ordinal ? "ordinal" : "one of the unit", Qualifier.Exact);
        return true;
    }

    private bool TryUnitAt(Reading reading, int first, int index, out decimal factor)
    {
        var tokens = reading.Tokens;
        factor = tokens.WordAt(index)?.Power ?? 0;
        if (factor == 0)
        {
            if (!tokens.Is(index, AmountRole.Watt) || !tokens.StartsUpper(index))
            {
                return false;
            }

            factor = Watt;
        }

        var next = tokens.IsDash(index + 1) ? index + 2 : index + 1;
        if (tokens.Near(index) && tokens.Is(next, Role.Hour))
        {
            // "MW-hours", "gigawatt hours"
            Refuse(reading, first, next, "energy, not power");
            return false;
        }

        if (next == index + 2 && tokens.Near(index) && tokens.Is(next, Role.Scale))
        {
            Refuse(reading, first, next, "a class of plants, not an amount");
            return false;
        }

        return !(tokens.Glued(index) && tokens.IsNumber(index + 1));
    }
}
