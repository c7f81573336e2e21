namespace Extractor.Evaluation;

/// <summary>One difference between prediction and gold, for people to read.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Sort">What sort of difference.</param>
/// <param name="What">The mention in its context, and both values where they differ.</param>
public sealed record Miss(string Id, MissSort Sort, string What);

/// <summary>What sort of difference.</summary>
public enum MissSort
{
    /// <summary>A found mention whose value or unit is wrong.</summary>
    Value,

    /// <summary>A found mention whose value is right and label wrong.</summary>
    Label,

    /// <summary>Nothing was found.</summary>
    Missed,

    /// <summary>Nothing is there.</summary>
    Spurious,
}
