namespace Microsoft.Recognizers.Definitions;

/// <summary>The engine asks for every form that it knows. What deal news does not need is this pattern, which matches nothing.</summary>
internal static class Never
{
    // Asks for a character and that it does not stand there. An empty contradiction would be tried at every position of the text; this one
    // is searched for as fast as a letter.
    public const string Matches = @"\uFFFF(?<!\uFFFF)";
}
