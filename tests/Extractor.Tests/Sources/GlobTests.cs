using Extractor.Sources;
using Xunit;

namespace Extractor.Tests.Sources;

public sealed class GlobTests
{
    [Theory]
    [InlineData("*.txt", "a.txt")]
    [InlineData("*.txt", "deep/er/a.txt")]
    [InlineData("2026/**", "2026/04/a.txt")]
    [InlineData("**/a?.md", "a1.md")]
    [InlineData("**/a?.md", "x/y/a1.md")]
    [InlineData("news/*/a.txt", "news/x/a.txt")]
    [InlineData("a+b (1).txt", "a+b (1).txt")]
    public void A_glob_matches(string pattern, string path) => Assert.True(new Glob(pattern).Matches(path));

    [Theory]
    [InlineData("*.txt", "a.txt.gz")]
    [InlineData("news/*.txt", "news/x/a.txt")]
    [InlineData("news/*.txt", "old/news/a.txt")]
    [InlineData("a?.md", "a.md")]
    [InlineData("*.txt", "A.TXT")]
    [InlineData("a.txt", "axtxt")]
    public void A_glob_does_not_match(string pattern, string path) => Assert.False(new Glob(pattern).Matches(path));
}
