namespace Extractor.Gold;

/// <summary>How sure the article is of a figure (annotation guide, section 4).</summary>
public enum Status
{
    /// <summary>Stated as done or agreed.</summary>
    Firm,

    /// <summary>Only if something else happens.</summary>
    Conditional,

    /// <summary>Not confirmed, or only proposed.</summary>
    Reported,

    /// <summary>An earlier figure or deal that the article recalls.</summary>
    Past,
}
