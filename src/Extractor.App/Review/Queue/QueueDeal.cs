using Extractor.Mentions;
using Extractor.Review;
using Extractor.Storage;

namespace Extractor.App.Review.Queue;

/// <summary>Which deals come, in which order: what the address of the deal queue says.</summary>
public sealed record DealTurn(DealOrder Order, DealFilter Filter)
{
    private static readonly string[] Others = ["order", "after", "at", "before", "deal"];

    /// <summary>Reads the query string of the queue's address.</summary>
    /// <exception cref="FormatException">It names what is not known; the message says which and what was meant.</exception>
    public static DealTurn Parse(string? query) => new(
        FactQueueRoutes.OrderOf(query) is { Length: > 0 } order ? Kebab.Read<DealOrder>(order) : DealOrder.Uncertain, DealFilter.Parse(query, Others));

    /// <summary>The keys of the address.</summary>
    public override string ToString() => string.Join('&', new[] { Order == DealOrder.Uncertain ? "" : "order=" + Kebab.Write(Order), Filter.ToString() }.Where(k => k.Length > 0));

    /// <summary>The address of the queue, with more keys at its end.</summary>
    public string Href(string? more = null)
    {
        var query = string.Join('&', new[] { ToString(), more ?? "" }.Where(k => k.Length > 0));
        return query.Length == 0 ? "/" : "/?" + query;
    }
}

/// <summary>The deal that is shown, as one article tells it, and where it stands in the queue.</summary>
/// <param name="Cursor">Null where it was named and not queued.</param>
/// <param name="IsDrawn">It comes from the random tenth.</param>
/// <param name="Left">How many undecided ones the queue holds; null where that was not counted.</param>
public sealed record QueueDeal(DealCase Case, DealTurn Turn, string? Cursor, bool IsDrawn, int? Left, IReadOnlyList<Verdict> History)
{
    /// <summary>The cursor of the deal that the queue goes on with after this one; null where it goes on behind it.</summary>
    public string? Resume { get; init; }

    public string SkipHref => Turn.Href(Resume is not null ? "at=" + Uri.EscapeDataString(Resume) : Cursor is null ? null : "after=" + Uri.EscapeDataString(Cursor));

    public string BackHref => Turn.Href(Cursor is null ? null : "before=" + Uri.EscapeDataString(Cursor));
}
