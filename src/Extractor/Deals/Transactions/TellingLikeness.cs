using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Parties.Companies;

namespace Extractor.Deals.Transactions;

/// <summary>
/// How much speaks for two tellings being of one transaction, in points: parties, type, amount, dates, stage, valuation, stake, capacity
/// and term each for or against. Tellings without a common party are never one.
/// </summary>
internal static class TellingLikeness
{
    /// <summary>No common party.</summary>
    public const double Never = -100;

    /// <summary>From so many points on two tellings are of one transaction. Found on train and dev.</summary>
    public const double Enough = 3;

    public static double Of(TellingProfile one, TellingProfile other, CompanyIndex companies, ICollection<Ground>? grounds = null)
    {
        var parties = Parties(one, other, companies, grounds);
        if (parties == Never) return Never;
        return parties + Type(one, other, grounds) + Amount(one, other, grounds) + Dates(one, other, grounds) + Stages(one, other, grounds)
            + Slots(one.Deal, other.Deal, grounds);
    }

    private static double Parties(TellingProfile one, TellingProfile other, CompanyIndex companies, ICollection<Ground>? grounds)
    {
        if (one.IsSymmetric || other.IsSymmetric) return Pair(one, other, companies, grounds);
        var (to, from) = (Best(one.To, other.To, companies), Best(one.From, other.From, companies));
        if (to == 0 && from == 0) return Crossed(one, other, companies, grounds);
        var points = Add(grounds, "to", to > 0 ? 3 * to : Conflict(one, other, one.To, other.To) ? -5 : 0);
        if (to == 0 && IsNamed(one, other, one.To, other.To, companies)) points += Add(grounds, "to named elsewhere", Conflict(one, other, one.To, other.To) ? 2 : 1.5);
        points += Add(grounds, "from", from > 0 ? (Both(one.To, other.To) ? 2 : 1) * from : Conflict(one, other, one.From, other.From) ? OtherGiver(one.Family) : 0);
        return from == 0 && IsNamed(one, other, one.From, other.From, companies) ? points + Add(grounds, "from named elsewhere", Conflict(one, other, one.From, other.From) ? 1 : 0.7) : points;
    }

    /// <summary>Who gives and who gets were taken one for the other, in one of the articles at least.</summary>
    private static double Crossed(TellingProfile one, TellingProfile other, CompanyIndex companies, ICollection<Ground>? grounds)
    {
        var (there, back) = (Best(one.To, other.From, companies), Best(one.From, other.To, companies));
        if (there == 0 && back == 0) return Never;
        var points = Add(grounds, "parties crossed", there > 0 && back > 0 ? 2.5 : 1);
        return there == 0 || back == 0
            ? points + Add(grounds, "others named elsewhere", IsNamed(one, other, one.Parties, other.Parties, companies) ? 1 : 0)
            : points;
    }

    /// <summary>True where one article names elsewhere a party that the other gives to the deal.</summary>
    private static bool IsNamed(TellingProfile one, TellingProfile other, PartyProfile[] ones, PartyProfile[] others, CompanyIndex companies) =>
        IsNamed(other, ones, others, companies) || IsNamed(one, others, ones, companies);

    private static bool IsNamed(TellingProfile by, PartyProfile[] parties, PartyProfile[] own, CompanyIndex companies)
    {
        foreach (var party in parties)
        {
            if (Best([party], own, companies) == 0 && by.Names(party, companies)) return true;
        }

        return false;
    }

    // Rival bids are two deals; of a round's investors each article names others.
    private static double OtherGiver(DealFamily family) => family switch
    {
        DealFamily.Equity or DealFamily.Debt => -1,
        DealFamily.Control => -4,
        _ => -5,
    };

    /// <summary>The two of a merger or a joint venture, whichever is named first.</summary>
    private static double Pair(TellingProfile one, TellingProfile other, CompanyIndex companies, ICollection<Ground>? grounds)
    {
        var (all, others) = (one.Parties, other.Parties);
        var matches = all.Select(p => Best([p], others, companies)).Where(m => m > 0).OrderDescending().ToList();
        if (matches.Count == 0) return Never;
        return Add(grounds, "parties", matches.Count >= 2 ? 2.5 * (matches[0] + matches[1]) : (2.5 * matches[0]) - (all.Length > 1 && others.Length > 1 ? 2.5 : 0));
    }

    private static double Best(ReadOnlySpan<PartyProfile> ones, ReadOnlySpan<PartyProfile> others, CompanyIndex companies)
    {
        var best = 0.0;
        foreach (var one in ones)
            foreach (var other in others) best = Math.Max(best, one.Match(other, companies));
        return best;
    }

    // Where one party was found on both sides, one of them is wrong and contradicts nothing.
    private static bool Conflict(TellingProfile one, TellingProfile other, PartyProfile[] ones, PartyProfile[] others) =>
        Both(ones, others) && !one.IsOnBothSides && !other.IsOnBothSides;

    private static bool Both(PartyProfile[] one, PartyProfile[] other) => one.Length > 0 && other.Length > 0;

    private static double Type(TellingProfile one, TellingProfile other, ICollection<Ground>? grounds) => Add(grounds, "type",
        one.Deal.Type == other.Deal.Type ? 1 : one.Family == other.Family ? 0.5
            : one.Family is DealFamily.Control or DealFamily.Equity && other.Family is DealFamily.Control or DealFamily.Equity ? -0.5 : -1.5);

    private static double Amount(TellingProfile one, TellingProfile other, ICollection<Ground>? grounds)
    {
        // A bid is raised, counted with debt or without; a round of another size is another round.
        var moves = one.Family == DealFamily.Control && other.Family == DealFamily.Control;
        return Add(grounds, "amount", AmountComparison.Compare(one.Deal.Amount, one.Deal.Qualifier, other.Deal.Amount, other.Deal.Qualifier) switch
        {
            AmountLikeness.Equal => one.AmountDigits >= 3 ? 3 : 2.5,
            AmountLikeness.Compatible => 0.6,
            AmountLikeness.Different => moves ? -1 : SameDays(one, other) ? -1.5 : -2.5,
            AmountLikeness.FarApart => moves ? -2 : SameDays(one, other) ? -2.5 : -3.5,
            _ => 0,
        });
    }

    /// <summary>News of the same fortnight: two figures are rather two ways to count one deal than two deals.</summary>
    private static bool SameDays(TellingProfile one, TellingProfile other)
    {
        const int Fortnight = 14;
        return !one.Telling.Recalled && !other.Telling.Recalled && one.Telling.Published is { } day && other.Telling.Published is { } otherDay
            && Math.Abs(day.DayNumber - otherDay.DayNumber) <= Fortnight;
    }

    private static double Dates(TellingProfile one, TellingProfile other, ICollection<Ground>? grounds)
    {
        if (one.Days is not { } days || other.Days is not { } others) return 0;
        var control = one.Family == DealFamily.Control && other.Family == DealFamily.Control;
        var vague = Math.Max(days.Length, others.Length);
        return Add(grounds, "dates", days.GapTo(others) switch
        {
            <= 3 => vague <= 31 ? 1 : vague <= 366 ? 0.5 : 0,
            <= 14 => 0.7,
            <= 60 => 0.3,
            <= 200 => control ? 0 : -0.5,
            <= 400 => control ? -0.3 : -1.5,
            _ => control ? -1.5 : -2.5,
        });
    }

    /// <summary>What has closed or failed is not announced a month later.</summary>
    private static double Stages(TellingProfile one, TellingProfile other, ICollection<Ground>? grounds)
    {
        const int Settled = 30;
        if (one.Telling.Recalled || other.Telling.Recalled || one.Telling.Published is not { } day || other.Telling.Published is not { } otherDay) return 0;
        var (first, second, days) = day <= otherDay ? (one, other, otherDay.DayNumber - day.DayNumber) : (other, one, day.DayNumber - otherDay.DayNumber);
        return Add(grounds, "stage", days > Settled && IsOver(first.Deal.Stage) && !IsOver(second.Deal.Stage) ? -1.5 : 0);
    }

    private static bool IsOver(DealStage stage) => stage is DealStage.Completed or DealStage.Terminated;

    private static double Slots(Deal one, Deal other, ICollection<Ground>? grounds) =>
        Add(grounds, "valuation", Figure(one.Valuation, other.Valuation, 1.5, -1))
        + Add(grounds, "stake", Figure(one.Stake, other.Stake, 0.7, -0.7))
        + Add(grounds, "capacity", Figure(one.Capacity, other.Capacity, 1, -1))
        + Add(grounds, "term", one.Term is null || other.Term is null ? 0 : one.Term == other.Term ? 0.5 : -0.3)
        + Add(grounds, "completion", one.Completion is { } day && day == other.Completion ? 0.5 : 0);

    private static double Figure(Value? one, Value? other, double equal, double different) => AmountComparison.Compare(one, Qualifier.Exact, other, Qualifier.Exact) switch
    {
        AmountLikeness.Equal => equal,
        AmountLikeness.Different or AmountLikeness.FarApart => different,
        _ => 0,
    };

    private static double Add(ICollection<Ground>? grounds, string name, double points)
    {
        if (points != 0) grounds?.Add(new Ground(name, Math.Round(points, 2)));
        return points;
    }
}

/// <summary>One thing that speaks for two tellings being of one transaction, or against it.</summary>
/// <param name="Points">Above 0 for, below against.</param>
public sealed record Ground(string Name, double Points);
