using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Mentions;

/// <summary><c>corpus/mentions/</c> is the specification of the recognizers: every row is one test.</summary>
public sealed class CorpusRowTests
{
    private static readonly MentionFinder Finder = new();

    public static TheoryData<string> Rows => [.. CorpusRow.ByName.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_read_as_it_says(string name)
    {
        var row = CorpusRow.ByName[name];
        var found = Finder.Find(Reading.Of(row.Text, row.Published)).Where(m => m.Kind == row.Kind).ToList();

        var fault = row.Means is { } means ? Fault(means, found) : found.Count == 0 ? null : "holds nothing of the kind";
        Assert.True(fault is null, $"{name}\n{fault}; found {Describe(found)}");
    }

    [Theory]
    [InlineData("money", 250, 150)]
    [InlineData("power", 70, 90)]
    [InlineData("date", 230, 200)]
    [InlineData("duration", 70, 90)]
    [InlineData("ratio", 70, 100)]
    public void The_corpus_is_large_on_both_sides(string kind, int means, int nothing)
    {
        var rows = CorpusRow.ByName.Values.Where(r => Kebab.Write(r.Kind) == kind).ToList();

        Assert.InRange(rows.Count(r => r.Means is not null), means, int.MaxValue);
        Assert.InRange(rows.Count(r => r.Means is null), nothing, int.MaxValue);
    }

    private static string? Fault(CorpusMeaning means, List<Mention> found)
    {
        if (found.Count != 1) return $"holds one mention, {found.Count} were found";
        var mention = found[0];
        if (mention.Span != means.Span) return "another span";
        if (mention.Value with { Unit = null } != means.Value) return $"is worth {means.Value}";
        if (means.Unit is { } unit && unit != mention.Value.Unit) return $"is counted in {unit}";
        if (means.Qualifier is { } qualifier && qualifier != mention.Qualifier.Coarse()) return $"is {Kebab.Write(qualifier)}";
        return null;
    }

    private static string Describe(List<Mention> found) => found.Count == 0
        ? "nothing"
        : string.Join(", ", found.Select(m => $"«{m.Text}» = {m.Value} ({Kebab.Write(m.Qualifier)}, by {m.Evidence.Recognizer}/{m.Evidence.Rule})"));
}
