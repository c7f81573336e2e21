using Extractor.Articles;
using Extractor.Deals;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Evaluation;

/// <summary>What a system says of one article: ours, or any that writes the form of <c>extract --format jsonl</c>.</summary>
public sealed record Prediction(string Id, IReadOnlyList<PredictedFact> Facts, IReadOnlyList<PredictedDeal> Deals)
{
    /// <summary>Our own facts and deals as a prediction.</summary>
    public static Prediction Of(string id, IReadOnlyList<Fact> facts, IReadOnlyList<Deal> deals) => new(
        id,
        [.. facts.Select(f => new PredictedFact(
            f.Mention.Span, f.Mention.Kind, f.Mention.Value, f.Mention.Qualifier, Kebab.Write(f.Label), f.Status, f.From, f.To, f.Confidence))],
        [.. deals.Select(d => new PredictedDeal(d.Type, d.Stage, d.From, d.To, d.Announced, d.Amount, d.Confidence))]);
}

/// <summary>One predicted fact.</summary>
/// <param name="Label">As written, so that labels of other systems can be scored; null where there is none.</param>
/// <param name="Confidence">Probability that value and label are both right; null where the system gives none.</param>
public sealed record PredictedFact(
    Span Span, Kind Kind, Value Value, Qualifier Qualifier, string? Label, Status Status, IReadOnlyList<string> From,
    IReadOnlyList<string> To, double? Confidence = null);

/// <summary>One predicted deal.</summary>
/// <param name="Confidence">Probability that a party and the type or the amount are right; null where the system gives none.</param>
public sealed record PredictedDeal(
    DealType? Type, DealStage? Stage, IReadOnlyList<string> From, IReadOnlyList<string> To, string? Announced, Value? Amount, double? Confidence = null);
