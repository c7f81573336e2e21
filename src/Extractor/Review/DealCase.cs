using Extractor.Deals;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>One deal as an article tells it, with all that a person needs to decide on it.</summary>
/// <param name="Id">Its number among the deals shown.</param>
/// <param name="Deal">As shown: the last verdict applied; with the checks of the article's deal.</param>
/// <param name="VerdictId">The number of the last verdict on it: what a decision must say that it saw; null for none.</param>
/// <param name="Key">What a new verdict on it names.</param>
/// <param name="Evidence">Its facts, repeats of one figure together, in the order of the slots.</param>
/// <param name="Conditions">Of the tranches: the words that make a fact's amount conditional, by the fact's number.</param>
/// <param name="Siblings">The other deals of the article.</param>
/// <param name="Loose">Facts of the article that speak of no deal and could.</param>
/// <param name="Told">The transaction that it is of; null where none is made yet.</param>
/// <param name="Seen">The last merge or split (<see cref="Storage.Transactions.TransactionBook.LastDecision"/>) when it was read.</param>
public sealed record DealCase(
    long Id, long ArticleId, ArticleHeader Article, Deal Deal, Decision? Decision, bool Flagged, long? VerdictId, VerdictKey Key, int Sources,
    IReadOnlyList<EvidenceGroup> Evidence, IReadOnlyDictionary<long, string> Conditions, IReadOnlyList<SiblingDeal> Siblings, IReadOnlyList<CaseFact> Loose,
    DealTold? Told, long Seen)
{
    /// <summary>What a sentence of the deal's facts says of a slot.</summary>
    public IEnumerable<EvidenceGroup> EvidenceOf(string slot) => Evidence.Where(g => DealSlotNames.Of(g.Label) == slot);
}

/// <summary>Facts of one label and one value: repeats of one figure, decided on together.</summary>
public sealed record EvidenceGroup(Label Label, IReadOnlyList<CaseFact> Facts);

/// <summary>A fact of a deal in its sentence.</summary>
/// <param name="Place">Names it in a deal's verdict.</param>
public sealed record CaseFact(long Id, Fact Fact, Decision? Decision, long? VerdictId, FactPlace Place, Excerpt Excerpt);

/// <summary>Another deal of the same article.</summary>
public sealed record SiblingDeal(long Id, Deal Deal, Decision? Decision);

/// <summary>What the articles of a store say together.</summary>
/// <param name="Transaction">The id.</param>
/// <param name="Chosen">The values chosen.</param>
/// <param name="ChosenBy">Of each slot the rule that chose its value.</param>
/// <param name="Conflicts">Slots on which the articles do not agree.</param>
/// <param name="Others">The deal as other articles tell it, the earliest published first; a dozen at most.</param>
/// <param name="Articles">How many articles tell it.</param>
/// <param name="Candidates">Transactions between the same companies, which may be this one.</param>
public sealed record DealTold(
    string Transaction, Deal Chosen, IReadOnlyDictionary<string, string> ChosenBy, IReadOnlyList<string> Conflicts, IReadOnlyList<OtherTelling> Others, int Articles,
    IReadOnlyList<CandidateDeal> Candidates);

/// <summary>A transaction that may be the same.</summary>
/// <param name="First">When it was first told; null where nothing tells.</param>
public sealed record CandidateDeal(string Transaction, Deal Deal, DateOnly? First, int Articles);

/// <summary>A deal as another article tells it.</summary>
public sealed record OtherTelling(long DealId, long ArticleId, ArticleHeader Article, Deal Deal);
