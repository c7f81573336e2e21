namespace Extractor.Sources;

/// <summary>Puts what the file system says into one sentence with the place, what is wrong and the remedy.</summary>
internal static class Failure
{
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
        FileNotFoundException or DirectoryNotFoundException => $"{path}: there is no such file, or it is a link to nothing; check the path.",
        UnauthorizedAccessException => $"{path}: may not be read; give yourself read permission.",
        PathTooLongException => $"{path}: its path is too long for this system; move it nearer to the root.",
        InvalidDataException => $"{path}: {exception.Message.TrimEnd('.')}.",
        IOException => $"{path}: cannot be read ({exception.Message.TrimEnd('.')}); check the disk and whether another program holds it.",
        _ => null,
    };

    /// <summary>A word for what <see cref="Of"/> says.</summary>
    public static string ClassOf(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "not-found",
        UnauthorizedAccessException => "denied",
        PathTooLongException => "path-too-long",
        InvalidDataException => "bad-data",
        _ => "unreadable",
    };
}
