using System.Collections;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>The parts of a filter that a list of deals shows as facets; all others are <see cref="Rest"/>.</summary>
[Flags]
internal enum DealTests
{
    None = 0,
    Type = 1,
    Stage = 2,
    Decision = 4,
    Flagged = 8,
    Contradicted = 16,
    Conflicting = 32,
    Source = 64,
    Unit = 128,
    Confidence = 256,
    Published = 512,
    Rest = 1024,
}

/// <summary>A <see cref="DealFilter"/> made ready to look through all transactions; see <see cref="FactMatch"/>.</summary>
internal sealed class DealMatch
{
    private readonly ReviewIndex _index;
    private readonly DealFilter _filter;
    private readonly BitArray? _parties;
    private readonly BitArray? _sources;
    private readonly BitArray? _articles;
    private readonly int _least;
    private readonly int _most;

    public DealMatch(ReviewIndex index, DealFilter filter)
    {
        (_index, _filter) = (index, filter);
        (_least, _most) = FactMatch.Shares(filter.MinConfidence, filter.MaxConfidence);
        _parties = Lookup.Parties(index, filter.Party, filter.Company);
        _sources = Lookup.Sources(index, filter.Source);
        _articles = Lookup.Articles(index, filter.Article, filter.Text);
    }

    /// <summary>The tests that a transaction fails, and what its deals are together.</summary>
    public DealTests Failed(TransactionEntry deal, out TransactionState state)
    {
        state = TransactionState.Of(_index, deal);
        var failed = DealTests.None;
        if (state.Places.Count == 0) return DealTests.Rest;
        if (_filter.Type is { } type && deal.Type != type) failed |= DealTests.Type;
        if (_filter.Stage is { } stage && deal.Stage != stage) failed |= DealTests.Stage;
        if (!Lookup.IsOf(_filter.Decision, state.Decision)) failed |= DealTests.Decision;
        if (_filter.Flagged is { } flagged && state.IsFlagged != flagged) failed |= DealTests.Flagged;
        if (_filter.Contradicted is { } contradicted && state.IsContradicted != contradicted) failed |= DealTests.Contradicted;
        if (_filter.Conflicting is { } conflicting && deal.IsConflicting != conflicting) failed |= DealTests.Conflicting;
        if (_filter.Unit is { } unit && deal.Unit != unit) failed |= DealTests.Unit;
        if (deal.Confidence < _least || deal.Confidence > _most) failed |= DealTests.Confidence;
        if ((_filter.Since is { } since && deal.Last < since.DayNumber) || (_filter.Until is { } until && (deal.First > until.DayNumber || deal.First < 0))) failed |= DealTests.Published;
        if (!Holds(_filter.MinAmount, _filter.MaxAmount, deal.Low, deal.High) || !Holds(_filter.MinCapacity, _filter.MaxCapacity, deal.CapacityLow, deal.CapacityHigh)) failed |= DealTests.Rest;
        if (_sources is not null && !Any(state, static (match, entry) => match._sources![match._index.Articles.At(entry.Article).Sources])) failed |= DealTests.Source;
        if (_parties is not null && !Any(state, static (match, entry) => match._parties![entry.Parties])) failed |= DealTests.Rest;
        if (_articles is not null && !Any(state, static (match, entry) => match._articles![entry.Article])) failed |= DealTests.Rest;
        return failed;
    }

    private bool Any(TransactionState deal, Func<DealMatch, DealEntry, bool> holds)
    {
        foreach (var place in deal.Places)
        {
            if (holds(this, _index.Deals.At(place))) return true;
        }

        return false;
    }

    private static bool Holds(decimal? least, decimal? most, double low, double high) => (least is null || high >= (double)least) && (most is null || low <= (double)most);
}
