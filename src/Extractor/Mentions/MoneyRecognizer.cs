using Extractor.Articles;

namespace Extractor.Mentions;

/// <summary>
/// Amounts of money in digits, in every style of the press: <c>$1.2bn</c>, <c>25 mln dlrs</c>, <c>Rs 500 crore</c>,
/// <c>$1.5-2 billion</c>, <c>$100B+</c>, <c>50p</c>. Amounts wholly in words are the engine's.
/// </summary>
internal sealed class MoneyRecognizer : IRecognizer
{
    private const string Name = "money";

    public void Recognize(Reading reading, List<Mention> found)
    {
        var tokens = reading.Tokens;
        if ((tokens.Seen & Trigger.Currency) == 0 || (tokens.Seen & Trigger.Number) == 0)
        {
            return;
        }

        var home = reading.Home;
        var near = new TriggerWindow(tokens, Trigger.Currency);
        var comparison = new MoneyComparison(reading, home);
        var next = 0;
        foreach (var i in tokens.Triggered)
        {
            if (i < next || tokens[i].Type != TokenType.Number)
            {
                continue;
            }

            Mention? mention = null;
            var last = i;
            if (near.Holds(i) && TryRead(reading, home, i, out var low, out last, out mention))
            {
                comparison.Remember(low, last, mention.Value.Unit!);
            }
            else if (comparison.TryRead(i, out var bare, out var code))
            {
                mention = Tell(reading, bare, null, code, out last) with { Evidence = new Evidence(Name, "compared with an amount of the same clause") };
            }

            if (mention is not null)
            {
                found.Add(mention);
                next = last + 1;
            }
        }
    }

    private static bool TryRead(Reading reading, HomeCurrency home, int index, out MoneyAmount low, out int last, out Mention mention)
    {
        mention = null!;
        last = index;
        if (!MoneyAmount.TryRead(reading, home, index, out low))
        {
            return false;
        }

        if (MoneyRange.TryHigh(reading, home, low, out var high))
        {
            mention = Tell(reading, low, high, high.SuffixCode ?? low.Code ?? high.Code!, out last);
            return true;
        }

        if (low.Code is null)
        {
            return false;
        }

        mention = Tell(reading, low, null, low.Code, out last);
        return true;
    }

    private static Mention Tell(Reading reading, in MoneyAmount low, MoneyAmount? other, string code, out int last)
    {
        var tokens = reading.Tokens;
        last = (other ?? low).Last;
        var (value, qualifier, rule) = other is { } high
            ? (Value.Between(MoneyRange.Low(low, high), high.Value, code), Qualifier.Range, "range")
            : (Value.Of(low.Value, code), Qualifier.Exact, low.Rule);

        Span? qualifierSpan = null;
        var start = tokens[low.First].Start;
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

        return reading.Mention(Kind.Money, start, stop, value, new Evidence(Name, rule), qualifier, qualifierSpan);
    }
}
