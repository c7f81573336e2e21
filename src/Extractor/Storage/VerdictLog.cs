using System.Data.Common;
using Dapper;
using Extractor.Articles;
using Extractor.Mentions;
using Extractor.Storage.Engines;
using Extractor.Storage.Transactions;

namespace Extractor.Storage;

/// <summary>The log of verdicts, and their hold on facts and deals.</summary>
internal static class VerdictLog
{
    /// <param name="action">What the reviewer did at once, of which it is a part.</param>
    /// <param name="restores">Of an undo or a redo, the verdict that it puts in force again.</param>
    public static long Add(Session session, Verdict verdict, long action, long? restores = null)
    {
        if (verdict is { Decision: Decision.Correct, After: null })
        {
            throw new FormatException("a correction must say what holds after it");
        }

        var before = Checked(verdict.Key.Target, verdict.Before);
        var after = verdict.After == verdict.Before ? before : Checked(verdict.Key.Target, verdict.After);
        return session.Number(
            """
            insert into verdict (
                at, reviewer, decision, flagged, article_key, text_hash, target, kind, start_utf16, end_utf16, nth, before, after, action_id, restores)
            values (
                @At, @Reviewer, @Decision, @Flagged, @ArticleKey, @TextHash, @Target, @Kind, @Start, @End, @Nth, @before, @after, @action, @restores)
            returning id
            """,
            new
            {
                At = Days.Write(verdict.At), verdict.Reviewer, Decision = Kebab.Write(verdict.Decision),
                verdict.Key.ArticleKey, verdict.Key.TextHash, Target = Kebab.Write(verdict.Key.Target), verdict.Key.Kind,
                verdict.Key.Span.Start, verdict.Key.Span.End, verdict.Key.Nth,
                Flagged = verdict.Flagged ? 1 : 0, action, restores, before, after,
            });
    }

    /// <summary>Gives every fact and deal of a text its last verdict, in all copies and versions.</summary>
    public static void Attach(DbConnection connection, string textHash) => connection.Execute(
        """
        update fact
        set verdict_id = (
            select max(r.id) from verdict r
            where r.text_hash = @textHash and r.target = 'fact' and r.kind = fact.kind
              and r.start_utf16 = fact.start_utf16 and r.end_utf16 = fact.end_utf16 and r.nth = 0)
        where article_version_id in (select id from article_version where text_hash = @textHash);

        update deal
        set verdict_id = (
            select max(r.id) from verdict r
            where r.text_hash = @textHash and r.target = 'deal' and r.kind = ''
              and r.start_utf16 = deal.anchor_start_utf16 and r.end_utf16 = deal.anchor_end_utf16 and r.nth = deal.anchor_nth)
        where article_version_id in (select id from article_version where text_hash = @textHash)
        """, new { textHash });

    /// <summary>Makes the last verdicts on these hold, and shows it.</summary>
    public static void Apply(Session session, IReadOnlyCollection<VerdictKey> keys)
    {
        foreach (var text in keys.GroupBy(k => k.TextHash, StringComparer.Ordinal))
        {
            foreach (var key in text)
            {
                Attach(session, key);
            }

            ShownTables.RefreshKeys(session, text.Key, [.. text.Distinct()]);
        }

        // Transactions are made of deals; what is decided on a fact does not move them.
        if (keys.Any(k => k.Target == VerdictTarget.Deal)) Consolidation.MarkStale(session);
    }

    private static void Attach(Session session, VerdictKey key) => session.Execute(
        key.Target == VerdictTarget.Fact
            ? """
            update fact
            set verdict_id = (
                select max(r.id) from verdict r
                where r.text_hash = @TextHash and r.target = 'fact' and r.kind = @Kind
                  and r.start_utf16 = @Start and r.end_utf16 = @End and r.nth = 0)
            where article_version_id in (select id from article_version where text_hash = @TextHash)
              and kind = @Kind and start_utf16 = @Start and end_utf16 = @End
            """
            : """
            update deal
            set verdict_id = (
                select max(r.id) from verdict r
                where r.text_hash = @TextHash and r.target = 'deal' and r.kind = @Kind
                  and r.start_utf16 = @Start and r.end_utf16 = @End and r.nth = @Nth)
            where article_version_id in (select id from article_version where text_hash = @TextHash)
              and anchor_start_utf16 = @Start and anchor_end_utf16 = @End and anchor_nth = @Nth
            """,
        new { key.TextHash, key.Kind, key.Span.Start, key.Span.End, key.Nth });

    public static IEnumerable<Verdict> List(DbConnection connection) => connection
        .Stream<Row>("select * from verdict order by id")
        .Select(row => row.ToVerdict());

    /// <summary>The verdicts of an action with their numbers, in order.</summary>
    public static IEnumerable<(long Id, Verdict Verdict)> List(DbConnection connection, long action) => connection
        .Query<Row>("select * from verdict where action_id = @action order by id", new { action })
        .Select(row => (row.Id, row.ToVerdict()));

    /// <summary>As above, with the verdict that each puts in force again.</summary>
    public static IEnumerable<(long Id, long? Restores, Verdict Verdict)> Parts(DbConnection connection, long action) => connection
        .Query<Row>("select * from verdict where action_id = @action order by id", new { action })
        .Select(row => (row.Id, row.Restores, row.ToVerdict()));

    /// <summary>The verdicts on one fact or deal, oldest first.</summary>
    public static IReadOnlyList<Verdict> History(DbConnection connection, VerdictKey key) =>
    [
        .. connection.Query<Row>(
            """
            select * from verdict
            where text_hash = @TextHash and target = @target and kind = @Kind and start_utf16 = @Start and end_utf16 = @End and nth = @Nth
            order by id
            """, new { key.TextHash, target = Kebab.Write(key.Target), key.Kind, key.Span.Start, key.Span.End, key.Nth })
            .Select(row => row.ToVerdict()),
    ];

    // Read and written again, so that the same slots are the same text.
    private static string? Checked(VerdictTarget target, string? slots) => slots is null ? null
        : target == VerdictTarget.Fact ? ShownFact.Parse(slots).ToJson() : ShownDeal.Parse(slots).ToJson();

    private sealed class Row
    {
        public long Id { get; init; }
        public string At { get; init; } = "";
        public string Reviewer { get; init; } = "";
        public string Decision { get; init; } = "";
        public string ArticleKey { get; init; } = "";
        public string TextHash { get; init; } = "";
        public string Target { get; init; } = "";
        public string Kind { get; init; } = "";
        public int StartUtf16 { get; init; }
        public int EndUtf16 { get; init; }
        public int Nth { get; init; }
        public string? Before { get; init; }
        public string? After { get; init; }
        public bool Flagged { get; init; }
        public long? Restores { get; init; }

        public Verdict ToVerdict() => new(
            new VerdictKey(ArticleKey, TextHash, Kebab.Read<VerdictTarget>(Target), Kind, new Span(StartUtf16, EndUtf16), Nth),
            Reviewer, Days.ReadTime(At), Kebab.Read<Decision>(Decision), Before, After) { Flagged = Flagged };
    }
}
