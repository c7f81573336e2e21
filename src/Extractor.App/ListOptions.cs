using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Extractor.Mentions;

namespace Extractor.App;

/// <summary>The filters of <c>facts</c> and <c>deals</c>.</summary>
internal static class ListOptions
{
    public static Option<string?> Reviewer() => new("--reviewer") { Description = "Who decides; the user of the machine when not given.", HelpName = "NAME" };

    /// <summary>Who decides, as given or as the machine knows.</summary>
    public static string Reviewer(this Session session, Option<string?> option)
    {
        var environment = session.Terminal.Environment;
        return session.Value(option) ?? environment.GetValueOrDefault("USER") ?? environment.GetValueOrDefault("USERNAME") ?? "command line";
    }

    public static Option<string?> Party() => new("--party") { Description = "A part of a party's name, giver or getter.", HelpName = "NAME" };

    public static Option<string?> Article() => new("--article") { Description = "The article's id, or its url.", HelpName = "ID" };

    public static Option<string?> Source() => new("--source") { Description = "Only articles of this source.", HelpName = "NAME" };

    public static Option<double?> Confidence() => new("--min-confidence")
    {
        Description = "The least confidence, from 0 to 1.", HelpName = "P",
        CustomParser = r => double.TryParse(r.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var p) && p is >= 0 and <= 1
            ? p
            : Refuse<double?>(r, "is no probability; give a number from 0 to 1, such as 0.8"),
    };

    /// <summary>A probability that has a value where none is given.</summary>
    public static Option<double> Probability(string name, string description, double otherwise) => new(name)
    {
        Description = description, HelpName = "P", DefaultValueFactory = _ => otherwise,
        CustomParser = r => double.TryParse(r.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var p) && p is >= 0 and <= 1
            ? p
            : Refuse<double>(r, "is no probability; give a number from 0 to 1, such as 0.8"),
    };

    public static Option<DateOnly?> Since(string description = "Only articles published on this day or later.") => new("--since")
    {
        Description = description, HelpName = "DATE",
        CustomParser = r => DateOnly.TryParseExact(r.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Refuse<DateOnly?>(r, "is no day; write it as 2026-04-21"),
    };

    public static Option<int?> Limit() => new("--limit")
    {
        Description = "At most so many.", HelpName = "N",
        CustomParser = r => int.TryParse(r.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : Refuse<int?>(r, "is no count; give a whole number"),
    };

    /// <summary>An option that takes a word of the annotation guide: a kind, a label, a deal's type.</summary>
    public static Option<T?> Word<T>(string name, string description)
        where T : struct, Enum => new(name)
    {
        Description = description, HelpName = string.Join('|', Kebab.All<T>()),
        CustomParser = r => Kebab.TryRead<T>(r.Tokens[0].Value, out var word) ? word : Refuse<T?>(r, $"is not known; use one of {string.Join(", ", Kebab.All<T>())}"),
    };

    private static T? Refuse<T>(ArgumentResult result, string why)
    {
        result.AddError($"{((OptionResult)result.Parent!).Option.Name}: '{result.Tokens[0].Value}' {why}.");
        return default;
    }
}
