namespace Extractor.App.Review.Models;

/// <summary>How far a training has come.</summary>
/// <param name="Line">What it does, or how it ended.</param>
/// <param name="Model">The model that it made; null while it runs, and where it made none.</param>
public sealed record TrainingState(bool IsRunning, bool IsFailed, string? Line, string? Model)
{
    /// <summary>Nobody has asked for one.</summary>
    public static TrainingState None { get; } = new(false, false, null, null);
}
