namespace Extractor.Storage.Models;

/// <summary>One line of the log of which model is in use.</summary>
/// <param name="Model">The model in use from then on; null for the program's own.</param>
public sealed record ModelChange(long Id, DateTimeOffset At, string By, ModelChangeKind Kind, string? Model);

/// <summary>What put a model into use.</summary>
public enum ModelChangeKind
{
    Promote,
    Rollback,
}
