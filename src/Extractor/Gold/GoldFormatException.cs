namespace Extractor.Gold;

/// <summary>A gold file that does not have the form of the annotation guide; the message names file, line, place and remedy.</summary>
public sealed class GoldFormatException : FormatException
{
    public GoldFormatException()
    {
    }

    public GoldFormatException(string message)
        : base(message)
    {
    }

    public GoldFormatException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
