namespace Extractor.App.Output.Sheets;

/// <summary>Keeps a spreadsheet from running a text of an article as a formula.</summary>
internal static class HarmlessText
{
    /// <summary>
    /// The text with an apostrophe before it where it begins as a formula does, after white space too; full-width signs count where
    /// people type those. Numbers of our own making are no text and never come here.
    /// </summary>
    public static string Of(string text)
    {
        if (text.Length == 0) return text;
        if (text[0] is '\t' or '\r' or '\n') return "'" + text;
        var first = text.AsSpan().TrimStart();
        return first is ['=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..] ? "'" + text : text;
    }
}
