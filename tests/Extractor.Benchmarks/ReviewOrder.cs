namespace Extractor.Benchmarks;

/// <summary>An undecided figure.</summary>
/// <param name="Article">Which article of the pool.</param>
/// <param name="Mention">Which of its mentions.</param>
/// <param name="Probability">That of the label given.</param>
/// <param name="RunnerUp">That of the label which came second.</param>
internal sealed record Candidate(int Article, int Mention, double Probability, double RunnerUp, string Label);

/// <summary>In which order figures come to a reviewer.</summary>
/// <param name="MostOfArticle">How many of one article before the model learns again.</param>
/// <param name="AtRandom">Which part is drawn at random, so that what is measured on verdicts stays honest.</param>
/// <param name="Unsure">The least first; null for an order at random.</param>
internal sealed record ReviewOrder(string Name, int MostOfArticle, double AtRandom, Func<Candidate, double>? Unsure)
{
    public static ReviewOrder Of(string name) => name switch
    {
        "random" => new(name, int.MaxValue, 1, null),
        "margin" => new(name, int.MaxValue, 0, Margin),
        "margin-tenth" => new(name, int.MaxValue, 0.1, Margin),
        "margin-1" => new(name, 1, 0, Margin),
        "margin-2" => new(name, 2, 0, Margin),
        "queue" => new(name, 1, 0.1, Margin),
        "confidence" => new(name, int.MaxValue, 0, c => c.Probability),
        "confidence-1" => new(name, 1, 0, c => c.Probability),
        _ => throw new ArgumentException($"there is no order '{name}'"),
    };

    private static double Margin(Candidate c) => c.Probability - c.RunnerUp;

    public IEnumerable<Candidate> Choose(IReadOnlyList<Candidate> candidates, int count, Random random)
    {
        var shuffled = candidates.ToArray();
        random.Shuffle(shuffled);
        if (Unsure is null) return shuffled.Take(count);
        var drawn = shuffled.Take((int)Math.Round(count * AtRandom)).ToList();
        var perArticle = new Dictionary<int, int>();
        return drawn.Concat(shuffled.Except(drawn).OrderBy(Unsure).Where(c => (perArticle[c.Article] = perArticle.GetValueOrDefault(c.Article) + 1) <= MostOfArticle).Take(count - drawn.Count));
    }
}
