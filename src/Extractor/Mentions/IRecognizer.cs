namespace Extractor.Mentions;

/// <summary>Finds the mentions of one kind. Costs almost nothing where there is nothing to find.</summary>
public interface IRecognizer
{
    /// <summary>Proposes mentions in the order of the text; they may overlap those of other recognizers, which the refiners settle.</summary>
    void Recognize(Reading reading, List<Mention> found);
}
