using System.Globalization;
using Extractor.App.Review.Values;
using Extractor.Deals;
using Extractor.Facts;

namespace Extractor.App.Review.Texts;

/// <summary>Sentences and headings of the review pages.</summary>
internal static class Phrases
{
    /// <summary>The value of a fact with what bounds it; says so where it has none.</summary>
    public static string Value(Fact fact) => Written.Amount(fact.Mention.Value, fact.Mention.Qualifier) is { Length: > 0 } value ? value : "no value";

    /// <summary>The headline figure of a deal, or what stands for it.</summary>
    public static string Headline(Deal deal) => Written.Amount(deal.Amount, deal.Qualifier) is { Length: > 0 } amount ? amount
        : Written.Amount(deal.Capacity) is { Length: > 0 } capacity ? capacity
        : Written.Amount(deal.Stake) is { Length: > 0 } stake ? stake + " stake" : "no amount";

    /// <summary>Who gives and who gets, in one line.</summary>
    public static string Parties(IReadOnlyList<string> from, IReadOnlyList<string> to) => $"{Names(from)} → {Names(to)}";

    public static string Names(IReadOnlyList<string> names) => names.Count == 0 ? "not said" : string.Join(", ", names);

    /// <summary>A word of the guide, beginning a line.</summary>
    public static string Capital<T>(T member)
        where T : struct, Enum => Capital(Written.Word(member));

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    public static string Percent(double probability) => Math.Round(probability * 100, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%";

    /// <summary>How long ago, as people say it.</summary>
    public static string Ago(DateTimeOffset at, DateTimeOffset now) => (now - at) switch
    {
        { TotalSeconds: < 60 } => "just now",
        { TotalMinutes: < 60 } span => Times((int)span.TotalMinutes, "minute") + " ago",
        { TotalHours: < 24 } span => Times((int)span.TotalHours, "hour") + " ago",
        { TotalDays: < 30 } span => Times((int)span.TotalDays, "day") + " ago",
        _ => "on " + Written.Day(DateOnly.FromDateTime(at.UtcDateTime)),
    };

    public static string Times(long number, string what) => $"{Written.Count(number)} {what}{(number == 1 ? "" : "s")}";
}
