namespace Extractor.Storage;

/// <summary>What facts are made with. The same article and the same recipe give the same facts.</summary>
/// <param name="Model">Id of the model: the hash of what it learned from.</param>
/// <param name="Rules">Hash of the rules, patterns and settings that bear on facts.</param>
/// <param name="ProgramVersion">Version of the program; kept to find what an older one made, not compared otherwise.</param>
public sealed record Recipe(string Model, string Rules, string ProgramVersion);
