using System.Globalization;

namespace Extractor.Articles;

/// <summary>
/// Decides among the places that date a page. Each kind of place votes once with its trust for the day that it names, and with half of it for
/// the days beside that; a moment written in UTC votes as much for the day that it was where its readers live. The day with the most votes
/// wins, on a tie that of the most trusted place.
/// </summary>
internal static class DateArbitration
{
    /// <summary>What content systems write where no day was set.</summary>
    private static readonly DateOnly Unset = new(1970, 1, 1);

    private const double Echo = 0.1;

    /// <param name="latest">The day of the fetch, after which nothing can have been published; null where it is not known.</param>
    /// <returns>All candidates in the order of trust, each with its outcome, at most one taken.</returns>
    public static IReadOnlyList<DateCandidate> Decide(IEnumerable<DateCandidate> candidates, DateOnly? latest)
    {
        var judged = candidates.OrderBy(candidate => candidate.Source).Select(candidate => candidate with { Outcome = Refused(candidate.Day, latest), IsTooLate = candidate.Day > latest }).ToList();
        var valid = judged.Where(candidate => candidate.Outcome.Length == 0).ToList();
        if (valid.Count == 0)
            return judged;
        var votes = valid.GroupBy(candidate => candidate.Source).Select(kind => kind.First()).ToList();
        // Among equals MaxBy takes the first, which is the most trusted.
        var winner = valid.MaxBy(candidate => Votes(votes, candidate.Day!.Value))!;
        var agreeing = votes.Where(vote => vote.Source != winner.Source && (vote.Day == winner.Day || vote.Elsewhere == winner.Day)).Select(vote => vote.Place).ToList();
        return [.. judged.Select(candidate => candidate.Outcome.Length > 0 ? candidate
            : candidate == winner ? candidate with { IsTaken = true, Outcome = Why(agreeing, valid.Exists(other => other.Day != winner.Day)) }
            : candidate with { Outcome = candidate.Day == winner.Day || candidate.Elsewhere == winner.Day ? "agrees" : string.Create(CultureInfo.InvariantCulture, $"outvoted by {winner.Day:yyyy-MM-dd}") })];
    }

    private static string Refused(DateOnly? day, DateOnly? latest) => day switch
    {
        null => "is no full date",
        var known when known == Unset => "is the day of an unset clock",
        var known when known > latest => "is after the page's own time",
        _ => "",
    };

    private static string Why(List<string> agreeing, bool isContested) =>
        agreeing.Count > 0 ? $"taken, as {string.Join(", ", agreeing)} agree{(agreeing.Count == 1 ? "s" : "")}" : isContested ? "taken as the most trusted" : "taken, as none other says otherwise";

    private static double Votes(List<DateCandidate> votes, DateOnly day)
    {
        var sum = votes.Sum(vote => Vote(vote, day));
        // One program writes both from one field: two voices, but hardly two witnesses.
        var pair = votes.Where(vote => vote.Source is DateSource.JsonLd or DateSource.Meta).Select(vote => Vote(vote, day)).ToList();
        return pair.Count == 2 ? sum - pair.Min() + (pair.Min() * Echo) : sum;
    }

    private static double Vote(DateCandidate vote, DateOnly day) =>
        vote.Day == day || vote.Elsewhere == day ? Trust(vote.Source) : Math.Abs(vote.Day!.Value.DayNumber - day.DayNumber) == 1 ? Trust(vote.Source) / 2 : 0;

    /// <summary>An address and a byline together outweigh any one field of metadata, which content systems fill with the day of the last change.</summary>
    private static double Trust(DateSource source) => source switch
    {
        DateSource.JsonLd => 5,
        DateSource.Meta => 5,
        DateSource.Time => 4,
        DateSource.Url => 4,
        DateSource.List => 3,
        DateSource.VagueMeta => 3,
        DateSource.Label => 3,
        DateSource.Byline => 2,
        _ => 1,
    };
}
