using Extractor.Articles;
using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Evaluation;

/// <summary>Compares what was predicted for one article with its gold.</summary>
public sealed class Scorer
{
    private readonly Scores scores = new() { Articles = 1 };
    private readonly List<Miss> misses = [];
    private readonly string text;
    private readonly string id;

    private Scorer(string id, string text) => (this.id, this.text) = (id, text);

    /// <summary>Scores one article; sums over articles are <see cref="Scores.Sum"/>.</summary>
    /// <param name="text">The text that both gold and prediction point into.</param>
    /// <param name="predicted">Null where the system says nothing of the article.</param>
    public static (Scores Scores, IReadOnlyList<Miss> Misses) Score(string text, GoldArticle gold, Prediction? predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var scorer = new Scorer(gold.Id, text);
        var spans = GoldSpans.Resolve(text, gold);
        scorer.Facts(
            [.. gold.Facts.Select((fact, i) => (Span: spans[i], Fact: fact)).Where(f => f.Span is not null).Select(f => (f.Span!.Value, f.Fact))
                .OrderBy(f => f.Value.Start).ThenBy(f => f.Value.End)],
            [.. (predicted?.Facts ?? []).Select(f => f with { Span = Within(f.Span, text.Length) }).OrderBy(f => f.Span.Start).ThenBy(f => f.Span.End)]);
        DealScorer.Score(gold.Deals, predicted?.Deals ?? [], scorer.scores.Deals, scorer.scores.Certainty);
        if (gold.Deals.Count == 0)
        {
            scorer.scores.Dealless = 1;
            scorer.scores.FalseDeals = predicted?.Deals.Count ?? 0;
        }

        return (scorer.scores, scorer.misses);
    }

    private void Facts(List<(Span Span, GoldFact Fact)> gold, List<PredictedFact> predicted)
    {
        var pairs = MentionPairs.Of([.. gold.Select(g => (g.Span, g.Fact.Kind))], [.. predicted.Select(p => (p.Span, p.Kind))]);
        foreach (var (i, j) in pairs) Found(gold[i].Span, gold[i].Fact, predicted[j]);
        foreach (var i in Enumerable.Range(0, gold.Count).Except(pairs.Select(p => p.Gold))) Missed(gold[i].Span, gold[i].Fact);
        foreach (var j in Enumerable.Range(0, predicted.Count).Except(pairs.Select(p => p.Predicted))) Spurious(predicted[j]);
    }

    private void Found(Span span, GoldFact gold, PredictedFact predicted)
    {
        var label = Kebab.Write(gold.Label);
        var isValue = ValueMatch.IsRight(gold.Kind, gold.Value, predicted.Value);
        var isLabel = label == predicted.Label;
        scores.Mentions.Add(gold.Kind, Tally.Hit);
        scores.Values.Add(gold.Kind, isValue ? Tally.Hit : Tally.Wrong);
        scores.Facts.Add(gold.Kind, isValue && isLabel ? Tally.Hit : Tally.Wrong);
        scores.ExactSpans = scores.ExactSpans.With(span == predicted.Span);
        scores.LabelOnFound = scores.LabelOnFound.With(isLabel);
        scores.Confidence.Add(predicted.Confidence, isValue && isLabel);
        scores.LabelsFound.Add(label, predicted.Label ?? Scores.NoLabel);
        Qualifiers(gold.Qualifier.Coarse(), predicted.Qualifier.Coarse());
        if (gold.Label.HasParties()) Parties(gold, predicted);
        if (isLabel)
        {
            scores.Labels.Add(label, Tally.Hit);
        }
        else
        {
            scores.Labels.Add(label, Tally.Absent);
            scores.Labels.Add(predicted.Label ?? Scores.NoLabel, Tally.Extra);
        }

        if (!isValue) misses.Add(new Miss(id, MissSort.Value, $"'{gold.Text}': gold {gold.Value}, got {predicted.Value}"));
        else if (!isLabel) misses.Add(new Miss(id, MissSort.Label, $"{Context(span)}: gold {label}, got {predicted.Label ?? Scores.NoLabel}"));
    }

    private void Qualifiers(Qualifier gold, Qualifier predicted)
    {
        scores.QualifierOnFound = scores.QualifierOnFound.With(gold == predicted);
        scores.Qualifiers += gold == predicted
            ? gold == Qualifier.Exact ? default : Tally.Hit
            : new Tally(0, predicted == Qualifier.Exact ? 0 : 1, gold == Qualifier.Exact ? 0 : 1);
    }

    private void Parties(GoldFact gold, PredictedFact predicted)
    {
        scores.StatusOnFound = scores.StatusOnFound.With(gold.Status == predicted.Status);
        scores.StatusesFound.Add(Kebab.Write(gold.Status), Kebab.Write(predicted.Status));
        scores.From += Side(gold.From, predicted.From);
        scores.To += Side(gold.To, predicted.To);
    }

    private static Tally Side(IReadOnlyList<string> gold, IReadOnlyList<string> predicted) => PartyMatch.IsRight(gold, predicted)
        ? Tally.Hit
        : new Tally(0, predicted.Count > 0 ? 1 : 0, gold.Count > 0 ? 1 : 0);

    private void Missed(Span span, GoldFact gold)
    {
        foreach (var tallies in new[] { scores.Mentions, scores.Values, scores.Facts }) tallies.Add(gold.Kind, Tally.Absent);
        scores.Labels.Add(Kebab.Write(gold.Label), Tally.Absent);
        misses.Add(new Miss(id, MissSort.Missed, $"{Kebab.Write(gold.Kind)} {Context(span)}"));
    }

    private void Spurious(PredictedFact predicted)
    {
        foreach (var tallies in new[] { scores.Mentions, scores.Values, scores.Facts }) tallies.Add(predicted.Kind, Tally.Extra);
        scores.Labels.Add(predicted.Label ?? Scores.NoLabel, Tally.Extra);
        scores.Confidence.Add(predicted.Confidence, right: false);
        misses.Add(new Miss(id, MissSort.Spurious, $"{Kebab.Write(predicted.Kind)} {Context(predicted.Span)}"));
    }

    private string Context(Span span)
    {
        const int Width = 40;
        var left = text[Math.Max(0, span.Start - Width)..span.Start];
        var right = text[span.End..Math.Min(text.Length, span.End + Width)];
        return string.Join(' ', $"{left}[{span.Of(text)}]{right}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static Span Within(Span span, int length)
    {
        var start = Math.Clamp(span.Start, 0, length);
        return new Span(start, Math.Clamp(span.End, start, length));
    }
}
