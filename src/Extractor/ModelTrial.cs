using Extractor.Articles;
using Extractor.Evaluation;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Storage.Models;

namespace Extractor;

/// <summary>Holds a new model against the one in use: on <c>articles/dev</c> for the decision, on texts of the store to show what would change.</summary>
/// <param name="settings">What else bears on facts: patterns, thresholds.</param>
public sealed class ModelTrial(PipelineSettings settings, string corpus)
{
    // A fall within these is what trainings that learned nearly the same differ by; see docs/decisions.md. The second is for what few figures bear.
    private const double OfAll = 0.002;
    private const double OfFew = 0.005;

    private const int Examples = 40;
    private const int Width = 60;

    private static readonly Dictionary<string, double> Tolerances = new(StringComparer.Ordinal)
    {
        ["label accuracy"] = OfAll, ["fact F1"] = OfAll, ["status accuracy"] = OfFew, ["from F1"] = OfFew, ["to F1"] = OfFew,
    };

    private static readonly string[] Shown = ["label accuracy", "fact F1", "label macro-F1", "status accuracy", "from F1", "to F1", "deal F1", "calibration error"];

    /// <summary>Compares two models.</summary>
    /// <param name="ancestors">The models before the one in use, each with its comparison: the new one is held to the best of them all.</param>
    /// <param name="texts">Texts of the store to look at, with the places that people decided in each by the hash of its text.</param>
    /// <exception cref="GoldFormatException">A gold file of the hold-out is not of its form.</exception>
    public ModelComparison Compare(ModelSet before, ModelSet after, IEnumerable<TrainedModel> ancestors, IEnumerable<StoredText> texts, IReadOnlyList<ReviewedText> reviewed)
    {
        var held = HoldOut.Read(corpus);
        var (old, young) = (Pipeline.Create(settings, before), Pipeline.Create(settings, after));
        var (was, oldArticles) = held.Measure(old);
        var (now, youngArticles) = held.Measure(young);
        var best = Best(ancestors.Select(a => a.Comparison).Where(c => c.HoldOut == held.Hash));
        var figures = Compared(was, now, best);
        var changes = oldArticles.Zip(youngArticles).SelectMany(pair => Changes(pair.First, pair.Second)).ToList();
        var mended = changes.Count(c => c.After == c.Gold);
        var broken = changes.Count(c => c.Before == c.Gold);
        return new ModelComparison(
            before.Id, after.Id, held.Hash, held.Count, figures,
            [.. was.Labels.All.Where(l => l.Value.Gold > 0).Select(l => new ComparedLabel(l.Key, l.Value.Gold, l.Value.F1, now.Labels[l.Key].F1)).OrderBy(l => l.Label, StringComparer.Ordinal)],
            new ChangedLabels(mended, broken, changes.Count - mended - broken),
            [.. changes.OrderBy(c => c.Before == c.Gold ? 0 : c.After == c.Gold ? 1 : 2).Take(Examples)],
            InStore(old, young, texts, reviewed), [.. figures.Select(Fall).OfType<string>()]);
    }

    // What the models between the program's own and the one in use reached.
    private static Dictionary<string, double> Best(IEnumerable<ModelComparison> comparisons)
    {
        var best = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var figure in comparisons.SelectMany(c => c.Figures))
        {
            foreach (var value in new[] { figure.Before, figure.After }.OfType<double>()) best[figure.Name] = Math.Max(best.GetValueOrDefault(figure.Name), value);
        }

        return best;
    }

    private static List<ComparedScore> Compared(Scores was, Scores now, Dictionary<string, double> best)
    {
        var before = ScoreFigures.Of(was).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        var after = ScoreFigures.Of(now).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        return
        [
            .. Shown.Select(name => Tolerances.TryGetValue(name, out var tolerance)
                ? new ComparedScore(name, before[name], after[name], Math.Max(before[name] ?? 0, best.GetValueOrDefault(name)), tolerance)
                : new ComparedScore(name, before[name], after[name], null, null)),
        ];
    }

    // The margin is of what is shown, 4 decimals: rounding alone decides nothing.
    private static string? Fall(ComparedScore score) => score is { Tolerance: { } tolerance, Best: { } best } && Math.Round(best - (score.After ?? 0), 6) > tolerance
        ? FormattableString.Invariant($"{score.Name} fell from {best:f4} to {score.After ?? 0:f4}, by more than {tolerance:f3}")
        : null;

    private static IEnumerable<ChangedFact> Changes(HeldArticle old, HeldArticle young)
    {
        var gold = GoldSpans.Resolve(old.Text, old.Gold).Zip(old.Gold.Facts).Where(g => g.First is not null).Select(g => (Span: g.First!.Value, Fact: g.Second)).ToList();
        var pairs = MentionPairs.Of([.. gold.Select(g => (g.Span, g.Fact.Kind))], [.. old.Facts.Select(f => (f.Mention.Span, f.Mention.Kind))])
            .ToDictionary(p => p.Predicted, p => Kebab.Write(gold[p.Gold].Fact.Label));
        return Different(old.Id, old.Text, old.Facts, young.Facts, i => pairs.GetValueOrDefault(i));
    }

    // The recognizers are the program's, so both models speak of the same figures.
    private static IEnumerable<ChangedFact> Different(string id, string text, IReadOnlyList<Fact> old, IReadOnlyList<Fact> young, Func<int, string?> gold) =>
        old.Zip(young).Index().Where(f => f.Item.First.Label != f.Item.Second.Label).Select(f =>
        {
            var span = f.Item.First.Mention.Span;
            return new ChangedFact(
                id, span.Start, span.End, Line(text[Math.Max(0, span.Start - Width)..span.Start]), span.Of(text), Line(text[span.End..Math.Min(text.Length, span.End + Width)]),
                gold(f.Index), Kebab.Write(f.Item.First.Label), Kebab.Write(f.Item.Second.Label));
        });

    private static string Line(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static StoredChanges InStore(Pipeline old, Pipeline young, IEnumerable<StoredText> texts, IReadOnlyList<ReviewedText> reviewed)
    {
        var decided = reviewed.ToDictionary(r => r.TextHash, r => r.Facts.Select(f => f.Span).ToHashSet(), StringComparer.Ordinal);
        var (articles, facts, changed) = (0, 0, new List<ChangedFact>());
        foreach (var stored in texts)
        {
            var mine = decided.GetValueOrDefault(ContentHash.OfText(stored.Article.Text)) ?? [];
            var (was, now) = (old.Extract(stored.Article).Facts, young.Extract(stored.Article).Facts);
            articles++;
            facts += was.Count(f => !mine.Contains(f.Mention.Span));
            changed.AddRange(Different(stored.Article.Id, stored.Article.Text, was, now, _ => null).Where(c => !mine.Contains(new Span(c.Start, c.End))));
        }

        return new StoredChanges(articles, facts, changed.Count, [.. changed.Take(Examples)]);
    }
}
