namespace Extractor.Articles;

/// <summary>A page that no article can be read from: empty, binary, malformed. The run records it as failed at the stage <c>read</c>.</summary>
/// <param name="problem">What is wrong, as the end of a sentence whose subject is the page.</param>
/// <param name="remedy">What the user can do, as an imperative.</param>
public sealed class UnreadableArticleException(string path, string problem, string remedy, Exception? cause = null)
    : Exception($"{path}: {problem}; {remedy}.", cause)
{
    /// <summary>The page, as in <see cref="Sources.Page.Path"/>.</summary>
    public string Path { get; } = path;

    public string Problem { get; } = problem;

    /// <summary>A word for the kind of problem, by which failures are counted.</summary>
    public string Class { get; init; } = "malformed";

    public string Remedy { get; } = remedy;
}
