using Extractor.Articles;
using Xunit;

namespace Extractor.Tests;

public sealed class SpanTests
{
    [Fact]
    public void Spans_that_only_touch_do_not_overlap() => Assert.False(new Span(0, 3).Overlaps(new Span(3, 5)));
}
