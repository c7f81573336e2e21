namespace Extractor.Labels;

/// <summary>What <see cref="GrammarWords"/> tells of a token, looked up once for an article.</summary>
[Flags]
internal enum GrammarTag : byte
{
    None = 0,

    /// <summary>An article, pronoun, conjunction, preposition or auxiliary: it joins words and means little itself.</summary>
    Function = 1,

    Preposition = 2,

    Auxiliary = 4,

    /// <summary>A word that says that something is still to come, or might: <c>will</c>, <c>expected</c>, <c>to</c>.</summary>
    Prospect = 8,

    Verb = 16,
}
