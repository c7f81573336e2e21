using CsCheck;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Mentions;

/// <summary>What holds of every text, tried on generated ones.</summary>
public sealed class ReadingPropertyTests
{
    private const int Many = 5000;

    private static readonly Gen<string> PlainWord = Gen.OneOf(
        "mill", "harbor", "sold", "bought", "river", "quietly", "green", "owner", "paid", "for", "with", "grain", "letter", "board", "chair", "asked", "cold", "paper", "wrote", "stone");

    private static readonly Gen<string> Words = PlainWord.Array[1, 8].Select(w => string.Join(' ', w));

    private static readonly Gen<string> Digital = Gen.OneOf(
        "0", "7", "12", "345", "1,234", "5.6", ".5", "1.2.3", "$", "€", "A$", "US", "USD", "%", "x", "×", "p", "c", "bn", "m", "k", " ", " ", "-", "–", ",", ".", "/", ":", "+", "~", "GW", "MW", " million", " dollars",
        " percent", " years", "-year", "Q3", "2026", "April", " to ", " and ", "½", "th", "\uFF15").Array[1, 14].Select(string.Concat);

    [Fact]
    public void An_amount_in_any_style_is_found_with_its_exact_value() => Amounts.InDigits.Sample(
        amount => AssertFound($"The group paid {amount.Text} for it.", "The group paid ".Length, amount), iter: Many);

    [Fact]
    public void An_amount_in_words_is_found_with_its_exact_value() => Spelled.Amount.Sample(
        amount => AssertFound($"The group paid {amount.Text} for it.", "The group paid ".Length, amount), iter: 300);

    [Fact]
    public void An_amount_put_into_any_sentence_is_found_again() => Gen.Select(Words, Words, Amounts.OfAnyKind, Gen.OneOf(" ", " (", "\n", ", ", " “", ": "), Gen.OneOf(" ", ") ", "\n", ", ", "” ", ". ", "; "))
        .Sample((before, after, amount, open, close) => AssertFound($"The {before}{open}{amount.Text}{close}{after}.", "The ".Length + before.Length + open.Length, amount), iter: Many);

    [Fact]
    public void Any_text_is_read_without_fault_and_spans_are_sound() => Gen.OneOf(TokensTests.AnyText, Digital).Sample(AssertSound, iter: Many);

    [Fact]
    public void No_digit_touches_a_span() => Digital.Sample(
        text =>
        {
            foreach (var mention in Finding.In(text))
            {
                Assert.False(mention.Span.Start > 0 && char.IsDigit(text[mention.Span.Start - 1]), $"a digit stands before «{mention.Text}»");
                Assert.False(mention.Span.End < text.Length && char.IsDigit(text[mention.Span.End]), $"a digit stands after «{mention.Text}»");
            }
        },
        iter: 2 * Many);

    [Fact]
    public void Reading_twice_finds_the_same() => Gen.OneOf(TokensTests.AnyText, Digital).Sample(text => Assert.Equal(Finding.In(text), Finding.In(text)));

    private static void AssertFound(string text, int at, Amounts.Sample amount)
    {
        var found = Finding.In(text, amount.Kind);

        Assert.True(found.Any(m => m.Span.Start == at && m.Text == amount.Text && m.Value.ToString() == amount.Value),
            $"{text}\nholds «{amount.Text}» = {amount.Value}; found {string.Join(", ", found.Select(m => $"«{m.Text}» = {m.Value} by {m.Evidence.Rule}"))}");
    }

    private static void AssertSound(string text)
    {
        var end = 0;
        foreach (var mention in Finding.In(text))
        {
            Assert.True(mention.Span.Start >= end && mention.Span.End > mention.Span.Start && mention.Span.End <= text.Length, "mentions follow one another");
            Assert.Equal(text[mention.Span.Start..mention.Span.End], mention.Text);
            Assert.False(TokensTests.SplitsPair(text, mention.Span.Start) || TokensTests.SplitsPair(text, mention.Span.End), "no surrogate pair is split");
            Assert.True(mention.QualifierSpan is not { } q || (q.Start >= 0 && q.End <= text.Length && q.End > q.Start), "the qualifier stands in the text");
            Assert.NotEmpty(mention.Evidence.Recognizer);
            Assert.NotEmpty(mention.Evidence.Rule);
            end = mention.Span.End;
        }
    }
}
