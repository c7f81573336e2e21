namespace Extractor.Sources;

/// <summary>A line that is no article of the JSONL form.</summary>
/// <param name="problem">What is wrong, as the end of a sentence whose subject is the line.</param>
/// <param name="remedy">What the user can do, as an imperative.</param>
internal sealed class JsonArticleException(string problem, string remedy, Exception? cause = null) : Exception($"{problem}; {remedy}.", cause)
{
    public string Problem { get; } = problem;

    public string Remedy { get; } = remedy;
}
