using Extractor.Articles;

namespace Extractor.Mentions;

/// <summary>
/// Amounts of money in digits, in every style of the press: <c>$1.2bn</c>, <c>25 mln dlrs</c>, <c>Rs 500 crore</c>,
/// <c>$1.5-2 billion</c>, <c>$100B+</c>, <c>50p</c>. Amounts wholly in words are the engine's.
/// </summary>
internal sealed class MoneyRecognizer : IRecognizer
{
    private const string Name = "money";
    private static readonly Currencies Currencies = Currencies.English;

    public void Recognize(Reading reading, List<Mention> found)
    {
        var tokens = reading.Tokens;
        var home = new HomeCurrency(reading);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Type == TokenType.Number && TryRead(reading, home, i, out var end, out var mention))
            {
                found.Add(mention);
                i = Math.Max(i, end);
            }
        }
    }

    private static bool TryRead(Reading reading, HomeCurrency home, int index, out int last, out Mention mention)
    {
        var tokens = reading.Tokens;
        mention = null!;
        last = index;
        if (!MoneyAmount.TryRead(reading, home, index, needsCurrency: false, out var low))
        {
            return false;
        }

        if (TryRange(reading, home, low, out var high))
        {
            last = high.Last;
            return TryMention(reading, low, high, out last, out mention);
        }

        return low.Code is not null && TryMention(reading, low, null, out last, out mention);
    }

    /// <summary>Reads the other end of a range; false where there is none, or where the words tell a change from one to the other.</summary>
    private static bool TryRange(Reading reading, HomeCurrency home, in MoneyAmount low, out MoneyAmount high)
    {
        high = default;
        var tokens = reading.Tokens;
        if (!RangeSeparator.TryFind(tokens, low.First, low.Last, out var next))
        {
            return false;
        }

        var number = next;
        while (number < next + 3 && number < tokens.Count && !tokens.IsNumber(number))
        {
            number++;
        }

        if (!MoneyAmount.TryRead(reading, home, number, needsCurrency: false, out high) || high.First != next || (low.Code is null && high.Code is null))
        {
            return false;
        }

        var told = low.Code is not null && (high.PrefixCode is not null || high.SuffixCode is not null) && low.HasOwnCurrency;
        if (low.Code is not null && high.Code is not null && low.Code != high.Code && low.HasOwnCurrency && high.HasOwnCurrency)
        {
            return false;
        }

        // "from $18B to $380B" is a change, two facts; "5 to 7 million dollars" shares its unit and is one.
        if (told && tokens.Is(next - 1, Role.To) && FromStandsBefore(tokens, low.First))
        {
            return false;
        }

        // "rose 3 to 5 million dollars": a bare small number before "to" is the low end only where it can be.
        var sharesMagnitude = low.Amount.Magnitude == 1 && high.Amount.Magnitude > 1 && low.Amount.Number < high.Amount.Number;
        var lowValue = sharesMagnitude ? low.Amount.Number * high.Amount.Magnitude : low.Amount.Value;
        return lowValue * low.Factor(high) < high.Amount.Value * high.OwnFactor
            && (low.HasOwnCurrency || high.HasOwnCurrency)
            && (low.HasOwnCurrency || low.Amount.Magnitude == 1 || low.Amount.Magnitude > 1);
    }

    private static bool FromStandsBefore(Tokens tokens, int first)
    {
        // "from the $500 million to $1 billion they had planned" is a range all the same.
        return tokens.Is(first - 1, Role.From) || (tokens.Is(first - 2, Role.From) && !tokens.Is(first - 1, Role.The));
    }

    private static bool TryMention(Reading reading, MoneyAmount low, MoneyAmount? other, out int last, out Mention mention)
    {
        var tokens = reading.Tokens;
        var end = other ?? low;
        last = end.Last;
        var start = tokens[low.First].Start;
        var code = low.HasOwnCurrency && low.Code is not null && other?.SuffixCode is null ? low.Code : end.Code ?? low.Code!;
        Value value;
        var qualifier = Qualifier.Exact;
        if (other is { } high)
        {
            var shares = low.Amount.Magnitude == 1 && high.Amount.Magnitude > 1 && low.Amount.Number < high.Amount.Number;
            var lowValue = (shares ? low.Amount.Number * high.Amount.Magnitude : low.Amount.Value) * low.Factor(high);
            value = Value.Between(lowValue, high.Amount.Value * high.OwnFactor, code);
            qualifier = Qualifier.Range;
        }
        else
        {
            value = Value.Of(low.Amount.Value * low.OwnFactor, code);
        }

        Span? qualifierSpan = null;
        var stop = tokens[last].End;
        if (Edges.TrySuffix(tokens, last, out var afterPlus))
        {
            qualifierSpan = new Span(stop, tokens[afterPlus].End);
            stop = tokens[afterPlus].End;
            last = afterPlus;
            qualifier = qualifier == Qualifier.Range ? qualifier : Qualifier.AtLeast;
        }

        if (Edges.TryTilde(tokens, low.First))
        {
            start = tokens[low.First - 1].Start;
            qualifierSpan ??= new Span(start, start + 1);
            qualifier = qualifier == Qualifier.Exact ? Qualifier.About : qualifier;
        }

        mention = reading.Mention(Kind.Money, start, stop, value, new Evidence(Name, other is null ? low.Rule : "range"), qualifier, qualifierSpan);
        return true;
    }
}
