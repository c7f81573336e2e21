using Extractor.Alerts;
using Xunit;

namespace Extractor.Tests.Alerts;

public sealed class SourceFallTests
{
    [Fact]
    public void A_source_that_gives_half_as_many_facts_an_article_has_fallen() => Assert.Equal((4, 10.0, 5.0), Fall(10, 10, 10, 5));

    [Fact]
    public void One_that_gives_a_little_more_than_half_has_not() => Assert.Null(Fall(10, 10, 10, 6));

    [Fact]
    public void A_fall_that_goes_on_is_named_by_the_run_with_which_it_began() => Assert.Equal(4, Fall(10, 10, 10, 5, 4, 5)!.Value.Since);

    [Fact]
    public void A_second_fall_is_another() => Assert.Equal(6, Fall(10, 10, 10, 5, 10, 4)!.Value.Since);

    [Fact]
    public void Too_few_runs_or_articles_tell_nothing()
    {
        Assert.Null(Fall(10, 10, 5));
        Assert.Null(SourceFall.Of([.. Nights(10, 10, 10), Night(4, 0) with { Articles = 2 }], 4));
    }

    [Fact]
    public void Runs_older_than_thirty_days_are_no_measure() =>
        Assert.Null(SourceFall.Of([.. Nights(10, 10, 10), Night(4, 2) with { Started = Night(3, 0).Started.AddDays(31) }], 4));

    private static (long Since, double Usual, double Now)? Fall(params int[] factsPerArticle) =>
        SourceFall.Of(Nights(factsPerArticle), factsPerArticle.Length) is { } fall ? (fall.Since, fall.Usual, fall.Now) : null;

    private static SourceYield[] Nights(params int[] factsPerArticle) => [.. factsPerArticle.Select((f, i) => Night(i + 1, f))];

    private static SourceYield Night(long run, int factsPerArticle) =>
        new("wire", run, new DateTimeOffset(2026, 4, 1, 2, 0, 0, TimeSpan.Zero).AddDays(run), 4, 4 * factsPerArticle);
}
