using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Storage.Engines;

namespace Extractor.Review;

/// <summary>
/// What a reviewer does to a whole deal of an article, as the decisions that make it up; <see cref="ReviewBook.Decide"/> writes them as one
/// action, all or none.
/// </summary>
public sealed class DealReview(Store store)
{
    /// <summary>Accepts a deal as shown with the facts that speak of it and their repeats, but for those on which a person has decided.</summary>
    /// <param name="expected">The verdict that the reviewer saw on the deal; null for none.</param>
    public IReadOnlyList<ReviewDecision> Accept(VerdictKey deal, long? expected) => store.InSnapshot(s =>
    {
        var facts = DealMembers.Of(s, deal);
        var members = facts.FindAll(f => f.IsMember);
        var open = facts.Where(f => f.IsOpen && (f.IsMember || (!f.IsElsewhere && IsAmount(f) && members.Exists(f.SaysTheSameAs))));
        return (IReadOnlyList<ReviewDecision>)[ReviewDecision.Accept(deal, expected), .. open.Select(f => ReviewDecision.Accept(KeyOf(deal, f), f.Verdict))];
    });

    /// <summary>Makes another deal of some facts of a deal.</summary>
    /// <param name="places">The facts that speak of the other.</param>
    /// <exception cref="FormatException">They are not facts of the deal, or nothing would remain in it.</exception>
    public IReadOnlyList<ReviewDecision> Part(VerdictKey deal, long? expected, IReadOnlyCollection<FactPlace> places) => store.InSnapshot(s =>
    {
        var (whole, members) = Read(s, deal);
        var parted = Chosen(members, places, deal);
        var rest = members.Except(parted).ToList();
        if (rest.Count == 0) throw new FormatException("all facts of a deal cannot be parted from it");
        var anchor = (parted.Find(f => f.Place.Kind is not (Kind.Date or Kind.Duration)) ?? parted[0]).Place.Span;
        var key = deal with { Span = anchor, Nth = DealMembers.NextNth(s, deal.TextHash, anchor) };
        return (IReadOnlyList<ReviewDecision>)
        [
            ReviewDecision.Correct(deal, expected, DealSlots.Without(whole, parted, rest) with { Facts = Places(rest) }),
            ReviewDecision.Add(key, DealSlots.Of(whole, parted) with { Facts = Places(parted) }),
        ];
    });

    /// <summary>Says that two deals of an article are one: the facts of the second speak of the first, and the second is none.</summary>
    /// <exception cref="FormatException">They are deals of different texts, or one.</exception>
    public IReadOnlyList<ReviewDecision> Join(VerdictKey deal, long? expected, VerdictKey other, long? expectedOther) => store.InSnapshot(s =>
    {
        CheckTwo(deal, other);
        var (whole, members) = Read(s, deal);
        var all = members.Union(Read(s, other).Members.Select(m => m with { IsMember = true, IsElsewhere = false })).DistinctBy(f => f.Place).OrderBy(f => f.Place.Span.Start).ToList();
        return (IReadOnlyList<ReviewDecision>)
        [
            ReviewDecision.Correct(deal, expected, DealSlots.Filled(whole, all) with { Facts = Places(all) }),
            ReviewDecision.Reject(other, expectedOther),
        ];
    });

    /// <summary>Says that facts of one deal speak of another of the same article.</summary>
    /// <exception cref="FormatException">They are not facts of the first, nothing would remain in it, or the deals are of different texts or one.</exception>
    public IReadOnlyList<ReviewDecision> Move(VerdictKey from, long? expectedFrom, VerdictKey to, long? expectedTo, IReadOnlyCollection<FactPlace> places) => store.InSnapshot(s =>
    {
        CheckTwo(from, to);
        var (source, members) = Read(s, from);
        var moved = Chosen(members, places, from);
        var rest = members.Except(moved).ToList();
        if (rest.Count == 0) throw new FormatException("all facts of a deal cannot be moved; join the two deals");
        var (target, others) = Read(s, to);
        var all = others.Concat(moved).DistinctBy(f => f.Place).OrderBy(f => f.Place.Span.Start).ToList();
        return (IReadOnlyList<ReviewDecision>)
        [
            ReviewDecision.Correct(from, expectedFrom, DealSlots.Without(source, moved, rest) with { Facts = Places(rest) }),
            ReviewDecision.Correct(to, expectedTo, DealSlots.Filled(target, all) with { Facts = Places(all) }),
        ];
    });

    private static bool IsAmount(DealMember fact) => fact.Place.Kind is not (Kind.Date or Kind.Duration);

    private static VerdictKey KeyOf(VerdictKey deal, DealMember fact) =>
        new(deal.ArticleKey, deal.TextHash, VerdictTarget.Fact, Kebab.Write(fact.Place.Kind), fact.Place.Span);

    private static List<string> Places(IEnumerable<DealMember> facts) => [.. facts.Select(f => f.Place.ToString())];

    private static (ShownDeal Deal, List<DealMember> Members) Read(Session session, VerdictKey deal) => ShownSlots.Of(session, deal) is { } slots
        ? (ShownDeal.Parse(slots), DealMembers.Of(session, deal).FindAll(f => f.IsMember))
        : throw new FormatException($"there is no deal at {deal.Span} of {deal.ArticleKey}; read the page again");

    private static List<DealMember> Chosen(List<DealMember> members, IReadOnlyCollection<FactPlace> places, VerdictKey deal)
    {
        var chosen = members.FindAll(f => places.Contains(f.Place));
        return chosen.Count == places.Count && chosen.Count > 0
            ? chosen
            : throw new FormatException($"name facts of the deal at {deal.Span} of {deal.ArticleKey}; of {places.Count} named it has {chosen.Count}");
    }

    private static void CheckTwo(VerdictKey deal, VerdictKey other)
    {
        if (deal.TextHash != other.TextHash) throw new FormatException("these deals are told by different articles; merge their transactions");
        if (deal.Span == other.Span && deal.Nth == other.Nth) throw new FormatException("this is one deal; name two");
    }
}
