using CsCheck;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Mentions;

public sealed class TokensTests
{
    /// <summary>Any UTF-16 at all, lone surrogates included, with the characters of amounts more often than chance has them.</summary>
    public static readonly Gen<string> AnyText = Gen.Frequency<string>(
        (4, Gen.OneOf("$", "1", "2.5", ",", ".", "-", "%", "bn", " ", "\n", "\u00A0", "May", "€", "x", "×", "\uD83D\uDE00", "\uD83D", "\uDE00", "e\u0301", "½")),
        (1, Gen.Char.Select(c => c.ToString()))).Array[0, 60].Select(string.Concat);

    [Theory]
    [InlineData("It paid $1.2bn.", "It|paid|$|1.2|bn|.")]
    [InlineData("1,234.5 and .5", "1,234.5|and|.5")]
    [InlineData("at 31,1987 then", "at|31|,|1987|then")]
    [InlineData("500\u00A0000 euros", "500\u00A0000|euros")]
    [InlineData("1.2-billion-dollar", "1.2|-|billion|-|dollar")]
    [InlineData("20× and 20x", "20|×|and|20|x")]
    [InlineData("caf\u00E9 cafe\u0301", "caf\u00E9|cafe\u0301")]
    [InlineData("up \uD83D\uDE80 5%", "up|\uD83D\uDE80|5|%")]
    [InlineData("", "")]
    public void A_text_is_split_into_words_numbers_and_symbols(string text, string tokens) =>
        Assert.Equal(tokens.Split('|', StringSplitOptions.RemoveEmptyEntries), Surfaces(Tokens.Split(text, Vocabulary.English)));

    [Fact]
    public void Any_text_is_split_without_loss_and_never_within_a_code_point() => AnyText.Sample(text =>
    {
        var tokens = Tokens.Split(text, Vocabulary.English);
        var end = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            Assert.True(tokens[i].Start >= end && tokens[i].End > tokens[i].Start, "tokens follow one another");
            Assert.True(string.IsNullOrWhiteSpace(text[end..tokens[i].Start].Replace("\u200B", "", StringComparison.Ordinal)), "only white space is left out");
            Assert.False(SplitsPair(text, tokens[i].Start) || SplitsPair(text, tokens[i].End), "no surrogate pair is split");
            end = tokens[i].End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[end..].Replace("\u200B", "", StringComparison.Ordinal)));
    });

    [Theory]
    [InlineData("MILLION", true)]
    [InlineData("million", true)]
    [InlineData("Million", true)]
    [InlineData("millionish", false)]
    [InlineData("\u212Aw", false)]
    [InlineData("zzyzx", false)]
    public void The_vocabulary_is_found_whatever_the_case(string word, bool known) =>
        Assert.Equal(known, Tokens.Split(word, Vocabulary.English).WordAt(0) is not null);

    [Fact]
    public void Nothing_is_asked_of_tokens_that_are_not_there()
    {
        var tokens = Tokens.Split("one", Vocabulary.English);

        Assert.Null(tokens.WordAt(-1));
        Assert.Null(tokens.WordAt(1));
        Assert.False(tokens.IsNumber(7) || tokens.IsDash(-3) || tokens.Near(0) || tokens.Near(-1) || tokens.Glued(0) || tokens.StartsUpperAt(1));
        Assert.Equal('\0', tokens.SymbolAt(99));
    }

    internal static bool SplitsPair(string text, int at) => at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static IEnumerable<string> Surfaces(Tokens tokens)
    {
        for (var i = 0; i < tokens.Count; i++) yield return tokens.Surface(i).ToString();
    }
}
