using System.Text.Json.Serialization;

namespace Extractor.Storage.Models;

/// <summary>Two models on the same articles, none of which either learned labels or parties from: the shape of the page "what the last training changed".</summary>
/// <param name="Before">Id of the model in use.</param>
/// <param name="After">Id of the one that was trained.</param>
/// <param name="HoldOut">Hash of the articles and their gold; scores on another hold-out cannot be compared.</param>
/// <param name="Articles">How many articles it has.</param>
/// <param name="Figures">The scores of both.</param>
/// <param name="Labels">F1 of each label of both, in the order of their names.</param>
/// <param name="Changed">How many figures of the hold-out bear another label, by what that did.</param>
/// <param name="Examples">Some of those, first what became wrong.</param>
/// <param name="Stored">What would change in the store.</param>
/// <param name="Falls">Why it is worse, one sentence for each score that fell; empty where it is not worse.</param>
public sealed record ModelComparison(
    string Before, string After, string HoldOut, int Articles, IReadOnlyList<ComparedScore> Figures, IReadOnlyList<ComparedLabel> Labels, ChangedLabels Changed,
    IReadOnlyList<ChangedFact> Examples, StoredChanges Stored, IReadOnlyList<string> Falls)
{
    /// <summary>True where every score that decides held.</summary>
    [JsonIgnore]
    public bool IsNotWorse => Falls.Count == 0;
}

/// <summary>One score of both models.</summary>
/// <param name="Name">As <c>evaluate</c> writes it.</param>
/// <param name="Best">The best of the models that were in use here; a new one is held to it, so that many small falls do not add up.</param>
/// <param name="Tolerance">How far below that the new one may be; null where the score does not decide.</param>
public sealed record ComparedScore(string Name, double? Before, double? After, double? Best, double? Tolerance);

/// <summary>One label of both models: F1 on the hold-out.</summary>
/// <param name="Gold">How often it stands in the gold.</param>
public sealed record ComparedLabel(string Label, int Gold, double Before, double After);

/// <summary>Figures whose label changed.</summary>
/// <param name="Mended">From wrong to right.</param>
/// <param name="Broken">From right to wrong.</param>
/// <param name="Other">From one wrong label to another, or without an answer.</param>
public sealed record ChangedLabels(int Mended, int Broken, int Other)
{
    [JsonIgnore]
    public int All => Mended + Broken + Other;
}

/// <summary>One fact whose label the models tell differently.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Start">Where its span begins, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Left">The text before it.</param>
/// <param name="Surface">The span's text.</param>
/// <param name="Right">The text after it.</param>
/// <param name="Gold">The right label; null where nobody decided.</param>
public sealed record ChangedFact(string Article, int Start, int End, string Left, string Surface, string Right, string? Gold, string Before, string After);

/// <summary>What the new model says otherwise of articles of the store that were looked at, undecided facts alone.</summary>
/// <param name="Articles">How many were looked at.</param>
/// <param name="Facts">Their undecided facts.</param>
/// <param name="Changed">Those of them with another label.</param>
/// <param name="Examples">Some of those.</param>
public sealed record StoredChanges(int Articles, int Facts, int Changed, IReadOnlyList<ChangedFact> Examples);
