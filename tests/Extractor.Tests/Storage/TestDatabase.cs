using System.Data.Common;
using System.Globalization;
using Dapper;
using Extractor.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Extractor.Tests.Storage;

/// <summary>
/// Where tests keep stores: in SQLite files, or, where <c>EXTRACTOR_TEST_POSTGRES</c> names a server (<c>Host=/folder/of/socket;Username=me</c>),
/// each in a database of its own there, so that the same tests hold for both.
/// </summary>
internal static class TestDatabase
{
    // Its schema is made as any store's is.
    private static readonly Lazy<string> Template = new(() =>
    {
        var name = Create("");
        Store.Open($"{Server};Database={name}").Dispose();
        return name;
    });

    private static int _last;

    /// <summary>The server; null where stores are files.</summary>
    public static string? Server { get; } = Environment.GetEnvironmentVariable("EXTRACTOR_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    /// <summary>A new place for a store.</summary>
    /// <param name="folder">Where a file would stand.</param>
    /// <param name="isEmpty">Without tables on a server too, where to make them for every test takes longer than most tests do.</param>
    public static string New(string folder, bool isEmpty = false) =>
        Server is null ? Path.Combine(folder, "extractor.db") : $"{Server};Database={Create(isEmpty ? "" : $"template {Template.Value}")}";

    private static string Create(string like)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _last)}");
        using var connection = new NpgsqlConnection($"{Server};Database=postgres;Pooling=false");
        connection.Execute($"create database {name} {like}");
        return name;
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
