namespace Extractor.Storage;

/// <summary>An older store that was brought to the schema of this program.</summary>
/// <param name="From">The schema that it had.</param>
/// <param name="To">The schema that it has.</param>
/// <param name="Backup">The file that holds it as it was; null where its server is backed up by whoever runs it.</param>
public sealed record SchemaChange(int From, int To, string? Backup);
