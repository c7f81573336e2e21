using System.Data.Common;
using System.Globalization;
using System.Net;
using Npgsql;

namespace Extractor.Storage.Engines;

/// <summary>Tells a PostgreSQL server from a file, as the setting <c>store</c> names either.</summary>
/// <remarks>
/// <c>postgres://user@host:5432/database?sslmode=require</c>, or what Npgsql takes: <c>Host=...;Database=...;Username=...</c>. A password is better
/// left to <c>PGPASSWORD</c> or a password file, which Npgsql reads by itself.
/// </remarks>
public static class PostgresAddress
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    /// <summary>Whether a store is on a server, and not a file.</summary>
    public static bool Names(string store) => IsAddress(store) || IsKeys(store);

    /// <summary>What messages call a store: a server without its password, a file as it is.</summary>
    /// <exception cref="StoreException">The address cannot be read.</exception>
    public static string Shown(string store) => Names(store) ? Shown(Read(store)) : store;

    /// <summary>What other users of the same database connect with.</summary>
    /// <exception cref="StoreException">The address cannot be read.</exception>
    public static string ConnectionString(string store) => Read(store).ToString();

    internal static string Shown(NpgsqlConnectionStringBuilder keys) => string.Create(
        CultureInfo.InvariantCulture, $"postgres://{(keys.Username is null ? "" : Uri.EscapeDataString(keys.Username) + "@")}{keys.Host}{(keys.Port == NpgsqlConnection.DefaultPort ? "" : $":{keys.Port}")}/{keys.Database}");

    /// <exception cref="StoreException">It cannot be read, or names no host or database.</exception>
    internal static NpgsqlConnectionStringBuilder Read(string store)
    {
        NpgsqlConnectionStringBuilder keys;
        try
        {
            keys = IsAddress(store) ? OfAddress(new Uri(store)) : new NpgsqlConnectionStringBuilder(store);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException or DbException)
        {
            // The address itself is not shown: it may hold a password.
            throw new StoreException($"the store's address cannot be read: {e.Message}; write it as postgres://user@host/database", e);
        }

        return string.IsNullOrEmpty(keys.Host) || string.IsNullOrEmpty(keys.Database)
            ? throw new StoreException("the store's address names no host or no database; write it as postgres://user@host/database")
            : keys;
    }

    private static bool IsAddress(string store) => Schemes.Any(s => store.StartsWith(s, StringComparison.OrdinalIgnoreCase));

    private static bool IsKeys(string store) => store.Split(';').Any(part => part.Split('=', 2) is [var key, _] && key.Trim().ToUpperInvariant() is "HOST" or "SERVER");

    private static NpgsqlConnectionStringBuilder OfAddress(Uri address)
    {
        var keys = new NpgsqlConnectionStringBuilder
        {
            Host = Uri.UnescapeDataString(address.Host), Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')),
        };
        if (address.Port > 0) keys.Port = address.Port;
        if (address.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var secret])
        {
            keys.Username = Uri.UnescapeDataString(user);
            if (secret is [var password]) keys.Password = Uri.UnescapeDataString(password);
        }

        // As libpq has it: a folder of a socket is given as a key, for no address can hold it.
        foreach (var part in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = part.Split('=', 2) is [var k, var v] ? (k, WebUtility.UrlDecode(v)) : (part, "");
            keys[key] = value;
        }

        return keys;
    }
}
