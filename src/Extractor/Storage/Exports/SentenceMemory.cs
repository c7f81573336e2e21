using System.Data.Common;
using Dapper;
using Extractor.Labels;

namespace Extractor.Storage.Exports;

/// <summary>
/// The sentences of the version that was asked for last: an article of thousands of facts is split once, whatever is read of it and in how
/// many requests. A version never changes, so that what is kept is never wrong. Safe for any number of threads.
/// </summary>
internal sealed class SentenceMemory
{
    private volatile Kept? last;

    public SentenceSpans Of(DbConnection connection, long version)
    {
        if (last is { } kept && kept.Version == version) return kept.Sentences;
        var sentences = SentenceSpans.Of(connection.QuerySingle<string>("select text from article_version where id = @version", new { version }));
        last = new Kept(version, sentences);
        return sentences;
    }

    private sealed record Kept(long Version, SentenceSpans Sentences);
}
