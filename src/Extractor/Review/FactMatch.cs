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
    // No number of any entry.
    private const int NotAsked = int.MinValue;

    private readonly int _kind;
    private readonly int _label;
    private readonly int _status;
    private readonly int _flagged;
    private readonly bool[] _decisions;
    private readonly FactMarks _check;
    private readonly int _unit;
    private readonly bool _asksDay;
    private readonly bool _asksLeast;
    private readonly bool _asksMost;
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

    public FactMatch(ReviewIndex index, FactFilter filter)
    {
        _index = index;
        (_kind, _label, _status) = ((int?)filter.Kind ?? NotAsked, (int?)filter.Label ?? NotAsked, (int?)filter.Status ?? NotAsked);
        _flagged = filter.Flagged is { } flagged ? (flagged ? (int)FactMarks.Flagged : 0) : NotAsked;
        _decisions = [.. Enum.GetValues<DecisionState>().Select(decision => Lookup.IsOf(filter.Decision, decision))];
        _check = filter.Check switch
        {
            null => FactMarks.None, CheckResult.Ok => FactMarks.Ok, CheckResult.Near => FactMarks.Near, CheckResult.Contradiction => FactMarks.Contradiction, _ => FactMarks.NotCheckable,
        };
        _unit = filter.Unit is { } unit ? index.Units.Find(unit) : NotAsked;
        (_least, _most) = Shares(filter.MinConfidence, filter.MaxConfidence);
        (_since, _until) = (filter.Since?.DayNumber ?? 0, filter.Until?.DayNumber ?? int.MaxValue);
        _asksDay = filter.Since is not null || filter.Until is not null;
        (_asksLeast, _asksMost) = (filter.MinAmount is not null, filter.MaxAmount is not null);
        (_low, _high) = ((double?)filter.MinAmount ?? double.NegativeInfinity, (double?)filter.MaxAmount ?? double.PositiveInfinity);
        _parties = Lookup.Parties(index, filter.Party, filter.Company);
        _sources = Lookup.Sources(index, filter.Source);
        _articles = Lookup.Articles(index, filter.Article, filter.Text);
    }

    public bool Holds(in FactEntry fact) => fact.Id != 0 && Failed(fact) == FactTests.None;

    /// <summary>The tests that an entry fails; of an entry in use.</summary>
    public FactTests Failed(in FactEntry fact)
    {
        var failed = FactTests.None;
        if (_kind != NotAsked && fact.KindCode != _kind) failed |= FactTests.Kind;
        if (_label != NotAsked && fact.LabelCode != _label) failed |= FactTests.Label;
        if (_status != NotAsked && fact.StatusCode != _status) failed |= FactTests.Status;
        if (!_decisions[fact.DecisionCode]) failed |= FactTests.Decision;
        if (_flagged != NotAsked && (int)(fact.Marks & FactMarks.Flagged) != _flagged) failed |= FactTests.Flagged;
        if (_check != FactMarks.None && (fact.Marks & _check) == 0) failed |= FactTests.Check;
        if (_sources is not null && !_sources[_index.Articles.At(fact.Article).Sources]) failed |= FactTests.Source;
        if (_unit != NotAsked && fact.Unit != _unit) failed |= FactTests.Unit;
        if (fact.Confidence < _least || fact.Confidence > _most) failed |= FactTests.Confidence;
        if (_asksDay && (fact.Day < _since || fact.Day > _until || fact.Day < 0)) failed |= FactTests.Published;
        if (_parties is not null && !_parties[fact.Parties]) failed |= FactTests.Rest;
        if (_articles is not null && !_articles[fact.Article]) failed |= FactTests.Rest;
        if (_asksLeast && !(fact.High >= _low)) failed |= FactTests.Rest;
        if (_asksMost && !(fact.Low <= _high)) failed |= FactTests.Rest;
        return failed;
    }

    /// <summary>Both ends of confidence in ten-thousandths.</summary>
    internal static (int Least, int Most) Shares(double? least, double? most) =>
        ((int)Math.Ceiling(((least ?? 0) * 10_000) - 1e-6), (int)Math.Floor(((most ?? 1) * 10_000) + 1e-6));
}
