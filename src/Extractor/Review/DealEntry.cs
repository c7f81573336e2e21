using Extractor.Gold;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>What lists and queues sort, count and filter a deal by, as one article tells it.</summary>
internal struct DealEntry
{
    /// <summary>Of the deal as shown; 0 where the entry is no longer in use.</summary>
    public long Id;

    /// <summary>The random number of its place, 0..1.</summary>
    public double Audit;

    /// <summary>As for a fact.</summary>
    public ulong Mark;

    public int Article;

    /// <summary>Who gives and gets, among <see cref="ReviewIndex.Parties"/>.</summary>
    public int Parties;

    /// <summary>In ten-thousandths.</summary>
    public short Confidence;

    public byte DecisionCode;

    /// <summary>The best status that a fact gives to its amount.</summary>
    public byte StatusCode;

    public bool IsFlagged;
    public bool IsContradicted;

    public readonly DecisionState Decision => (DecisionState)DecisionCode;
    public readonly Status Status => (Status)StatusCode;
}
