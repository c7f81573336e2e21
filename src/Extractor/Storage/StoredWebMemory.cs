using System.Data.Common;
using Dapper;
using Extractor.Sources.Web;
using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>What the store remembers of network sources. Pages are noted with their articles, by <see cref="Store.Record(Run, IReadOnlyList{RunItem})"/>.</summary>
internal sealed class StoredWebMemory(Store store) : IWebMemory
{
    public SourceHealth Health(string source) => store.Read(s => s.Connection.QuerySingleOrDefault<HealthRow>(
        """
        select w.errors, w.last_error, w.last_success, w.not_before, w.stopped
        from web_source w join source s on s.id = w.source_id
        where s.name = @source
        """, new { source }))?.ToHealth() ?? SourceHealth.Unknown;

    /// <summary>How all stand that were ever asked, by name.</summary>
    public static IReadOnlyDictionary<string, SourceHealth> Healths(DbConnection connection) => connection.Query<HealthRow>(
        """
        select s.name, w.errors, w.last_error, w.last_success, w.not_before, w.stopped
        from web_source w join source s on s.id = w.source_id
        """).ToDictionary(r => r.Name, r => r.ToHealth(), StringComparer.Ordinal);

    public void Succeeded(string source) => Change(source,
        "insert into web_source (source_id, errors, last_success) values (@id, 0, @now) on conflict (source_id) do update set errors = 0, stopped = null, last_success = @now",
        new { now = Days.Write(store.Time.GetUtcNow()) });

    public void Failed(string source, string reason, int most) => Change(source,
        """
        insert into web_source (source_id, errors, last_error, stopped) values (@id, 1, @reason, case when @most <= 1 then @now end)
        on conflict (source_id) do update set errors = errors + 1, last_error = @reason, stopped = case when errors + 1 >= @most then @now end
        """,
        new { reason, most, now = Days.Write(store.Time.GetUtcNow()) });

    public void Silence(string source, DateTimeOffset until) => Change(source,
        "insert into web_source (source_id, errors, not_before) values (@id, 0, @until) on conflict (source_id) do update set not_before = @until",
        new { until = Days.Write(until) });

    /// <summary>Lets a source be asked again whatever its errors; what its servers asked for still holds.</summary>
    public void Enable(string source) => Change(source,
        "insert into web_source (source_id, errors) values (@id, 0) on conflict (source_id) do update set errors = 0, stopped = null");

    public RememberedList? List(string source, Uri url) => store.Read(s => s.Connection.QuerySingleOrDefault<ListRow>(
        """
        select l.etag, l.last_modified, l.mark, l.charset, l.address, l.body
        from web_list l join source s on s.id = l.source_id
        where s.name = @source and l.url = @Key
        """, new { source, Key = KeyOf(url) }))?.ToList();

    public void Keep(string source, Uri url, RememberedList list) => Change(source,
        """
        insert into web_list (source_id, url, address, etag, last_modified, mark, charset, body)
        values (@id, @Key, @Address, @ETag, @LastModified, @Mark, @Charset, @Body)
        on conflict (source_id, url) do update
        set address = @Address, etag = @ETag, last_modified = @LastModified, mark = @Mark, charset = @Charset, body = @Body
        """,
        new { Key = KeyOf(url), list.Address, list.Validators.ETag, list.Validators.LastModified, list.Mark, list.Charset, list.Body });

    public RememberedPage? Page(string source, string path) => store.Read(s => s.Connection.QuerySingleOrDefault<PageRow>(
        """
        select w.etag, w.last_modified, w.mark, w.fetched
        from source s
        join web_page w on w.source_id = s.id and w.path = @path
        join place p on p.source_id = s.id and p.path = @path
        where s.name = @source and w.failure is null
        """, new { source, path }))?.ToPage();

    /// <summary>Notes within a batch what fetching a page taught.</summary>
    public static void Note(Session session, long source, string path, WebVisit visit) => session.Execute(
        """
        insert into web_page (source_id, path, address, etag, last_modified, mark, fetched, opt_out, failure)
        values (@source, @path, @Address, @ETag, @LastModified, @Mark, @Fetched, @OptOut, @Failure)
        on conflict (source_id, path) do update
        set address = excluded.address, etag = excluded.etag, last_modified = excluded.last_modified, mark = excluded.mark,
            fetched = excluded.fetched, opt_out = excluded.opt_out, failure = excluded.failure
        """,
        new
        {
            source, path, visit.Address, visit.Validators.ETag, visit.Validators.LastModified, visit.Mark,
            Fetched = Days.Write(visit.Fetched), visit.OptOut, visit.Failure,
        });

    // An address may hold a key that was given by reference; the store only needs to know it again.
    private static string KeyOf(Uri url) => ContentHash.OfText(url.AbsoluteUri);

    private void Change(string source, string sql, object? values = null) => store.Write(s =>
    {
        s.Connection.Execute("insert into source (name) values (@source) on conflict (name) do nothing", new { source });
        var parameters = new DynamicParameters(values);
        parameters.Add("id", s.Connection.QuerySingle<long>("select id from source where name = @source", new { source }));
        return s.Connection.Execute(sql, parameters);
    });

    private sealed class HealthRow
    {
        public string Name { get; init; } = "";
        public int Errors { get; init; }
        public string? LastError { get; init; }
        public string? LastSuccess { get; init; }
        public string? NotBefore { get; init; }
        public string? Stopped { get; init; }

        public SourceHealth ToHealth() => new(Errors, LastError, Time(LastSuccess), Time(NotBefore), Time(Stopped));

        private static DateTimeOffset? Time(string? written) => written is null ? null : Days.ReadTime(written);
    }

    private sealed class ListRow
    {
        public string? ETag { get; init; }
        public string? LastModified { get; init; }
        public string? Mark { get; init; }
        public string? Charset { get; init; }
        public string Address { get; init; } = "";
        public byte[] Body { get; init; } = [];

        public RememberedList ToList() => new(new Validators(ETag, LastModified), Mark, Charset, Address, Body);
    }

    private sealed class PageRow
    {
        public string? ETag { get; init; }
        public string? LastModified { get; init; }
        public string Mark { get; init; } = "";
        public string Fetched { get; init; } = "";

        public RememberedPage ToPage() => new(new Validators(ETag, LastModified), Mark, Days.ReadTime(Fetched));
    }
}
