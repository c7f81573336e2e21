using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;

namespace Extractor.Storage.Engines;

/// <summary>A statement with its parameters by place, which the server prepares when it has come a few times.</summary>
internal sealed partial class PostgresStatement : Statement
{
    private static readonly ConcurrentDictionary<string, (string Sql, IReadOnlyList<string> Names)> Written = new(StringComparer.Ordinal);

    private readonly NpgsqlConnection _connection;
    private readonly string _sql;
    private NpgsqlDataReader? _reader;

    public PostgresStatement(NpgsqlConnection connection, string sql)
    {
        _connection = connection;
        (_sql, Parameters) = Written.GetOrAdd(sql, Write);
    }

    public override void Each(object? parameters, Action<Statement> see)
    {
        using var command = new NpgsqlCommand(_sql, _connection);
        Bind(command.Parameters, parameters);
        using var reader = command.ExecuteReader();
        _reader = reader;
        while (reader.Read()) see(this);
    }

    /// <summary>The statement as a part of a batch.</summary>
    public NpgsqlBatchCommand Deferred(object? parameters)
    {
        var command = new NpgsqlBatchCommand(_sql);
        Bind(command.Parameters, parameters);
        return command;
    }

    public override long? Number(int column) => _reader!.IsDBNull(column) ? null : _reader.GetValue(column) switch
    {
        long number => number,
        int number => number,
        bool truth => truth ? 1 : 0,
        decimal number => (long)number,
        var other => throw new InvalidOperationException($"column {column} holds a {other.GetType().Name}, which is no number"),
    };

    public override double? Real(int column) => _reader!.IsDBNull(column) ? null : _reader.GetDouble(column);

    public override string? Text(int column) => _reader!.IsDBNull(column) ? null : _reader.GetString(column);

    public override void Dispose()
    {
    }

    // As the server takes it: parameters have numbers.
    private static (string Sql, IReadOnlyList<string> Names) Write(string sql)
    {
        var names = new List<string>();
        var written = Parameter().Replace(sql, match =>
        {
            if (!match.Groups["name"].Success) return match.Value;
            var place = names.IndexOf(match.Groups["name"].Value);
            if (place < 0)
            {
                place = names.Count;
                names.Add(match.Groups["name"].Value);
            }

            return $"${place + 1}";
        });
        return (written, names);
    }

    private void Bind(NpgsqlParameterCollection bound, object? parameters)
    {
        foreach (var property in PropertiesOf(parameters))
        {
            // By the type of the property: of a null nothing else tells it.
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var value = property.GetValue(parameters);
            bound.Add(type == typeof(string) ? new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = value ?? DBNull.Value }
                : type == typeof(double) ? new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Double, Value = value ?? DBNull.Value }
                : type == typeof(long) ? new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bigint, Value = value ?? DBNull.Value }
                : type == typeof(int) ? new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bigint, Value = value is int number ? (long)number : DBNull.Value }
                : throw new ArgumentException($"no column holds a {type.Name}", nameof(parameters)));
        }
    }

    // Not within quotes: 'a@b'.
    [GeneratedRegex("""  '[^']*'|@(?<name>\w+)  """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parameter();
}
