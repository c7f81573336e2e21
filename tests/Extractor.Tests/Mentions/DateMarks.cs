using System.Text;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Mentions;

/// <summary>Reads a sentence with its mentions in brackets, and writes what a recognizer finds in the same form.</summary>
internal static class DateMarks
{
    /// <summary>A Tuesday.</summary>
    public static readonly DateOnly Published = new(2026, 4, 21);

    /// <summary>The sentence as the recognizer sees it with its finds in brackets, each followed by its value.</summary>
    public static string Find(IRecognizer recognizer, string marked, DateOnly? published)
    {
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var found = new List<Mention>();
        recognizer.Recognize(Reading.Of(text, published), found);
        var seen = new StringBuilder();
        var at = 0;
        foreach (var mention in found)
        {
            seen.Append(text, at, mention.Span.Start - at).Append('[').Append(mention.Text).Append(']');
            at = mention.Span.End;
        }

        seen.Append(text, at, text.Length - at).Append(" => ").AppendJoin(", ", found.Select(m => m.Value.Timex ?? "null"));
        return seen.ToString();
    }

    /// <summary>Fails unless exactly the bracketed mentions are found with these values, in the order of the text.</summary>
    public static void Check(IRecognizer recognizer, string marked, string values, DateOnly? published) =>
        Assert.Equal(marked + " => " + values, Find(recognizer, marked, published));
}
