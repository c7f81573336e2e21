using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Extractor.Storage.Engines;

/// <summary>A statement that SQLite has prepared.</summary>
internal sealed class SqliteStatement : Statement
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        Parameters = [.. Enumerable.Range(1, raw.sqlite3_bind_parameter_count(_statement))
            .Select(i => raw.sqlite3_bind_parameter_name(_statement, i).utf8_to_string()[1..])];
    }

    public override void Each(object? parameters, Action<Statement> see)
    {
        Bind(parameters);
        try
        {
            int code;
            while ((code = raw.sqlite3_step(_statement)) == raw.SQLITE_ROW) see(this);
            if (code != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(code, _database);
        }
        finally
        {
            _ = raw.sqlite3_reset(_statement);
        }
    }

    public override long? Number(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_int64(_statement, column);

    public override double? Real(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_double(_statement, column);

    public override string? Text(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public override void Dispose() => _statement.Dispose();

    private void Bind(object? parameters)
    {
        var properties = PropertiesOf(parameters);
        for (var i = 0; i < properties.Length; i++)
        {
            Check(Bind(i + 1, properties[i].GetValue(parameters)));
        }
    }

    private int Bind(int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, index),
        string text => Bind(index, text),
        int number => raw.sqlite3_bind_int(_statement, index, number),
        long number => raw.sqlite3_bind_int64(_statement, index, number),
        double number => raw.sqlite3_bind_double(_statement, index, number),
        _ => throw new ArgumentException($"no column holds a {value.GetType().Name}", nameof(value)),
    };

    // As bytes with their length: a string handed over as such would end at its first NUL.
    private int Bind(int index, string text)
    {
        if (text.Length == 0)
        {
            // An empty span has no address, which would be taken for null.
            return raw.sqlite3_bind_text(_statement, index, "");
        }

        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(text));
        var length = Encoding.UTF8.GetBytes(text, bytes);
        var code = raw.sqlite3_bind_text(_statement, index, bytes.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(bytes);
        return code;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }
    }
}
