using Extractor.Evaluation;
using Extractor.Parties.Companies;

namespace Extractor.App;

/// <summary>What the program, as it is set, scores on articles with gold.</summary>
/// <param name="Misses">Every difference, in the order of the articles.</param>
/// <param name="Merges">Transactions that were told apart, or taken together.</param>
/// <param name="Model">The id of the model that decided.</param>
internal sealed record Measurement(Scores Scores, IReadOnlyList<Miss> Misses, IReadOnlyList<MergingMiss> Merges, string Model)
{
    /// <exception cref="CommandFailedException">There is no gold.</exception>
    /// <exception cref="OperationCanceledException">The user stopped it: half a measurement says nothing.</exception>
    public static Measurement Of(Session session, IEnumerable<GoldCase> cases)
    {
        var engine = Engine.Create(session.Loaded);
        var results = InOrder.Select(cases, c => Score(engine, c), session.Threads, session.Terminal.Stop).ToList();
        session.Terminal.Stop.ThrowIfCancellationRequested();
        if (results.Count == 0) throw new CommandFailedException("there is no gold here; name a folder with *.gold.json beside its articles");
        var scores = Scores.Sum(results.Select(r => r.Scores));
        var merges = new List<MergingMiss>();
        scores.Merging = MergingScorer.Score([.. results.Select(r => r.Merging)], CompanyIndex.Create(session.Aliases(), [], []), merges);
        return new Measurement(scores, [.. results.SelectMany(r => r.Misses)], merges, engine.Recipe.Model);
    }

    /// <summary>The scores alone, without what deals across articles come to.</summary>
    /// <exception cref="OperationCanceledException">The user stopped it: half a measurement says nothing.</exception>
    public static Scores ScoresOf(Engine engine, IEnumerable<GoldCase> cases, int threads, CancellationToken stop)
    {
        var scores = Scores.Sum(InOrder.Select(cases, c => Score(engine, c).Scores, threads, stop).ToList());
        stop.ThrowIfCancellationRequested();
        return scores;
    }

    private static (Scores Scores, IReadOnlyList<Miss> Misses, MergingCase Merging) Score(Engine engine, GoldCase one)
    {
        var found = engine.Extract(one.Article);
        var (scores, misses) = Scorer.Score(one.Article.Text, one.Gold, Prediction.Of(one.Gold.Id, found.Facts, found.Deals));
        return (scores, misses, new MergingCase(one.Gold, one.Article.Title, one.Article.Published?.Day, found.Facts, found.Deals));
    }
}
