using System.Buffers;
using System.Reflection;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Extractor.Storage;

/// <summary>A prepared statement: binds the properties of an object by name, gives columns of a row by number.</summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly string[] _parameters;
    private Type? _bound;
    private PropertyInfo[] _properties = [];

    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _parameters = [.. Enumerable.Range(1, raw.sqlite3_bind_parameter_count(_statement))
            .Select(i => raw.sqlite3_bind_parameter_name(_statement, i).utf8_to_string()[1..])];
    }

    /// <summary>Runs it to its end.</summary>
    /// <param name="read">Reads the one row that is asked for; null where none is.</param>
    public T Run<T>(object? parameters, Func<Statement, T>? read)
    {
        var result = default(T)!;
        var rows = 0;
        Each(parameters, row =>
        {
            if (read is not null && rows++ == 0) result = read(row);
        });
        return read is null || rows == 1 ? result : throw new InvalidOperationException($"one row was asked for, {rows} came");
    }

    /// <summary>Runs it to its end and shows every row; <paramref name="see"/> must not run the same statement.</summary>
    public void Each(object? parameters, Action<Statement> see)
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

    public long? Number(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_int64(_statement, column);

    public double? Real(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_double(_statement, column);

    public string? Text(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public void Dispose() => _statement.Dispose();

    private void Bind(object? parameters)
    {
        if (parameters?.GetType() is { } type && type != _bound)
        {
            _properties = [.. _parameters.Select(name =>
                type.GetProperty(name) ?? throw new ArgumentException($"no value is given for @{name}", nameof(parameters)))];
            _bound = type;
        }

        for (var i = 0; i < _parameters.Length; i++)
        {
            Check(Bind(i + 1, _properties[i].GetValue(parameters)));
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
