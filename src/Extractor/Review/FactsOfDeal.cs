using Dapper;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>Reads the facts of deals in their sentences.</summary>
internal static class FactsOfDeal
{
    // More than these nobody reads before deciding; the article page has all.
    private const int Most = 80;

    private const string Columns =
        $"""
        select s.*, f.qualifier_start_utf16, f.qualifier_end_utf16, f.restates_start_utf16, f.restates_end_utf16,
               coalesce(f.recognizer, 'reviewer') as recognizer, coalesce(f.rule, 'added') as rule, '[]' as reasons,
               {TextWindow.Column} as window
        from fact_shown s
        join article_version v on v.id = s.article_version_id
        left join fact f on f.id = s.fact_id
        """;

    /// <summary>What <see cref="Read"/> reads: the facts that speak of the deal <c>@id</c>, in the order of the text.</summary>
    public static readonly string Of = $"{Columns} where s.id in (select fact_id from deal_shown_fact where deal_id = @id) order by s.start_utf16 limit {Most}";

    /// <summary>As <see cref="Of"/>: the facts of the deal's article that fill a slot and speak of no deal.</summary>
    public static readonly string Loose =
        $"""
        {Columns}
        where s.article_id = (select article_id from deal_shown where id = @id)
          and s.decision is distinct from 'reject' and s.label not like 'other-%' and s.label not in ('financials', 'growth', 'premium', 'share-price')
          and not exists (select 1 from deal_shown_fact m where m.fact_id = s.id)
        order by s.start_utf16 limit 20
        """;

    public static IReadOnlyList<CaseFact> Read(SqlMapper.GridReader answers) =>
    [
        .. answers.Read<Row>().Select(row =>
        {
            var fact = row.ToFact();
            var span = fact.Mention.Span;
            return new CaseFact(
                row.Id, fact, row.Decision is null ? null : Kebab.Read<Decision>(row.Decision), row.VerdictId, new FactPlace(fact.Mention.Kind, span),
                Excerpt.Around(row.Window, TextWindow.Start(row.Window, row.StartCodepoint, span), span, neighbours: 0));
        }),
    ];

    /// <summary>Repeats of one figure together; groups in the order of the slots, then of the text.</summary>
    public static IReadOnlyList<EvidenceGroup> Grouped(IReadOnlyList<CaseFact> facts) =>
    [
        .. facts.GroupBy(f => (f.Fact.Label, f.Fact.Mention.Value, f.Fact.Mention.Value.Timex is null ? f.Fact.Mention.Qualifier.Coarse() : Qualifier.Exact, Rejected: f.Decision == Decision.Reject))
            .OrderBy(g => g.Key.Rejected)
            .ThenBy(g => DealSlotNames.Of(g.Key.Label) is { } slot ? DealSlotNames.Order(slot) : int.MaxValue)
            .ThenBy(g => g.First().Fact.Mention.Span.Start)
            .Select(g => new EvidenceGroup(g.Key.Label, [.. g])),
    ];

    private sealed class Row : FactRow
    {
        public long Id { get; init; }
        public long? VerdictId { get; init; }
        public string? Decision { get; init; }
        public string Window { get; init; } = "";
    }
}
