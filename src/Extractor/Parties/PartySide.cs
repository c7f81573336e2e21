namespace Extractor.Parties;

/// <summary>The names of features by side, made once.</summary>
/// <param name="Name">The side of the figure on which the nearest naming stands.</param>
/// <param name="Short">The same, of any naming.</param>
internal sealed record PartySide(string Name, string Short)
{
    public string DistanceLabel { get; } = "distance-label-" + Name;

    public string Between { get; } = "between-" + Name;

    public string BetweenWord { get; } = "between-word-" + Name;

    public string OthersBetween { get; } = "others-between-" + Name;

    public string Tie { get; } = "tie-" + Name;

    public string Path { get; } = "path-" + Name;

    public string Before { get; } = "before-" + Short;

    public string Before2 { get; } = "before2-" + Short;

    public string After { get; } = "after-" + Short;

    public string After2 { get; } = "after2-" + Short;

    public string Does { get; } = "does-" + Short;

    public string Done { get; } = "done-" + Short;
}
