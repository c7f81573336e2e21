using Extractor.Mentions;

namespace Extractor.Tests.Mentions;

/// <summary>Sentences read by the whole finder, as tests ask it.</summary>
internal static class Finding
{
    public static readonly DateOnly Day = new(2026, 4, 21);
    private static readonly MentionFinder Finder = new();

    public static IReadOnlyList<Mention> In(string text) => Finder.Find(Reading.Of(text, Day));

    public static IReadOnlyList<Mention> In(string text, Kind kind) => [.. In(text).Where(m => m.Kind == kind)];

}
