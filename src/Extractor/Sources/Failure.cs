namespace Extractor.Sources;

/// <summary>Puts what the file system says into one sentence with the place, what is wrong and the remedy.</summary>
internal static class Failure
{
    private const string NotFound = "there is no such file, or it is a link to nothing; check the path.";
    private const string Denied = "may not be read; give yourself read permission.";
    private const string TooLong = "its path is too long for this system; move it nearer to the root.";
    private const string Unreadable = "check the disk and whether another program holds it.";

    private const string BombMark = " bomb does; ";

    /// <summary>Does one thing with one item; the sentence where it fails, null where it does not.</summary>
    public static string? Try(Action act, string path)
    {
        try
        {
            act();
            return null;
        }
        catch (Exception e) when (Of(e, path) is { } failure)
        {
            return failure;
        }
    }

    /// <summary>The sentence for an exception that one item may end in; null for every other, which must not be caught.</summary>
    public static string? Of(Exception exception, string path) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => $"{path}: {NotFound}",
        UnauthorizedAccessException => $"{path}: {Denied}",
        PathTooLongException => $"{path}: {TooLong}",
        InvalidDataException => $"{path}: {exception.Message.TrimEnd('.')}.",
        IOException => $"{path}: cannot be read ({exception.Message.TrimEnd('.')}); {Unreadable}",
        _ => null,
    };

    /// <summary>A word for the kind of a failure, by the end of its sentence: <c>other</c> where it is none of the file system's.</summary>
    public static string ClassOf(string sentence) =>
        sentence.EndsWith(NotFound, StringComparison.Ordinal) ? "not-found"
        : sentence.EndsWith(Denied, StringComparison.Ordinal) ? "denied"
        : sentence.EndsWith(TooLong, StringComparison.Ordinal) ? "path-too-long"
        : sentence.EndsWith(Unreadable, StringComparison.Ordinal) ? "unreadable"
        : sentence.Contains(BoundedContent.TooLarge, StringComparison.Ordinal) ? "too-large"
        : sentence.Contains(BombMark, StringComparison.Ordinal) ? "bomb"
        : "other";
}
