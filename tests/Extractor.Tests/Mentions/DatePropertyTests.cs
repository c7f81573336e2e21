using CsCheck;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Mentions;

public sealed class DatePropertyTests
{
    private static readonly DateRecognizer Recognizer = new();
    private static readonly DurationRecognizer Durations = new();

    [Fact]
    public void Any_run_of_time_words_gives_ordered_spans_and_legal_values()
    {
        string[] words =
        [
            "the", "a", "last", "this", "next", "of", "in", "on", "and", "or", "to", "between", "early", "mid", "late", "later", "earlier", "end", "beginning", "half", "quarter", "fiscal", "year",
            "years", "months", "week", "days", "decade", "ago", "today", "tomorrow", "first", "third", "final", "twenty", "one", "million", "nineteen", "May", "March", "Feb", "29", "31", "1", "2026",
            "1999-2000", "2025/26", "'26", "Q3", "H1", "FY25", "3Q25", "Monday", "Fri.", "Fridays", "night", "summer", "fall", "-", "–", "/", ".", ",", "'s", "%", "$", "04/21/2026", "21.04.2026", "+",
            "plus", "after", "before", "will", "said", "since", "until", "as", "MY2026", "past", "following", "\n\n", "\U0001F600", "é", "0", "00", "99999999999999999999999999999", "1.2.3", "th",
        ];
        DateOnly?[] days = [null, new(1, 1, 1), new(9999, 12, 31), new(2024, 2, 29)];
        var texts = Gen.Int[0, (2 * words.Length) - 1].Array[1, 14].Select(picks => string.Concat(picks.Select(i => words[i / 2] + (i % 2 == 0 ? " " : ""))));
        texts.Select(Gen.Int[0, days.Length - 1]).Sample((text, pick) =>
        {
            var day = days[pick];
            foreach (IRecognizer recognizer in (IRecognizer[])[Recognizer, Durations])
            {
                var found = new List<Mention>();
                recognizer.Recognize(Reading.Of(text, day), found);
                var at = 0;
                foreach (var mention in found)
                {
                    Assert.True(mention.Span.Start >= at && mention.Span.End > mention.Span.Start, text);
                    Assert.Equal(mention.Text, mention.Span.Of(text));
                    Assert.Matches(@"^(\d{4}(-(\d\d(-\d\d)?|Q[1-4]|H[12]|W\d\d))?|P\d+(\.\d+)?[YMWD]|PT\d+(\.\d+)?[HM])$", mention.Value.Timex ?? "2026");
                    at = mention.Span.End;
                }
            }
        }, iter: 5000);
    }
}
