using System.Data.Common;
using Dapper;
using Extractor.Sources.Web;
using Extractor.Storage.Engines;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Upkeep;

/// <summary>How a store stands, found without changing it.</summary>
/// <param name="Schema">The schema that it has.</param>
/// <param name="Damage">What SQLite's quick check found first; null where it is sound, and of a server, which sees to that itself.</param>
/// <param name="BrokenReferences">Rows that refer to rows that are not there.</param>
public sealed record StoreCondition(int Schema, string? Damage, long BrokenReferences)
{
    /// <summary>The schema that this program knows.</summary>
    public static int KnownSchema => Migration.Newest;

    /// <summary>When the newest run began; null where there was none.</summary>
    public DateTimeOffset? LastRun { get; private init; }

    /// <summary>How many articles stand, and how many of them were extracted with another model or other rules.</summary>
    public (int All, int Otherwise) Articles { get; private init; }

    /// <summary>How the network sources stand that it remembers, by name.</summary>
    public IReadOnlyDictionary<string, SourceHealth> Sources { get; private init; } = new Dictionary<string, SourceHealth>();

    /// <summary>Looks a store over: reads all of it, some seconds for a gigabyte. Others may write meanwhile.</summary>
    /// <param name="recipe">What would be extracted with now; null where that is not known.</param>
    /// <exception cref="StoreException">It cannot be opened, belongs to another program, or a newer one wrote it.</exception>
    public static StoreCondition Of(string path, Recipe? recipe)
    {
        if (PostgresAddress.Names(path))
        {
            using var engine = new PostgresEngine(path);
            return engine.Read(s => Of(s.Connection, Storage.Schema.Demand(s.Connection, engine.Tables(s.Connection), engine.Name), null, 0, recipe));
        }

        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            var schema = Storage.Schema.Demand(connection, SqliteEngine.TablesOf(connection), path);
            var check = connection.Query<string>("pragma quick_check(1)").First();
            return Of(connection, schema, check == "ok" ? null : check, connection.ExecuteScalar<long>("select count(*) from pragma_foreign_key_check"), recipe);
        }
        catch (SqliteException e)
        {
            throw StoreException.From(path, e);
        }
    }

    private static StoreCondition Of(DbConnection connection, int schema, string? damage, long brokenReferences, Recipe? recipe)
    {
        var condition = new StoreCondition(schema, damage, brokenReferences);

        // An older store lacks what is asked for here until it is brought to this schema.
        return schema < KnownSchema || damage is not null ? condition : condition with
        {
            LastRun = connection.ExecuteScalar<string?>("select max(started) from run") is { } time ? Days.ReadTime(time) : null,
            Articles = connection.QuerySingle<(int, int)>(
                """
                select count(*), count(*) filter (where v.model_id <> @Model or v.rules_hash <> @Rules)
                from article a join article_version v on v.id = a.current_version_id
                """, new { recipe?.Model, recipe?.Rules }),
            Sources = StoredWebMemory.Healths(connection),
        };
    }
}
