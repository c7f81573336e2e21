namespace Extractor.Storage.Models;

/// <summary>A model that learned from the verdicts of a store, and what is known of it.</summary>
/// <param name="Id">As in <c>model_id</c> of what it extracted; the beginning of <paramref name="DatasetHash"/>.</param>
/// <param name="By">Who trained it.</param>
/// <param name="Parent">The model that was in use then, which it was compared with.</param>
/// <param name="DatasetHash">SHA-256 in hex of all that it learned from.</param>
/// <param name="Learned">What it learned from, in numbers.</param>
/// <param name="Comparison">How it does beside its parent.</param>
/// <param name="Status">Whether it is in use.</param>
public sealed record TrainedModel(
    string Id, DateTimeOffset Trained, string By, string Parent, string DatasetHash, LearnedFrom Learned, ModelComparison Comparison, ModelStatus Status);

/// <summary>Where a model of a store stands.</summary>
public enum ModelStatus
{
    /// <summary>It was never in use.</summary>
    Candidate,

    /// <summary>It is in use.</summary>
    Active,

    /// <summary>It was in use and is no longer.</summary>
    Retired,
}

/// <summary>What a model learned from, in numbers.</summary>
/// <param name="CorpusArticles">Articles of the corpus.</param>
/// <param name="CorpusFacts">Figures of those with their right answers.</param>
/// <param name="ReviewedArticles">Articles of the store of which at least one fact was decided.</param>
/// <param name="Accepted">Facts taken as shown.</param>
/// <param name="Corrected">Facts taken as corrected or added.</param>
/// <param name="Rejected">Facts that a reviewer rejected: no target.</param>
/// <param name="LeftOut">Decided facts not learned from: their article stands in the corpus, or no figure of their kind can be found at their place.</param>
/// <param name="Labels">For each label how many figures of the corpus and how many verdicts bear it.</param>
public sealed record LearnedFrom(
    int CorpusArticles, int CorpusFacts, int ReviewedArticles, int Accepted, int Corrected, int Rejected, int LeftOut, IReadOnlyList<LabelCount> Labels);

/// <summary>How often one label was learned from.</summary>
public sealed record LabelCount(string Label, int Corpus, int Verdicts);
