using System.Text.RegularExpressions;

namespace Extractor.Tests.Storage;

/// <summary>What newsrooms do to an agency's text, as functions of a text; nothing in them is left to chance.</summary>
internal static partial class Edits
{
    public static IReadOnlyList<(string Name, Func<string, string> Make)> All { get; } =
    [
        ("dateline", t => "LONDON, Sept 17 (Newswire) - " + t),
        ("credit", t => t.TrimEnd() + "\n\nReporting by Ann Doe in London; editing by John Roe. Copyright Newswire. All rights reserved."),
        ("headline", t => "Wire report: what you need to know about the latest deal\n\n" + WithoutTitle(t)),
        ("end cut", t => Cut(t, 0.25)),
        ("half cut", t => Cut(t, 0.5)),
        ("words", t => EveryNth(t, 25)),
        ("case and space", t => t.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal).Replace("\n\n", "\r\n", StringComparison.Ordinal)),
        ("headline, dateline, credit", t => Newsroom(t)),
        ("headline, dateline, credit, words", t => EveryNth(Newsroom(t), 40)),
        ("headline, dateline, credit, end cut", t => Newsroom(Cut(t, 0.25))),
    ];

    /// <summary>Another claim in the same words: every amount is another.</summary>
    public static string OtherFigures(string text) => Amount().Replace(text, m => m.Value + "7");

    private static string Newsroom(string text) =>
        "Deal of the day, as our partners tell it\n\nBERLIN, 18 September - " + WithoutTitle(text).TrimEnd() + "\n\n(Additional reporting by Jane Poe)";

    private static string WithoutTitle(string text) => text[(text.IndexOf('\n') + 1)..].TrimStart();

    // Whole paragraphs from the end, at least one, as near to the share of the text as they come without going below it.
    private static string Cut(string text, double share)
    {
        var paragraphs = text.TrimEnd().Split("\n\n").ToList();
        var keep = text.Length * (1 - share);
        while (paragraphs.Count > 1 && paragraphs.Take(paragraphs.Count - 1).Sum(p => p.Length + 2) >= keep) paragraphs.RemoveAt(paragraphs.Count - 1);
        return string.Join("\n\n", paragraphs);
    }

    // Words of letters only, so that no figure changes.
    private static string EveryNth(string text, int n)
    {
        var count = 0;
        return Word().Replace(text, m => ++count % n == 0 ? "edited" : m.Value);
    }

    [GeneratedRegex(@"(?<=[$€£])\d[\d.,]*\d|(?<=[$€£])\d|\d[\d.,]*(?=%)|\d+[.,]\d+")]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b[A-Za-z]{3,}\b")]
    private static partial Regex Word();
}
