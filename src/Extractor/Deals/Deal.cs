using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Deals;

/// <summary>The facts of one article that speak of one transaction. All <c>int</c>s are indices into the article's facts.</summary>
public sealed record Deal(DealType Type, DealStage Stage, IReadOnlyList<string> From, IReadOnlyList<string> To)
{
    /// <summary>TIMEX3 date on which it was announced; null where the article does not say.</summary>
    public string? Announced { get; init; }

    /// <summary>TIMEX3 date on which it closes; null where the article does not say.</summary>
    public string? Completion { get; init; }

    /// <summary>The headline figure; null where none is told.</summary>
    public Value? Amount { get; init; }

    public Qualifier Qualifier { get; init; }

    public Value? Valuation { get; init; }

    /// <summary>Percent of the company.</summary>
    public Value? Stake { get; init; }

    /// <summary>How long it runs: TIMEX3 duration, or the date it ends.</summary>
    public string? Term { get; init; }

    /// <summary>Gigawatts.</summary>
    public Value? Capacity { get; init; }

    public IReadOnlyList<Tranche> Tranches { get; init; } = [];

    public IReadOnlyList<Check> Checks { get; init; } = [];

    /// <summary>Calibrated probability that parties and type or amount are right, 4 decimals.</summary>
    public double Confidence { get; init; }

    /// <summary>The facts that speak of it, ascending.</summary>
    public IReadOnlyList<int> Facts { get; init; } = [];
}

/// <summary>A part of a deal's amount.</summary>
/// <param name="Fact">Index of the amount's fact.</param>
/// <param name="Condition">The words that make it conditional, or null.</param>
public sealed record Tranche(int Fact, string? Condition);

/// <summary>What comparing facts with one another showed.</summary>
/// <param name="Name">
/// Of a deal: <c>weekday</c>, <c>tranches</c>, <c>post-money</c>, <c>stake</c>, <c>power-price</c>; of an article: <c>weekday</c>,
/// <c>tense</c>, <c>growth</c>, <c>currency</c>, <c>headline</c>.
/// </param>
/// <param name="Arithmetic">The comparison, written out.</param>
/// <param name="Facts">Indices of the facts compared.</param>
public sealed record Check(string Name, CheckResult Result, string Arithmetic, IReadOnlyList<int> Facts);

/// <summary>How a check came out.</summary>
public enum CheckResult
{
    /// <summary>The figures agree, as far as they are rounded.</summary>
    Ok,

    /// <summary>They miss one another by little.</summary>
    Near,

    /// <summary>They cannot all be right.</summary>
    Contradiction,

    /// <summary>They do not agree, but need not: the article does not say enough.</summary>
    NotCheckable,
}
