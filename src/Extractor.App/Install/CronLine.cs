namespace Extractor.App.Install;

/// <summary>The line of a crontab that runs <c>ingest</c>, for those who prefer cron to <c>serve</c>.</summary>
internal static class CronLine
{
    /// <param name="cron">Five fields.</param>
    /// <param name="command">The program and its arguments.</param>
    public static string Of(string cron, string folder, IEnumerable<string> command) =>
        $"{cron} cd {Word(folder)} && {string.Join(' ', command.Select(Word))}";

    // For the shell in single quotes; for cron a % is the end of the line.
    private static string Word(string word)
    {
        var quoted = word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "/._-+=:,@%".Contains(c, StringComparison.Ordinal)) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
        return quoted.Replace("%", "\\%", StringComparison.Ordinal);
    }
}
