using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>A row of <c>deal_shown</c> or <c>transactions</c> with its article.</summary>
internal sealed class DealCaseRow : DealRow
{
    public long Id { get; init; }
    public long? DealId { get; init; }
    public long? VerdictId { get; init; }
    public string? Decision { get; init; }
    public bool Flagged { get; init; }
    public long ArticleId { get; init; }
    public string? Published { get; init; }
    public string TextHash { get; init; } = "";
    public string ArticleKey { get; init; } = "";
    public string ItemId { get; init; } = "";
    public string? Title { get; init; }
    public string? Url { get; init; }
    public int Sources { get; init; }
    public int Articles { get; init; }
    public string? TransactionId { get; init; }
    public string? FirstPublished { get; init; }
    public string ChosenBy { get; init; } = "{}";
    public string Conflicts { get; init; } = "[]";

    public Decision? Decided => Decision is null ? null : Kebab.Read<Decision>(Decision);

    public ArticleHeader Header => new(ItemId, ArticleKey, Title, Url, Published is null ? null : Days.Read(Published));
}
