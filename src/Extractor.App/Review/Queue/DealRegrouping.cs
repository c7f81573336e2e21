using System.Globalization;
using Extractor.App.Review.Steps;
using Extractor.App.Review.Texts;
using Extractor.Review;
using Extractor.Storage;

namespace Extractor.App.Review.Queue;

/// <summary>Which facts speak of which deal, and which articles tell one: splits and merges.</summary>
internal static class DealRegrouping
{
    /// <summary>Splits and merges of the deals of one article; null where the form asks for none.</summary>
    /// <exception cref="FormatException">No fact is named, or all are.</exception>
    public static (IReadOnlyList<ReviewDecision>, string)? Within(IFormCollection form, QueueDeal queued, DealReading reading)
    {
        var (shown, expected) = (queued.Case, FactForm.Expected(form));
        HashSet<FactPlace> places = [.. form["place"].Select(p => FactPlace.Parse(p ?? ""))];
        switch (form["regroup"].ToString())
        {
            case "part":
                return (reading.Review.Part(shown.Key, expected, places), $"made another deal of {Phrases.Times(places.Count, "fact")}");
            case "move":
                var to = Other(form, queued.Turn, reading);
                return (reading.Review.Move(shown.Key, expected, to.Key, to.VerdictId, places), $"moved {Phrases.Times(places.Count, "fact")} to another deal");
            case "join":
                var other = Other(form, queued.Turn, reading);
                return (reading.Review.Join(shown.Key, expected, other.Key, other.VerdictId), "made one deal of two");
            case "take":
                var all = shown.Evidence.SelectMany(g => g.Facts).Where(f => f.Decision != Decision.Reject).Select(f => f.Place.ToString()).Concat(places.Select(p => p.ToString())).Distinct(StringComparer.Ordinal);
                if (places.Count == 0) throw new FormatException("mark the facts that speak of this deal");
                return ([ReviewDecision.Correct(shown.Key, expected, ShownDeal.Of(shown.Deal) with { Facts = [.. all] })], $"added {Phrases.Times(places.Count, "fact")} to the deal");
            default: return null;
        }
    }

    /// <summary>Merges and splits across articles; null where the form asks for none.</summary>
    /// <returns>What was done, in words.</returns>
    /// <exception cref="StoreException">It cannot be done, or somebody else decided on one of the deals after the page was read.</exception>
    public static string? Across(IFormCollection form, DealCase shown, Store store, string reviewer)
    {
        if (form["merge"].ToString() is { Length: > 0 } other)
        {
            store.Transactions.Merge(Transaction(shown), other, reviewer, Seen.Of(form));
            return "Merged: the articles tell one deal";
        }

        if (form["split"].ToString() is not { Length: > 0 } article) return null;
        store.Transactions.Split(Transaction(shown), article, reviewer, Seen.Of(form));
        return "Split: that article tells another deal";
    }

    private static string Transaction(DealCase shown) => shown.Told?.Transaction ?? throw new FormatException("this deal is of no transaction yet; open the page again");

    private static DealCase Other(IFormCollection form, DealTurn turn, DealReading reading) =>
        long.TryParse(form["other"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) && reading.Named(turn, id, null) is { } named
            ? named.Case
            : throw new FormatException("choose the other deal");
}
