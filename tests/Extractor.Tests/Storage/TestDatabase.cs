using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Extractor.Tests.Storage;

/// <summary>
/// Where tests keep stores: in SQLite files, or, where <c>EXTRACTOR_TEST_POSTGRES</c> names a server (<c>Host=/folder/of/socket;Username=me</c>),
/// each in a database of its own there, so that the same tests hold for both.
/// </summary>
internal static class TestDatabase
{
    private static int _last;

    /// <summary>The server; null where stores are files.</summary>
    public static string? Server { get; } = Environment.GetEnvironmentVariable("EXTRACTOR_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    /// <summary>A new place for a store.</summary>
    /// <param name="folder">Where a file would stand.</param>
    public static string New(string folder)
    {
        if (Server is null) return Path.Combine(folder, "extractor.db");
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _last)}");
        using var connection = new NpgsqlConnection($"{Server};Database=postgres;Pooling=false");
        connection.Execute($"create database {name}");
        return $"{Server};Database={name}";
    }

    /// <summary>Asks a store as any other program would.</summary>
    public static DbConnection Open(string store) => Server is null
        ? new SqliteConnection($"Data Source={store};Pooling=False")
        : new NpgsqlConnection($"{store};Pooling=false");

    /// <summary>Lets go of a place; of a file its folder does.</summary>
    public static void Drop(string store)
    {
        if (Server is null) return;
        using var connection = new NpgsqlConnection($"{Server};Database=postgres;Pooling=false");
        connection.Execute($"drop database if exists {new NpgsqlConnectionStringBuilder(store).Database} with (force)");
    }
}
