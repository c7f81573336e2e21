using System.Security.Cryptography;
using System.Text;
using Dapper;
using Extractor.Storage.Engines;
using Npgsql;
using NpgsqlTypes;

namespace Extractor.Storage.Upkeep;

/// <summary>Moves a whole store from a file to a server.</summary>
public static class StoreTransfer
{
    /// <summary>Copies every row, with its number, and compares: all of it is there afterwards, or nothing.</summary>
    /// <param name="from">A SQLite file. What is written to it meanwhile is not copied.</param>
    /// <param name="to">A server's database that holds no articles.</param>
    /// <param name="copied">Told of each table when it is copied, with its rows.</param>
    /// <returns>The SHA-256 of the canonical export, which both stores have, in hexadecimal.</returns>
    /// <exception cref="StoreException">The one is no store, the other none that is empty; or they differ afterwards.</exception>
    public static string Copy(string from, string to, TimeProvider time, Action<string, long>? copied = null)
    {
        if (PostgresAddress.Names(from)) throw new StoreException($"{PostgresAddress.Shown(from)}: a store is copied from a file; name it with --from");
        if (!PostgresAddress.Names(to)) throw new StoreException($"{to}: a store is copied to a server; name its database with --to, as postgres://user@host/database");
        using var source = Store.Open(from, create: false, time);
        using var target = Store.Open(to, time: time);
        source.Refresh();
        var hash = source.Read(s => s.InSnapshot(snapshot =>
        {
            target.Write(t => Fill(t, snapshot, target.Path, copied));
            return HashOf(source);
        }));

        // Without it the server plans as if the tables were empty, until it looks at them by itself.
        target.Write(t =>
        {
            t.Execute("analyze");
            return 0;
        });
        return HashOf(target) == hash ? hash : throw new StoreException($"{target.Path}: the copy differs from {from}; something else writes to one of them: stop it, empty the database and copy again");
    }

    private static int Fill(Session target, Session source, string name, Action<string, long>? copied)
    {
        var connection = (NpgsqlConnection)target.Connection;
        if (connection.ExecuteScalar<bool>("select exists (select 1 from run) or exists (select 1 from article) or exists (select 1 from verdict)"))
        {
            throw new StoreException($"{name}: this store holds something already; name an empty database with --to");
        }

        connection.Execute("set constraints all deferred; delete from consolidation; delete from shown_state");
        foreach (var table in Tables(connection))
        {
            var rows = Copy(connection, source, table);
            var there = connection.ExecuteScalar<long>($"select count(*) from {table}");
            if (there != source.Connection.ExecuteScalar<long>($"select count(*) from {table}")) throw new StoreException($"{name}: of {rows} rows of {table} {there} came; nothing was copied, try again");
            copied?.Invoke(table, rows);
        }

        foreach (var (version, title, text) in source.Connection.Stream<(long, string?, string)>("select id, title, text from article_version")) target.AddWords(version, title, text);
        return 0;
    }

    // Those that others refer to were made first.
    private static List<string> Tables(NpgsqlConnection connection) => connection.Query<string>(
        """
        select c.relname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname = current_schema() and c.relname not in ('schema_version', 'article_word')
        order by c.oid
        """).AsList();

    private static long Copy(NpgsqlConnection connection, Session source, string table)
    {
        var columns = connection.Query<(string Name, string Type, bool IsIdentity)>(
            """
            select column_name, data_type, is_identity = 'YES'
            from information_schema.columns
            where table_schema = current_schema() and table_name = @table
            order by ordinal_position
            """, new { table }).AsList();
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        var rows = 0L;
        using (var reader = source.Connection.ExecuteReader($"select {names} from {table}"))
        using (var writer = connection.BeginBinaryImport($"copy {table} ({names}) from stdin (format binary)"))
        {
            for (; reader.Read(); rows++)
            {
                writer.StartRow();
                for (var i = 0; i < columns.Count; i++)
                {
                    if (reader.IsDBNull(i)) writer.WriteNull();
                    else if (columns[i].Type == "bigint") writer.Write(reader.GetInt64(i), NpgsqlDbType.Bigint);
                    else if (columns[i].Type == "double precision") writer.Write(reader.GetDouble(i), NpgsqlDbType.Double);
                    else if (columns[i].Type == "bytea") writer.Write((byte[])reader.GetValue(i), NpgsqlDbType.Bytea);
                    else writer.Write(reader.GetString(i), NpgsqlDbType.Text);
                }
            }

            writer.Complete();
        }

        if (columns.Any(c => c.IsIdentity))
        {
            connection.Execute($"select setval(pg_get_serial_sequence('{table}', 'id'), coalesce(max(id), 1), max(id) is not null) from {table}");
        }

        return rows;
    }

    /// <summary>The SHA-256 of the canonical export, in hexadecimal.</summary>
    internal static string HashOf(Store store)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        using (var text = new StreamWriter(stream, new UTF8Encoding(false)))
        {
            CanonicalExport.Write(store, text);
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }
}
