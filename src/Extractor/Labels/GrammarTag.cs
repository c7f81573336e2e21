namespace Extractor.Labels;

/// <summary>What <see cref="GrammarWords"/> tells of a token, looked up once for an article.</summary>
[Flags]
internal enum GrammarTag : byte
{
    None = 0,
    Function = 1,
    Preposition = 2,
    Auxiliary = 4,
    Prospect = 8,
    Verb = 16,
}
