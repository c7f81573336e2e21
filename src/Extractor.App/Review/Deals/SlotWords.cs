using Extractor.Deals;

namespace Extractor.App.Review.Deals;

/// <summary>The slots of a deal and the rules that choose their values, for people.</summary>
internal static class SlotWords
{
    public static string NameOf(string slot) => slot switch
    {
        "from" => "Given by",
        "to" => "Received by",
        "completion" => "Closes",
        _ => char.ToUpperInvariant(slot[0]) + slot[1..],
    };

    /// <summary>Why this value stands, in a sentence.</summary>
    /// <param name="values">How many values were told.</param>
    public static string Reason(string rule, int values) => rule switch
    {
        "agreed" => values > 1 ? "Told together." : "The only value told.",
        "reviewed" => "A reviewer said so.",
        "latest-stage" => "Told at the latest stage.",
        "most-sources" => "Most sources carry it.",
        "newest" => "The newest article says so.",
        "as-news" => "Told as news, not recalled.",
        "most-precise" => "The most precise date.",
        "earliest" => "The earliest date.",
        "own-currency" => "The currency it was agreed in: the roundest figure.",
        "smallest" => "No rule decides between them.",
        _ => rule,
    };

    /// <summary>Givers and getters in a line, for headings and lists.</summary>
    public static string Title(Deal deal) => (deal.From.Count, deal.To.Count) switch
    {
        (0, 0) => $"{Values.Written.Word(deal.Type)} between parties not named",
        (0, _) => string.Join(", ", deal.To),
        (_, 0) => string.Join(", ", deal.From),
        _ => $"{string.Join(", ", deal.From)} → {string.Join(", ", deal.To)}",
    };
}
