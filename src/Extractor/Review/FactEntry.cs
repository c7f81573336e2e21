using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>What lists and queues sort, count and filter a fact by: some sixty bytes, so that a million are looked through in milliseconds.</summary>
internal struct FactEntry
{
    /// <summary>Of the fact as shown; 0 where the entry is no longer in use.</summary>
    public long Id;

    /// <summary>The random number of its place, 0..1.</summary>
    public double Audit;

    /// <summary>Another where it says something else or was decided on (<see cref="BulkSet"/>).</summary>
    public ulong Mark;

    /// <summary>The ends of its amount; NaN where it has none.</summary>
    public double Low;
    public double High;

    /// <summary>Its article among <see cref="ReviewIndex.Articles"/>.</summary>
    public int Article;

    /// <summary>Day number of the publication; -1 where it is not known.</summary>
    public int Day;

    /// <summary>Who gives and gets, among <see cref="ReviewIndex.Parties"/>.</summary>
    public int Parties;

    /// <summary>In ten-thousandths, as stored.</summary>
    public short Confidence;

    /// <summary>Probability of its label less that of the runner-up, in ten-thousandths.</summary>
    public short Margin;

    /// <summary>Among <see cref="ReviewIndex.Units"/>.</summary>
    public short Unit;

    public byte KindCode;
    public byte LabelCode;
    public byte StatusCode;
    public byte DecisionCode;

    /// <summary>The label that the model gave, where a person corrected it; else that shown.</summary>
    public byte FoundCode;

    public FactMarks Marks;

    public readonly Kind Kind => (Kind)KindCode;
    public readonly Label Label => (Label)LabelCode;
    public readonly Status Status => (Status)StatusCode;
    public readonly Label Found => (Label)FoundCode;

    /// <summary>Never <see cref="DecisionState.Decided"/>.</summary>
    public readonly DecisionState Decision => (DecisionState)DecisionCode;

    public readonly bool IsJudged => Decision is not (DecisionState.Undecided or DecisionState.Auto);
}

/// <summary>What is true of a fact or not.</summary>
[Flags]
internal enum FactMarks : byte
{
    None = 0,
    Flagged = 1,

    /// <summary>A check that compares it came out so.</summary>
    Ok = 2,
    Near = 4,
    Contradiction = 8,
    NotCheckable = 16,

    /// <summary>A person found that value or label were wrong.</summary>
    WasWrong = 32,
}
