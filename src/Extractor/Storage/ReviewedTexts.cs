using System.Data.Common;
using Dapper;
using Extractor.Articles;
using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Storage;

/// <summary>Reads what people decided of the facts that stand. A flagged fact is to be looked at again: it waits.</summary>
internal static class ReviewedTexts
{
    private const string Decided = "f.decision in ('accept', 'correct', 'add', 'reject') and f.flagged = 0";

    /// <summary>By article key, facts by their place.</summary>
    public static IReadOnlyList<ReviewedText> List(DbConnection connection)
    {
        var facts = connection.Query<FactRow>(
            $"""
            select f.article_version_id, f.decision, f.kind, f.surface, f.start_utf16, f.end_utf16, f.value_low, f.value_high, f.unit, f.timex,
                   f.qualifier, f.label, f.status, f.from_names, f.to_names
            from fact_shown f
            where {Decided}
            order by f.article_version_id, f.start_utf16, f.end_utf16, f.kind
            """).ToLookup(f => f.ArticleVersionId, f => f.ToFact());
        return
        [
            .. connection.Query<TextRow>(
                $"""
                select v.id, a.key, v.text_hash, v.text, v.body_start_utf16, v.published
                from article_version v
                join article a on a.id = v.article_id
                where v.id in (select f.article_version_id from fact_shown f where {Decided})
                order by a.key
                """).Select(t => new ReviewedText(
                    t.Key, t.TextHash, t.Text, t.BodyStartUtf16, t.Published is { } day ? Days.Read(day) : null, [.. facts[t.Id]])),
        ];
    }

    private sealed class TextRow
    {
        public long Id { get; init; }
        public string Key { get; init; } = "";
        public string TextHash { get; init; } = "";
        public string Text { get; init; } = "";
        public int BodyStartUtf16 { get; init; }
        public string? Published { get; init; }
    }

    private sealed class FactRow
    {
        public long ArticleVersionId { get; init; }
        public string Decision { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Surface { get; init; } = "";
        public int StartUtf16 { get; init; }
        public int EndUtf16 { get; init; }
        public string? ValueLow { get; init; }
        public string? ValueHigh { get; init; }
        public string? Unit { get; init; }
        public string? Timex { get; init; }
        public string Qualifier { get; init; } = "";
        public string Label { get; init; } = "";
        public string Status { get; init; } = "";
        public string FromNames { get; init; } = "[]";
        public string ToNames { get; init; } = "[]";

        public ReviewedFact ToFact() => new(new Span(StartUtf16, EndUtf16), Kebab.Read<Decision>(Decision), new GoldFact(
            Surface, 1, Kebab.Read<Kind>(Kind), new Value(Amounts.Read(ValueLow), Amounts.Read(ValueHigh), Unit, Timex), Kebab.Read<Qualifier>(Qualifier),
            Kebab.Read<Label>(Label), Kebab.Read<Status>(Status), JsonText.Read<string>(FromNames), JsonText.Read<string>(ToNames)));
    }
}
