using CsCheck;
using Extractor.App.Review.Texts;
using Extractor.Articles;
using Extractor.Review;
using Xunit;

namespace Extractor.Tests.App.Review;

public sealed class TextRunsTests
{
    [Fact]
    public void Every_run_stands_where_it_says_and_only_blanks_between_paragraphs_are_left_out() =>
        Gen.Select(Gen.OneOf("a", "b ", "\n", "\n\n", "\r\n", "c", " \n \n", "😀").Array[0, 30], Gen.Select(Gen.Int[0, 40], Gen.Int[1, 6]).Array[0, 6], Gen.Int[0, 40], Gen.Int[0, 20])
            .Sample((parts, spans, from, length) =>
            {
                const int start = 100;
                var text = string.Concat(parts);
                var excerpt = new Excerpt(start, text, default);
                var marks = spans.Select(s => new TextMark(new Span(start + s.Item1, start + s.Item1 + s.Item2), "m"));
                var runs = TextRuns.Paragraphs(excerpt, marks, new Span(start + from, start + from + length)).SelectMany(p => p).ToList();
                var at = start;
                foreach (var run in runs)
                {
                    Assert.True(run.Start >= at);
                    Assert.Equal(run.Text, text.Substring(run.Start - start, run.Text.Length));
                    Assert.True(string.IsNullOrWhiteSpace(text[(at - start)..(run.Start - start)]));
                    at = run.Start + run.Text.Length;
                }

                Assert.True(string.IsNullOrWhiteSpace(text[(at - start)..]));
            });

    [Fact]
    public void A_mark_is_one_run_and_of_two_that_overlap_the_first_is_shown()
    {
        var runs = TextRuns.Paragraphs(new Excerpt(0, "pays $25 billion now", default), [new TextMark(new Span(5, 16), "one"), new TextMark(new Span(9, 20), "two")]).Single();

        Assert.Equal(["pays ", "$25 billion", " now"], runs.Select(r => r.Text));
        Assert.Equal("one", runs[1].Mark?.Classes);
    }
}
