using System.Globalization;

namespace Extractor.Sources;

/// <summary>What dates an article that has no date of its own: <c>--published DATE|filename|front-matter|mtime</c>.</summary>
/// <param name="Means">Where to look.</param>
/// <param name="Date">The day itself, for <see cref="PublishedMeans.Day"/>.</param>
public sealed record PublishedOption(PublishedMeans Means, DateOnly? Date = null)
{
    public static PublishedOption None { get; } = new(PublishedMeans.None);

    /// <summary>Reads the option as written; null or empty is <see cref="None"/>.</summary>
    /// <exception cref="FormatException">It is none of the forms; the message names them.</exception>
    public static PublishedOption Parse(string? written) => written switch
    {
        null or "" => None,
        "filename" => new(PublishedMeans.FileName),
        "front-matter" => new(PublishedMeans.FrontMatter),
        "mtime" => new(PublishedMeans.Modified),
        _ when DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            => new(PublishedMeans.Day, day),
        _ => throw new FormatException(
            $"'{written}' does not say when an article was published; give a date such as 2026-04-21, or filename, front-matter or mtime."),
    };
}

/// <summary>Where <see cref="PublishedOption"/> looks for the day.</summary>
public enum PublishedMeans
{
    None,

    /// <summary>The caller names the day.</summary>
    Day,

    /// <summary>A date in the file's name or the folders above it: <c>2026-04-21-amazon.txt</c>, <c>2026/04/21/amazon.html</c>.</summary>
    FileName,

    /// <summary>Front matter, also in <c>.txt</c>, where it is not looked for otherwise.</summary>
    FrontMatter,

    /// <summary>The file's last change, as the calendar day in UTC.</summary>
    Modified,
}
