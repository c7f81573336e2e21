using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Review;
using Extractor.Storage;

namespace Extractor.App.Review.Queue;

/// <summary>Reads what the form of a deal says.</summary>
internal static class DealForm
{
    /// <summary>The slots as the fields say.</summary>
    /// <exception cref="FormatException">A field holds what its slot cannot; the message names the slot.</exception>
    public static ShownDeal Corrected(IFormCollection form, DealCase shown, ValuePreview preview)
    {
        var deal = shown.Deal;
        var qualifier = Kebab.Read<Qualifier>(form["qualifier"].ToString());
        var (amount, bound) = Slot("amount", deal.Amount, Kind.Money);
        if (qualifier == deal.Qualifier && bound is { } typed and not Qualifier.Exact) qualifier = typed;
        return ShownDeal.Of(deal with
        {
            Type = Kebab.Read<DealType>(form["type"].ToString()),
            Stage = Kebab.Read<DealStage>(form["stage"].ToString()),
            From = FactForm.Names(form, "from"),
            To = FactForm.Names(form, "to"),
            Amount = amount,
            Qualifier = qualifier,
            Valuation = Slot("valuation", deal.Valuation, Kind.Money).Value,
            Stake = Slot("stake", deal.Stake, Kind.Ratio).Value,
            Capacity = Slot("capacity", deal.Capacity, Kind.Power).Value,
            Announced = Time("announced", deal.Announced, Kind.Date),
            Completion = Time("completion", deal.Completion, Kind.Date, Kind.Duration),
            Term = Time("term", deal.Term, Kind.Duration, Kind.Date),
        });

        (Value? Value, Qualifier? Bound) Slot(string name, Value? was, params IReadOnlyList<Kind> kinds)
        {
            var words = form[name].ToString().Trim();
            if (words == TypedValue.Show(was)) return (was, null);
            if (words.Length == 0) return (null, null);
            try
            {
                var mention = TypedValue.Read(preview, shown.Key.TextHash, words, kinds);
                return (mention.Value, mention.Qualifier);
            }
            catch (FormatException e)
            {
                throw new FormatException($"{name}: {e.Message}", e);
            }
        }

        string? Time(string name, string? was, params IReadOnlyList<Kind> kinds) => Slot(name, was is null ? null : Value.Time(was), kinds).Value?.Timex;
    }
}
