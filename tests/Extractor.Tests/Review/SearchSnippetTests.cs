using Extractor.Review;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Review;

public sealed class SearchSnippetTests
{
    [Fact]
    public void What_was_found_stands_at_the_odd_places_whatever_its_accents_and_case() =>
        Assert.Equal(["The ", "Café", " and ", "CAFÉ", ", of ", "Zürich", "."], Of("The Café and CAFÉ, of Zürich.", "cafe zur"));

    [Fact]
    public void Words_in_quotes_are_marked_as_one() =>
        Assert.Equal(["A ", "data centre", " is not centre data."], Of("A data centre is not centre data.", "\"data centre\""));

    [Fact]
    public void Of_a_long_text_the_part_that_holds_most_of_the_words_is_shown()
    {
        var text = string.Join(' ', Enumerable.Range(0, 200).Select(i => i == 20 ? "litware" : i is 120 or 125 ? (i == 120 ? "litware" : "fabrikam") : $"w{i}"));

        var snippet = Of(text, "litware fabrikam ");

        Assert.Equal(["litware", "fabrikam"], snippet.Where((_, i) => i % 2 == 1));
        Assert.StartsWith("…w114", snippet[0], StringComparison.Ordinal);
        Assert.EndsWith("…", snippet[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_text_that_holds_none_of_the_words_the_beginning_is_shown() => Assert.Equal(["Nothing here."], Of("Nothing here.", "litware"));

    private static IReadOnlyList<string> Of(string text, string asked) => SearchSnippet.Of(text, SearchWords.Of(asked)!);
}
