using System.Buffers;
using System.Data;
using System.Data.Common;
using System.Text;
using System.Text.Json;
using Dapper;
using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>
/// Everything a store holds as JSONL, by natural keys in ordinal order (that of the code points), without row ids, runs, times,
/// program versions and nulls: equal byte for byte for equal stores, however their content came in. Texts stand as their hash.
/// </summary>
public static class CanonicalExport
{
    private static readonly (string Row, string Sql)[] Sections =
    [
        ("article",
            """
            select a.key, c.key as canonical, v.content_hash as current
            from article a
            left join article c on c.id = a.canonical_id
            left join article_version v on v.id = a.current_version_id
            order by a.key
            """),
        ("place",
            """
            select s.name as source, p.path, p.item_id as id, a.key as article, v.content_hash as version, p.charset, p.charset_basis
            from place p
            join source s on s.id = p.source_id
            join article a on a.id = p.article_id
            join article_version v on v.id = p.version_id
            order by s.name, p.path
            """),
        ("version",
            """
            select a.key as article, v.content_hash as version, v.text_hash as text, v.title, v.url, v.site, v.author, v.language,
                   v.published, v.published_basis, v.published_start_utf16, v.published_end_utf16, v.body_start_utf16, v.warnings,
                   v.model_id as model, v.rules_hash as rules, v.skipped
            from article_version v
            join article a on a.id = v.article_id
            order by a.key, v.content_hash
            """),
        ("fact",
            """
            select a.key as article, v.content_hash as version, f.ordinal, f.kind, f.surface, f.start_utf16, f.end_utf16,
                   f.start_codepoint, f.length_codepoint, f.value_low, f.value_high, f.unit, f.timex, f.qualifier,
                   f.qualifier_start_utf16, f.qualifier_end_utf16, f.restates_start_utf16, f.restates_end_utf16, f.label, f.runner_up,
                   f.runner_up_probability, f.status, f.from_names, f.to_names, f.confidence, f.recognizer, f.rule, f.reasons
            from fact f
            join article_version v on v.id = f.article_version_id
            join article a on a.id = v.article_id
            order by a.key, v.content_hash, f.ordinal
            """),
        ("deal",
            """
            select a.key as article, v.content_hash as version, d.ordinal, d.type, d.stage, d.from_names, d.to_names, d.announced,
                   d.completion, d.amount_low, d.amount_high, d.amount_unit, d.qualifier, d.valuation_low, d.valuation_high,
                   d.valuation_unit, d.stake_low, d.stake_high, d.stake_unit, d.term, d.capacity_low, d.capacity_high, d.capacity_unit,
                   d.confidence, d.anchor_start_utf16, d.anchor_end_utf16, d.anchor_nth
            from deal d
            join article_version v on v.id = d.article_version_id
            join article a on a.id = v.article_id
            order by a.key, v.content_hash, d.ordinal
            """),
        ("deal-fact",
            """
            select a.key as article, v.content_hash as version, d.ordinal as deal, f.ordinal as fact, m.role
            from deal_fact m
            join deal d on d.id = m.deal_id
            join fact f on f.id = m.fact_id
            join article_version v on v.id = d.article_version_id
            join article a on a.id = v.article_id
            order by a.key, v.content_hash, d.ordinal, f.ordinal, m.role
            """),
        ("tranche",
            """
            select a.key as article, v.content_hash as version, d.ordinal as deal, t.ordinal, f.ordinal as fact, t.condition
            from tranche t
            join deal d on d.id = t.deal_id
            join fact f on f.id = t.fact_id
            join article_version v on v.id = d.article_version_id
            join article a on a.id = v.article_id
            order by a.key, v.content_hash, d.ordinal, t.ordinal
            """),
        ("check",
            """
            select a.key as article, v.content_hash as version, k.scope, d.ordinal as deal, k.ordinal, k.name, k.result, k.arithmetic, k.facts
            from check_result k
            left join deal d on d.id = k.deal_id
            join article_version v on v.id = k.article_version_id
            join article a on a.id = v.article_id
            order by a.key, v.content_hash, k.scope, d.ordinal, k.ordinal
            """),
        ("verdict",
            """
            select text_hash as text, target, kind, start_utf16, end_utf16, nth, article_key as article, reviewer, decision, nullif(flagged, 0) as flagged, before, after
            from verdict
            order by text_hash, target, kind, start_utf16, end_utf16, nth, id
            """),
        ("company-decision",
            """
            select left_name as "left", right_name as "right", decision, reviewer
            from company_decision
            order by left_name, right_name, id
            """),
        ("deal-decision",
            """
            select telling, others, decision, reviewer
            from transaction_decision
            order by telling, others, id
            """),
        ("company",
            """
            select c.id as company, c.name, n.name as alias
            from company c
            join company_name n on n.company_id = c.id
            order by c.id, n.name
            """),
        ("transaction",
            """
            select id as "transaction", type, stage, from_names, to_names, announced, completion, amount_low, amount_high, amount_unit, qualifier,
                   valuation_low, valuation_high, valuation_unit, stake_low, stake_high, stake_unit, term,
                   capacity_low, capacity_high, capacity_unit, confidence, articles, sources, first_published, last_published, chosen_by, conflicts
            from transactions
            order by id
            """),
        ("telling",
            """
            select m.transaction_id as "transaction", a.key as article, d.ordinal as deal
            from transaction_deal m
            join deal_shown d on d.id = m.deal_id
            join article a on a.id = d.article_id
            order by m.transaction_id, a.key, d.ordinal
            """),
    ];

    // Held as text, but numbers and lists by their meaning: written as they stand.
    private static readonly HashSet<string> Verbatim = new(StringComparer.Ordinal)
    {
        "value_low", "value_high", "amount_low", "amount_high", "valuation_low", "valuation_high", "stake_low", "stake_high",
        "capacity_low", "capacity_high", "from_names", "to_names", "others", "chosen_by", "conflicts", "reasons", "warnings", "facts", "before", "after",
    };

    /// <summary>Writes the store as it stands now; lines end with a line feed.</summary>
    public static void Write(Store store, TextWriter output)
    {
        store.Refresh();
        store.Read(session => Write(session, output));
    }

    private static int Write(Session session, TextWriter output)
    {
        var connection = session.Connection;

        // One transaction: all sections see the same state, whatever is written meanwhile.
        using var snapshot = session.Snapshot();
        foreach (var (row, sql) in Sections)
        {
            Write(connection, row, sql, output);
        }

        return 0;
    }

    private static void Write(DbConnection connection, string row, string sql, TextWriter output)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JsonText.Options.Encoder });
        using var reader = connection.ExecuteReader(sql);
        while (reader.Read())
        {
            buffer.ResetWrittenCount();
            json.Reset(buffer);
            json.WriteStartObject();
            json.WriteString("row", row);
            for (var i = 0; i < reader.FieldCount; i++)
            {
                WriteColumn(json, reader, i);
            }

            json.WriteEndObject();
            json.Flush();
            output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
            output.Write('\n');
        }
    }

    private static void WriteColumn(Utf8JsonWriter json, IDataReader reader, int column)
    {
        if (reader.IsDBNull(column))
        {
            return;
        }

        var name = reader.GetName(column);
        json.WritePropertyName(name);
        switch (reader.GetValue(column))
        {
            case string text when Verbatim.Contains(name):
                json.WriteRawValue(text);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case var other:
                throw new InvalidOperationException($"column {name} holds a {other.GetType().Name}, which has no canonical form");
        }
    }
}
