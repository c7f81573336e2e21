using Dapper;
using Extractor.Storage;
using Extractor.Storage.Engines;

namespace Extractor.Alerts;

/// <summary>What was told already of a filter.</summary>
internal static class ToldTable
{
    /// <summary>
    /// Those that were not told yet, which from now on are. A filter that is asked for the first time, or is another than before, begins with
    /// what the run brought; all else that it matches counts as told.
    /// </summary>
    /// <param name="asked">The filter.</param>
    /// <param name="sightings">All that it matches now.</param>
    public static IReadOnlyList<T> Fresh<T>(Session session, string scope, string asked, IReadOnlyList<Sighting<T>> sightings, DateTimeOffset now)
    {
        var connection = session.Connection;
        var isKnown = connection.QuerySingleOrDefault<string>("select asked from told_scope where scope = @scope", new { scope }) == asked;
        if (!isKnown)
        {
            connection.Execute(
                "insert into told_scope (scope, asked, since) values (@scope, @asked, @since) on conflict (scope) do update set asked = excluded.asked, since = excluded.since",
                new { scope, asked, since = Days.Write(now) });
        }

        var told = connection.Query<string>("select key from told where scope = @scope", new { scope }).ToHashSet(StringComparer.Ordinal);
        List<T> fresh = [.. sightings.Where(s => (isKnown || s.IsBrought) && !s.Keys.Any(told.Contains)).Select(s => s.What)];
        session.ExecuteEach(
            "insert into told (scope, key) values (@scope, @key) on conflict do nothing",
            sightings.SelectMany(s => s.Keys).Where(k => !told.Contains(k)).Distinct(StringComparer.Ordinal).Select(key => new { scope, key }));
        return fresh;
    }
}
