using System.Data.Common;
using Dapper;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Review.Tallies;

/// <summary>Reads the facts that people decided, by what the program had found.</summary>
internal static class JudgedFactQuery
{
    /// <summary>
    /// The found facts of the versions that stand on which a person's verdict is the last. What people added was not found, and what was
    /// accepted by its confidence alone was not looked at: neither says how good the program is.
    /// </summary>
    public static IReadOnlyList<JudgedFact> List(DbConnection connection) =>
    [
        .. connection.Query<Row>(
            """
            with judged as (
                select max(id) as id, text_hash, kind, start_utf16, end_utf16
                from verdict
                where target = 'fact'
                group by text_hash, target, kind, start_utf16, end_utf16)
            select f.label, f.confidence, r.decision, r.at, audit_draw(v.text_hash, f.kind, f.start_utf16, f.end_utf16) as draw,
                   json_extract(r.after, '$.label') = f.label
                       and json_extract(r.after, '$.value_low') is not distinct from f.value_low and json_extract(r.after, '$.value_high') is not distinct from f.value_high
                       and json_extract(r.after, '$.unit') is not distinct from f.unit and json_extract(r.after, '$.timex') is not distinct from f.timex as same
            from judged j
            join verdict r on r.id = j.id
            join article_version v on v.text_hash = j.text_hash
            join article a on a.current_version_id = v.id and a.canonical_id = a.id
            join fact f on f.article_version_id = v.id and f.kind = j.kind and f.start_utf16 = j.start_utf16 and f.end_utf16 = j.end_utf16
            where r.decision in ('accept', 'correct', 'reject')
            order by r.id
            """).Select(r => r.ToJudged()),
    ];

    private sealed class Row
    {
        public string Label { get; init; } = "";
        public double Confidence { get; init; }
        public string Decision { get; init; } = "";
        public string At { get; init; } = "";
        public double Draw { get; init; }
        public bool? Same { get; init; }

        public JudgedFact ToJudged() => new(
            Kebab.Read<Label>(Label), Confidence, Decision == Kebab.Write(Storage.Decision.Accept), Decision != Kebab.Write(Storage.Decision.Reject) && Same == true,
            Draw < JudgedFact.AuditPart, DateOnly.FromDateTime(Days.ReadTime(At).UtcDateTime));
    }
}
