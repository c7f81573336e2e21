namespace Microsoft.Recognizers.Definitions;

/// <summary>The engine asks for every form that it knows. What deal news does not need is this pattern, which matches nothing.</summary>
internal static class Never
{
    public const string Matches = "(?!)";
}
