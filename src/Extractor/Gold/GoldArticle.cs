using Extractor.Mentions;

namespace Extractor.Gold;

/// <summary>A hand-made right answer for one article, as <c>ID.gold.json</c> holds it.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Published">The date of publication; null where unknown.</param>
/// <param name="Facts">Every mention, in the order of the text.</param>
/// <param name="Deals">The deals that the article tells.</param>
/// <param name="Story">Which story the article tells: no story stands in two splits.</param>
public sealed record GoldArticle(string Id, DateOnly? Published, IReadOnlyList<GoldFact> Facts, IReadOnlyList<GoldDeal> Deals, string? Story = null);

/// <summary>One annotated mention.</summary>
/// <param name="Text">The span exactly as it stands in the article.</param>
/// <param name="At">Which occurrence of that string in the whole text, counted from 1, overlapping ones too.</param>
public sealed record GoldFact(
    string Text, int At, Kind Kind, Value Value, Qualifier Qualifier, Label Label, Status Status,
    IReadOnlyList<string> From, IReadOnlyList<string> To);

/// <summary>One annotated deal; <see cref="From"/> and <see cref="To"/> are empty where the article does not say.</summary>
/// <param name="Announced">TIMEX3 date or null.</param>
/// <param name="Amount">The headline figure, or null.</param>
/// <param name="Transaction">
/// The slug that all articles of the story give to this one transaction, so that merging can be measured; null where it is told only here.
/// </param>
public sealed record GoldDeal(
    DealType Type, DealStage Stage, IReadOnlyList<string> From, IReadOnlyList<string> To, string? Announced,
    Value? Amount, string? Transaction = null);
