namespace Extractor.Mentions;

/// <summary>What sort of figure a mention is. Written in kebab case everywhere outside the program.</summary>
public enum Kind
{
    Money,
    Power,
    Date,
    Duration,
    Ratio,
}
