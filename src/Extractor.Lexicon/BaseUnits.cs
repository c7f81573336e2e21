namespace Microsoft.Recognizers.Definitions;

/// <summary>Units in any language.</summary>
public static class BaseUnits
{
    /// <summary>The engine asks what looks like a unit and is a clock time (<c>2:00 pm</c>); no unit of ours does.</summary>
    public static readonly string PmNonUnitRegex = Never.Matches;
}
