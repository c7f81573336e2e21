using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Alerts;

/// <summary>Alerts as the store keeps them, and to whom each is yet to be given.</summary>
internal static class AlertTable
{
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds an alert as undelivered; one of a key that is there already adds nothing.</summary>
    /// <returns>True where it is new.</returns>
    public static bool Add(DbConnection connection, Alert alert, long run, IReadOnlyList<string> receivers, DateTimeOffset now)
    {
        var (kind, at) = (Kebab.Write(alert.Kind), Days.Write(now));
        var body = new JsonObject
        {
            ["key"] = alert.Key, ["kind"] = kind, ["at"] = at, ["run"] = run, ["source"] = alert.Source, ["title"] = alert.Title, ["details"] = alert.Details.DeepClone(),
        }.ToJsonString(Json);
        var id = connection.QuerySingleOrDefault<long?>(
            """
            insert into alert (key, kind, at, run_id, source, title, body) values (@Key, @kind, @at, @run, @Source, @Title, @body)
            on conflict (key) do nothing
            returning id
            """, new { alert.Key, kind, at, run, alert.Source, alert.Title, body });
        if (id is null) return false;
        connection.Execute("insert into alert_delivery (alert_id, receiver) values (@id, @receiver)", receivers.Select(receiver => new { id, receiver }));
        return true;
    }

    /// <summary>The newest first.</summary>
    public static IReadOnlyList<StoredAlert> List(DbConnection connection, AlertFilter filter)
    {
        var rows = connection.Query<(long Id, string Key, string Kind, string At, long? Run, string? Source, string Title, string Body)>(
            """
            select id, key, kind, at, run_id, source, title, body
            from alert a
            where (@since is null or at >= @since) and (@run is null or run_id = @run)
              and (not @undelivered or exists (select 1 from alert_delivery d where d.alert_id = a.id and d.delivered is null))
            order by id desc
            limit @most
            """, new { since = filter.Since is { } since ? Days.Write(since) : null, run = filter.Run, undelivered = filter.IsUndelivered, most = filter.Most ?? int.MaxValue }).AsList();
        var deliveries = connection.Query<(long Alert, string Receiver, string? Delivered, int Attempts, string? Reason)>(
            "select alert_id, receiver, delivered, attempts, reason from alert_delivery where alert_id >= @first order by alert_id, receiver",
            new { first = rows.Count == 0 ? long.MaxValue : rows[^1].Id })
            .ToLookup(d => d.Alert, d => new AlertDelivery(d.Receiver, d.Delivered is null ? null : Days.ReadTime(d.Delivered), d.Attempts, d.Reason));
        return [.. rows.Select(r => new StoredAlert(r.Id, r.Key, Kebab.Read<AlertKind>(r.Kind), Days.ReadTime(r.At), r.Run, r.Source, r.Title, r.Body, [.. deliveries[r.Id]]))];
    }

    /// <summary>Takes in hand what a receiver is yet to be given and no other process that lives is at; the oldest first.</summary>
    public static IReadOnlyList<PendingAlert> Claim(DbConnection connection, RollCall roll, string owner, string receiver)
    {
        var open = connection.Query<(long Id, string Key, string At, string Body, string? Owner)>(
            """
            select a.id, a.key, a.at, a.body, d.owner
            from alert_delivery d join alert a on a.id = d.alert_id
            where d.receiver = @receiver and d.delivered is null
            order by a.id
            """, new { receiver }).Where(r => r.Owner is null || r.Owner == owner || roll.IsGone(r.Owner)).ToList();
        connection.Execute("update alert_delivery set owner = @owner where alert_id = @Id and receiver = @receiver", open.Select(r => new { owner, r.Id, receiver }));
        return [.. open.Select(r => new PendingAlert(r.Id, r.Key, Days.ReadTime(r.At), r.Body))];
    }

    /// <summary>Notes an attempt, and lets it go.</summary>
    /// <param name="reason">Why it failed; null where it was taken.</param>
    public static void Note(DbConnection connection, long alert, string receiver, string? reason, DateTimeOffset now) => connection.Execute(
        "update alert_delivery set attempts = attempts + 1, delivered = @delivered, reason = @reason, owner = null where alert_id = @alert and receiver = @receiver",
        new { alert, receiver, reason, delivered = reason is null ? Days.Write(now) : null });

    /// <summary>Lets go what was not tried.</summary>
    public static void Release(DbConnection connection, string owner, string receiver) =>
        connection.Execute("update alert_delivery set owner = null where receiver = @receiver and owner = @owner", new { receiver, owner });
}

/// <summary>Which alerts to list.</summary>
/// <param name="Since">Found at this time or later.</param>
/// <param name="IsUndelivered">Only those that a receiver has not taken.</param>
/// <param name="Run">Only those of this run.</param>
/// <param name="Most">At most so many.</param>
public sealed record AlertFilter(DateTimeOffset? Since = null, bool IsUndelivered = false, long? Run = null, int? Most = null);
