namespace Extractor.Articles;

/// <summary>
/// A stretch of <see cref="Article.Text"/>: half-open <c>[Start, End)</c> in UTF-16 code units. The only span type of the house.
/// </summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="End">Offset after the last code unit; never below <paramref name="Start"/>.</param>
public readonly record struct Span(int Start, int End)
{
    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>True where the two share at least one code unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>True where <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>The stretch of <paramref name="text"/> that the span names.</summary>
    public string Of(string text) => text[Start..End];

    public override string ToString() => $"[{Start},{End})";
}
