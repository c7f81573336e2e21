using System.Data.Common;
using Dapper;
using Extractor.Articles;
using Extractor.Mentions;
using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>Reads articles back as the reader gave them.</summary>
internal static class StoredTexts
{
    private const string Columns =
        """
        select a.id as article_id, v.id as version_id, s.name as source, p.path, p.item_id, v.text, v.body_start_utf16, v.title,
               v.published, v.published_basis, v.published_start_utf16, v.published_end_utf16, v.url, v.site, v.author, v.language,
               v.warnings, v.program_version
        """;

    /// <summary>The article that a place carries; null where there is none.</summary>
    public static Article? At(DbConnection connection, Origin origin) => connection.QuerySingleOrDefault<Row>(
        $"""
        {Columns}
        from place p
        join source s on s.id = p.source_id
        join article a on a.id = p.article_id
        join article_version v on v.id = p.version_id
        where s.name = @Source and p.path = @Path
        """, origin)?.ToArticle();

    /// <summary>The article that shows the facts of a place; null where there is none.</summary>
    public static long? ArticleIdAt(DbConnection connection, Origin origin) => connection.QuerySingleOrDefault<long?>(
        """
        select coalesce(a.canonical_id, a.id)
        from place p join source s on s.id = p.source_id join article a on a.id = p.article_id
        where s.name = @Source and p.path = @Path
        """, origin);

    public static IEnumerable<StoredText> List(DbConnection connection, string? source, Version? olderThan) => connection
        .Stream<Row>(
            $"""
            {Columns}
            from article a
            join article_version v on v.id = a.current_version_id
            join place p on p.id = (
                select c.id
                from place c join source o on o.id = c.source_id
                where c.article_id = a.id and c.version_id = v.id and (@source is null or o.name = @source)
                order by o.name, c.path
                limit 1)
            join source s on s.id = p.source_id
            order by a.key
            """, new { source })
        .Where(row => olderThan is null || VersionOf(row.ProgramVersion) < olderThan)
        .Select(row => row.ToStoredText());

    /// <summary>A sample of the texts that stand; the order is that of hashes, so it is as good as drawn.</summary>
    public static IReadOnlyList<StoredText> Sample(DbConnection connection, int most) =>
    [
        .. connection.Query<Row>(
            $"""
            {Columns}
            from (
                select a.id, a.current_version_id
                from article a
                join article_version t on t.id = a.current_version_id
                where a.canonical_id = a.id
                order by t.text_hash
                limit @most) a
            join article_version v on v.id = a.current_version_id
            join place p on p.id = (
                select c.id
                from place c join source o on o.id = c.source_id
                where c.article_id = a.id and c.version_id = v.id
                order by o.name, c.path
                limit 1)
            join source s on s.id = p.source_id
            order by v.text_hash
            """, new { most }).Select(row => row.ToStoredText()),
    ];

    // A version that is not numbers alone (1.2.0-beta+7f3a) counts by those it begins with; what is no version at all is older than any.
    private static Version VersionOf(string version) =>
        Version.TryParse(version.Split('-', '+')[0], out var parsed) ? parsed : new Version(0, 0);

    private sealed class Row
    {
        public long ArticleId { get; init; }
        public long VersionId { get; init; }
        public string Source { get; init; } = "";
        public string Path { get; init; } = "";
        public string ItemId { get; init; } = "";
        public string Text { get; init; } = "";
        public int BodyStartUtf16 { get; init; }
        public string? Title { get; init; }
        public string? Published { get; init; }
        public string? PublishedBasis { get; init; }
        public int? PublishedStartUtf16 { get; init; }
        public int? PublishedEndUtf16 { get; init; }
        public string? Url { get; init; }
        public string? Site { get; init; }
        public string? Author { get; init; }
        public string? Language { get; init; }
        public string Warnings { get; init; } = "[]";
        public string ProgramVersion { get; init; } = "";

        public StoredText ToStoredText() => new(ArticleId, VersionId, new Origin(Source, Path), ToArticle(), ProgramVersion);

        public Article ToArticle() => new(ItemId, Text)
        {
            BodyStart = BodyStartUtf16,
            Title = Title,
            Published = Published is null || PublishedBasis is null ? null : new PublicationDate(
                Days.Read(Published), Kebab.Read<PublicationBasis>(PublishedBasis),
                PublishedStartUtf16 is { } start && PublishedEndUtf16 is { } end ? new Span(start, end) : null),
            Url = Url,
            Site = Site,
            Author = Author,
            Language = Language,
            Warnings = JsonText.Read<string>(Warnings),
        };
    }
}
