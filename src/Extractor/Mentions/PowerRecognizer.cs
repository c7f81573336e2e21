namespace Extractor.Mentions;

/// <summary>
/// Amounts of power in gigawatts: <c>5 GW</c>, <c>1.2-gigawatt</c>, <c>500MWp</c>, <c>two megawatts</c>, <c>a gigawatt</c>,
/// <c>half a gigawatt</c>. Energy (<c>MWh</c>, <c>gigawatt-hours</c>) and <c>gigawatt-scale</c> are nothing.
/// </summary>
internal sealed class PowerRecognizer() : UnitRecognizer(Kind.Power, "power", Trigger.Power, Trigger.One)
{
    private const string Gigawatt = "GW";
    private const decimal Watt = 0.000000001m;

    protected override bool TryUnit(Tokens tokens, in Amount amount, out int last, out string unit, out decimal factor, out string rule)
    {
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

        return TryUnitAt(tokens, last, out factor);
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

        var half = tokens.Is(index, Role.Half);
        var unit = half && tokens.Is(index + 1, Role.A) ? index + 2 : index + 1;
        if (unit >= tokens.Count || !tokens.Near(unit - 1) || (tokens.IsDash(unit) ? !TryUnitAt(tokens, ++unit, out var factor) : !TryUnitAt(tokens, unit, out factor)) || tokens[unit].Length < 4)
        {
            return false;
        }

        last = unit;
        mention = Build(reading, index, ref last, Value.Of(half ? factor / 2 : factor, Gigawatt), half ? "half a unit" : ordinal ? "ordinal" : "one of the unit", Qualifier.Exact);
        return true;
    }

    private static bool TryUnitAt(Tokens tokens, int index, out decimal factor)
    {
        factor = tokens.WordAt(index)?.Power ?? 0;
        if (factor == 0)
        {
            if (!tokens.Is(index, AmountRole.Watt) || !tokens.StartsUpper(index))
            {
                return false;
            }

            factor = Watt;
        }

        // "MW-hours", "gigawatt hours", "gigawatt-scale"
        var next = tokens.IsDash(index + 1) ? index + 2 : index + 1;
        return !(tokens.Near(index) && (tokens.Is(next, Role.Hour) || (next == index + 2 && tokens.Is(next, Role.Scale))))
            && !(tokens.Glued(index) && tokens.IsNumber(index + 1));
    }
}
