using Extractor.Articles;
using Extractor.Mentions;

namespace Extractor.Gold;

/// <summary>Is the gold itself sound? What is annotated must stand in the text, mean something, and contradict nothing.</summary>
public static class GoldCheck
{
    private static readonly string[] Ratios = ["%", "x"];

    /// <summary>Every fault of one article's gold, in the order of its facts; none where it is sound.</summary>
    /// <param name="text">The article's text, as <see cref="Article.Text"/>.</param>
    public static IReadOnlyList<GoldFault> Check(string text, GoldArticle gold)
    {
        var faults = new List<GoldFault>();
        var spans = GoldSpans.Resolve(text, gold);
        for (var i = 0; i < gold.Facts.Count; i++)
        {
            var fact = gold.Facts[i];
            var place = $"facts[{i}] {Quote(fact)}";
            foreach (var what in PlaceFaults(spans, i, gold).Concat(MeaningFaults(fact)).Concat(PartyFaults(text, fact.From, fact.To)))
                faults.Add(new GoldFault(gold.Id, place, what));
        }

        for (var i = 0; i < gold.Deals.Count; i++)
        {
            var deal = gold.Deals[i];
            foreach (var what in DealFaults(gold, deal).Concat(PartyFaults(text, deal.From, deal.To)))
                faults.Add(new GoldFault(gold.Id, $"deals[{i}] {Kebab.Write(deal.Type)}", what));
        }

        return faults;
    }

    private static IEnumerable<string> PlaceFaults(IReadOnlyList<Span?> spans, int i, GoldArticle gold)
    {
        if (spans[i] is not { } span)
        {
            yield return gold.Facts[i].At == 1
                ? "does not stand in the article; copy it exactly"
                : $"does not stand in the article {gold.Facts[i].At} times; count its occurrences, those inside longer words too";
            yield break;
        }

        for (var j = 0; j < i; j++)
            if (spans[j] is { } other && span.Overlaps(other)) yield return $"overlaps facts[{j}] {Quote(gold.Facts[j])}; one figure is one mention";
    }

    private static IEnumerable<string> MeaningFaults(GoldFact fact)
    {
        if (!LabelSets.Of(fact.Kind).Contains(fact.Label))
            yield return $"label '{Kebab.Write(fact.Label)}' is not one of {Kebab.Write(fact.Kind)}; use {string.Join(", ", LabelSets.Of(fact.Kind).Select(Kebab.Write))}";
        if (fact.Qualifier != fact.Qualifier.Coarse())
            yield return $"qualifier '{Kebab.Write(fact.Qualifier)}' is finer than gold's; write '{Kebab.Write(fact.Qualifier.Coarse())}'";
        if (fact.Kind is Kind.Date or Kind.Duration)
        {
            if (fact.Value.Timex is { } timex && !Timex.IsLegal(timex)) yield return $"value '{timex}' is no TIMEX3 value; write 2026-04-21, 2026-Q3, 2026-W17, P10Y or the like";
            if (fact.Qualifier == Qualifier.Range) yield return "a date or duration has one value and is no range";
            yield break;
        }

        if (fact.Value.Low is null) yield return "value is missing";
        if (!IsUnit(fact.Kind, fact.Value.Unit)) yield return $"unit '{fact.Value.Unit}' is none of {Kebab.Write(fact.Kind)}; use {UnitsOf(fact.Kind)}";
        if (fact.Value.High is null == (fact.Qualifier == Qualifier.Range)) yield return "a value [low, high] has the qualifier 'range', and the qualifier 'range' a value [low, high]";
        if (fact.Value.High < fact.Value.Low) yield return "the range's high end is below its low end";
    }

    private static IEnumerable<string> PartyFaults(string text, params IEnumerable<string>[] sides) => sides.SelectMany(s => s)
        .Where(party => !text.Contains(party, StringComparison.Ordinal))
        .Select(party => $"party '{party}' does not stand in the article; write a name as the article does");

    private static IEnumerable<string> DealFaults(GoldArticle gold, GoldDeal deal)
    {
        if (deal.Announced is { } day && !Timex.IsLegal(day)) yield return $"announced '{day}' is no TIMEX3 date";
        if (deal.Amount is { } amount && !IsUnit(Kind.Money, amount.Unit) && !IsUnit(Kind.Power, amount.Unit))
            yield return $"unit '{amount.Unit}' of its amount is no currency; use {UnitsOf(Kind.Money)}";
        if (deal.Transaction is not { } slug) yield break;
        if (!IsSlug(slug)) yield return $"transaction '{slug}' is no slug; write small letters, digits and hyphens, such as orrery-series-b";
        if (gold.Story is null) yield return $"transaction '{slug}' has no story to be told in; name the article's story";
    }

    private static bool IsSlug(string slug) => slug[0] != '-' && slug[^1] != '-' && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static bool IsUnit(Kind kind, string? unit) => kind switch
    {
        Kind.Money => unit is { Length: 3 } && unit.All(char.IsAsciiLetterUpper),
        Kind.Power => unit == "GW",
        _ => Ratios.Contains(unit),
    };

    private static string UnitsOf(Kind kind) => kind switch
    {
        Kind.Money => "an ISO 4217 code such as USD",
        Kind.Power => "GW",
        _ => string.Join(" or ", Ratios),
    };

    private static string Quote(GoldFact fact) => fact.At == 1 ? $"'{fact.Text}'" : $"'{fact.Text}' at {fact.At}";
}

/// <summary>One thing wrong with gold.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Place">Which fact or deal.</param>
/// <param name="What">What is wrong and the remedy.</param>
public sealed record GoldFault(string Id, string Place, string What)
{
    public override string ToString() => $"{Id}: {Place}: {What}";
}
