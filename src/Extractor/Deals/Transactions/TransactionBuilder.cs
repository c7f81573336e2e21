using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Parties.Companies;

namespace Extractor.Deals.Transactions;

/// <summary>Makes one transaction of the tellings that tell it: every value kept, one chosen, and the rule that chose it.</summary>
internal sealed class TransactionBuilder
{
    private readonly IReadOnlyList<Telling> tellings;
    private readonly CompanyIndex companies;
    private readonly SlotRules rules;
    private readonly List<Slot> slots = [];

    private TransactionBuilder(IReadOnlyList<Telling> tellings, CompanyIndex companies) =>
        (this.tellings, this.companies, rules) = (tellings, companies, new SlotRules(tellings));

    /// <param name="tellings">In the order of <see cref="Telling.Compare"/>.</param>
    public static Transaction Build(IReadOnlyList<Telling> tellings, CompanyIndex companies) => new TransactionBuilder(tellings, companies).Build();

    /// <summary>The id that a telling gives to the transaction of which it is the first.</summary>
    public static string IdOf(Telling first) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(first.Key.ToString())).AsSpan(0, 6));

    private Transaction Build()
    {
        var type = Plain("type", d => d.Type, rules.Reviewed<DealType>(), rules.AsNews<DealType>(), rules.MostSources<DealType>(), rules.Newest<DealType>());
        var stage = Plain("stage", d => d.Stage, new SlotRule<DealStage>("latest-stage", c => (int)c.Value));
        var (from, to) = (Parties("from", d => d.From), Parties("to", d => d.To));
        var announced = Timex("announced", d => d.Announced, rules.Reviewed<string>(), rules.MostSources<string>(), SlotRules.MostPrecise, SlotRules.Earliest);
        var amount = Figure("amount", d => d.Amount, d => d.Qualifier, updates: true);
        var completion = Timex("completion", d => d.Completion, rules.Reviewed<string>(), rules.LatestStage<string>(), rules.Newest<string>(), SlotRules.MostPrecise);
        var valuation = Figure("valuation", d => d.Valuation, _ => Qualifier.Exact);
        var stake = Figure("stake", d => d.Stake, _ => Qualifier.Exact);
        var term = Timex("term", d => d.Term, rules.Reviewed<string>(), rules.MostSources<string>(), rules.Newest<string>());
        var capacity = Figure("capacity", d => d.Capacity, _ => Qualifier.Exact);
        var deal = new Deal(type, stage, from, to)
        {
            Announced = announced, Completion = completion, Amount = amount?.Value, Qualifier = amount?.Qualifier ?? Qualifier.Exact, Valuation = valuation?.Value,
            Stake = stake?.Value, Term = term, Capacity = capacity?.Value, Confidence = tellings.Max(t => t.Deal.Confidence),
        };
        return new Transaction(IdOf(tellings[0]), tellings, deal, slots, Timeline());
    }

    private T Plain<T>(string name, Func<Deal, T> read, params IReadOnlyList<SlotRule<T>> order)
        where T : struct, Enum
    {
        var all = tellings.Index().GroupBy(t => read(t.Item.Deal)).Select(g => new Candidate<T>(g.Key, Kebab.Write(g.Key), [.. g.Select(t => t.Index)])).ToList();

        // A stage follows another; types contradict.
        return Keep(name, all, typeof(T) != typeof(DealStage) && all.Count > 1, order)!.Value;
    }

    private string? Timex(string name, Func<Deal, string?> read, params IReadOnlyList<SlotRule<string>> order)
    {
        var all = tellings.Index().Where(t => read(t.Item.Deal) is not null).GroupBy(t => read(t.Item.Deal)!, StringComparer.Ordinal)
            .Select(g => new Candidate<string>(g.Key, g.Key, [.. g.Select(t => t.Index)])).ToList();
        return Keep(name, all, all.Exists(a => all.Exists(b => !Meet(a.Value, b.Value))), order)?.Value;
    }

    private static bool Meet(string one, string other) =>
        one == other || (DayRange.Of(one) is { } days && DayRange.Of(other) is { } others && days.GapTo(others) == 0);

    private (Value Value, Qualifier Qualifier)? Figure(string name, Func<Deal, Value?> read, Func<Deal, Qualifier> qualify, bool updates = false)
    {
        var all = tellings.Index().Where(t => read(t.Item.Deal) is { Low: not null }).Select(t => (Value: read(t.Item.Deal)!, Qualifier: qualify(t.Item.Deal), t.Index))
            .GroupBy(t => TextOf(t.Value, t.Qualifier), StringComparer.Ordinal)
            .Select(g => new Candidate<(Value Value, Qualifier Qualifier)>((g.First().Value, g.First().Qualifier), g.Key, [.. g.Select(t => t.Index)])).ToList();
        var conflict = all.Exists(a => all.Exists(b => AmountComparison.Compare(a.Value.Value, a.Value.Qualifier, b.Value.Value, b.Value.Qualifier)
            is AmountLikeness.Different or AmountLikeness.FarApart));
        if (all.Count == 0) return null;
        List<SlotRule<(Value Value, Qualifier Qualifier)>> order = [rules.Reviewed<(Value, Qualifier)>()];
        if (updates) order.Add(rules.LatestStage<(Value, Qualifier)>());
        order.AddRange([SlotRules.OwnCurrency(all), rules.MostSources<(Value, Qualifier)>(), rules.Newest<(Value, Qualifier)>()]);
        return Keep(name, all, conflict, order)!.Value;
    }

    /// <summary>Companies, each under the name used most; those that at least half of the articles name that name any, or the one named most.</summary>
    private List<string> Parties(string name, Func<Deal, IReadOnlyList<string>> read)
    {
        var told = tellings.Index().SelectMany(t => read(t.Item.Deal).Select(n => (Id: companies.IdOf(n), Name: n, t.Index))).Where(t => t.Id.Length > 0).ToList();
        if (told.Count == 0) return [];
        var all = told.GroupBy(t => t.Id, StringComparer.Ordinal)
            .Select(g => new Candidate<string>(g.Key, Shown(g.Key, g.Select(t => t.Name)), [.. g.Select(t => t.Index).Distinct()])).ToList();
        var naming = told.Select(t => t.Index).Distinct().Count();
        var (ordered, rule) = SlotRules.Choose(all, rules.Reviewed<string>(), rules.MostSources<string>(), rules.Newest<string>());
        List<Candidate<string>> chosen = [ordered[0], .. ordered.Skip(1).Where(c => 2 * c.Tellings.Count >= naming)];
        slots.Add(new Slot(
            name, [.. chosen.Concat(ordered.Except(chosen)).Select(c => new SlotValue(c.Text, c.Tellings))],
            chosen.Count == all.Count ? SlotRules.Agreed : chosen.Count > 1 ? "most-sources" : rule, chosen.Count < all.Count));
        return [.. chosen.Select(c => c.Text)];
    }

    private string Shown(string id, IEnumerable<string> names) => companies.NameOf(id)
        ?? names.GroupBy(n => n, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;

    private Candidate<T>? Keep<T>(string name, IReadOnlyList<Candidate<T>> all, bool conflict, IReadOnlyList<SlotRule<T>> order)
    {
        if (all.Count == 0) return null;
        var (ordered, rule) = SlotRules.Choose(all, order);
        slots.Add(new Slot(name, [.. ordered.Select(c => new SlotValue(c.Text, c.Tellings))], rule, conflict));
        return ordered[0];
    }

    private List<Milestone> Timeline() =>
    [
        .. tellings.Index().GroupBy(t => t.Item.Deal.Stage).OrderBy(g => g.Key)
            .Select(g => g.Select(t => new Milestone(g.Key, DateOf(t.Item, g.Key), t.Index)).MinBy(m => (m.Date ?? "9", m.Telling))!),
    ];

    // A closing is dated by the day it closes, news of the day by the article.
    private static string? DateOf(Telling telling, DealStage stage) =>
        (stage == DealStage.Completed ? telling.Deal.Completion ?? telling.Deal.Announced : stage == DealStage.Announced ? telling.Deal.Announced : null)
        ?? (telling.Recalled ? null : telling.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string TextOf(Value value, Qualifier qualifier)
    {
        var amount = value.High is { } high ? $"{Write(value.Low!.Value)} to {Write(high)} {value.Unit}" : $"{Write(value.Low!.Value)} {value.Unit}";
        return qualifier is Qualifier.Exact or Qualifier.Range ? amount : $"{Kebab.Write(qualifier)} {amount}";

        static string Write(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
    }
}
