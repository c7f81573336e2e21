using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Extractor.Tests.House;

public sealed partial class GazetteerTests
{
    /// <summary>The two sides of a deal are called so everywhere, in code as in JSON.</summary>
    private const string Side = "from";

    public static TheoryData<string> Lists => [.. Repository.Files("src/Extractor/Gazetteers", "*.json").Select(Repository.Name)];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_list_is_sound_json_without_a_name_told_twice(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.At(name)), new JsonDocumentOptions { AllowDuplicateProperties = false });

        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
    }

    /// <summary>
    /// A word of the lists that code compares text with, or keeps in a list or a pattern of its own, belongs into the lists. Names of rules,
    /// features and JSON members may read like English: they are not compared with text.
    /// </summary>
    [Fact]
    public void English_stands_in_the_lists_and_not_in_code()
    {
        var words = Repository.Files("src/Extractor/Gazetteers", "*.json")
            .SelectMany(path => Words(JsonDocument.Parse(File.ReadAllText(path)).RootElement))
            .Where(word => word.Count(char.IsLetter) >= 4).ToHashSet(StringComparer.OrdinalIgnoreCase);

        HouseRule.Holds(
            from stage in new[] { "Mentions", "Labels", "Parties", "Deals" }
            from path in Repository.Files($"src/Extractor/{stage}", "*.cs")
            from literal in CSharpFile.Read(path).Literals
            from word in InPattern().IsMatch(literal.Before) ? Letters().Matches(GroupName().Replace(literal.Text, "")).Select(m => m.Value)
                : ComparedOrListed().IsMatch(literal.Before) ? [literal.Text] : []
            where words.Contains(word) && word != Side
            select $"{Repository.Name(path)}: \"{word}\"", "Move the word into Gazetteers/en");
    }

    /// <summary>Every surface form: the strings of the lists. Names of members are how the lists are organized.</summary>
    private static IEnumerable<string> Words(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Words),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(m => Words(m.Value)),
        _ => [],
    };

    [GeneratedRegex(@"Regex\($")]
    private static partial Regex InPattern();

    /// <summary>After a comparison with anything but the name of a rule or of a family of currencies, or within <c>["...", "..."]</c>.</summary>
    [GeneratedRegex(@"(?<!(Rule|Family)\s*)(==|!=|\bis|\bis\s+not|\bcase|\b(Equals|StartsWith|EndsWith|Contains|IndexOf)\()\s*\(?\s*([$@]*""""\s+or\s+)*[$@]*$|\[\s*(""""\s*,\s*)*$")]
    private static partial Regex ComparedOrListed();

    [GeneratedRegex(@"\(\?<\w+>")]
    private static partial Regex GroupName();

    [GeneratedRegex(@"[A-Za-z]{4,}")]
    private static partial Regex Letters();
}
