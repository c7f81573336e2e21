using System.Collections;
using Extractor.Deals;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>The parts of a filter that a list shows as facets; all others are <see cref="Rest"/>.</summary>
[Flags]
internal enum FactTests
{
    None = 0,
    Kind = 1,
    Label = 2,
    Status = 4,
    Decision = 8,
    Flagged = 16,
    Check = 32,
    Source = 64,
    Unit = 128,
    Confidence = 256,
    Published = 512,
    Rest = 1024,
}

/// <summary>
/// A <see cref="FactFilter"/> made ready to look through a million entries: what is text is looked up once, and an entry is compared by numbers.
/// What it means must be what the store makes of it (FactConditions.cs).
/// </summary>
internal sealed class FactMatch
{
    private readonly FactFilter _filter;
    private readonly FactMarks _check;
    private readonly int _unit;
    private readonly int _least;
    private readonly int _most;
    private readonly int _since;
    private readonly int _until;
    private readonly double _low;
    private readonly double _high;
    private readonly BitArray? _parties;
    private readonly BitArray? _sources;
    private readonly BitArray? _articles;
    private readonly ReviewIndex _index;

    // Of most lists: all but what was rejected.
    private readonly bool _asksNothing;

    public FactMatch(ReviewIndex index, FactFilter filter)
    {
        (_index, _filter, _asksNothing) = (index, filter, filter == new FactFilter());
        _check = filter.Check switch
        {
            null => FactMarks.None, CheckResult.Ok => FactMarks.Ok, CheckResult.Near => FactMarks.Near, CheckResult.Contradiction => FactMarks.Contradiction, _ => FactMarks.NotCheckable,
        };
        _unit = filter.Unit is { } unit ? index.Units.Find(unit) : -1;
        (_least, _most) = Shares(filter.MinConfidence, filter.MaxConfidence);
        (_since, _until) = (filter.Since?.DayNumber ?? 0, filter.Until?.DayNumber ?? int.MaxValue);
        (_low, _high) = ((double?)filter.MinAmount ?? double.NegativeInfinity, (double?)filter.MaxAmount ?? double.PositiveInfinity);
        _parties = Lookup.Parties(index, filter.Party, filter.Company);
        _sources = Lookup.Sources(index, filter.Source);
        _articles = Lookup.Articles(index, filter.Article, filter.Text);
    }

    public bool Holds(in FactEntry fact) => fact.Id != 0 && Failed(fact) == FactTests.None;

    /// <summary>The tests that an entry fails; of an entry in use.</summary>
    public FactTests Failed(in FactEntry fact)
    {
        if (_asksNothing) return fact.Decision == DecisionState.Reject ? FactTests.Decision : FactTests.None;
        var failed = FactTests.None;
        if (_filter.Kind is { } kind && fact.Kind != kind) failed |= FactTests.Kind;
        if (_filter.Label is { } label && fact.Label != label) failed |= FactTests.Label;
        if (_filter.Status is { } status && fact.Status != status) failed |= FactTests.Status;
        if (!Lookup.IsOf(_filter.Decision, fact.Decision)) failed |= FactTests.Decision;
        if (_filter.Flagged is { } flagged && fact.Marks.HasFlag(FactMarks.Flagged) != flagged) failed |= FactTests.Flagged;
        if (_check != FactMarks.None && (fact.Marks & _check) == 0) failed |= FactTests.Check;
        if (_sources is not null && !_sources[_index.Articles.At(fact.Article).Sources]) failed |= FactTests.Source;
        if (_filter.Unit is not null && fact.Unit != _unit) failed |= FactTests.Unit;
        if (fact.Confidence < _least || fact.Confidence > _most) failed |= FactTests.Confidence;
        if ((_filter.Since is not null || _filter.Until is not null) && (fact.Day < _since || fact.Day > _until || fact.Day < 0)) failed |= FactTests.Published;
        if (_parties is not null && !_parties[fact.Parties]) failed |= FactTests.Rest;
        if (_articles is not null && !_articles[fact.Article]) failed |= FactTests.Rest;
        if (_filter.MinAmount is not null && !(fact.High >= _low)) failed |= FactTests.Rest;
        if (_filter.MaxAmount is not null && !(fact.Low <= _high)) failed |= FactTests.Rest;
        return failed;
    }

    /// <summary>Both ends of confidence in ten-thousandths.</summary>
    internal static (int Least, int Most) Shares(double? least, double? most) =>
        ((int)Math.Ceiling(((least ?? 0) * 10_000) - 1e-6), (int)Math.Floor(((most ?? 1) * 10_000) + 1e-6));
}
