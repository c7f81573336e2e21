using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Parties;
using Xunit;

namespace Extractor.Tests.Parties;

public sealed class PartyLooksTests
{
    // Two facts of one amount and one of another; organization 0 gives by all looks but the last, organization 1 gets.
    private const string Text = "Northwind pays Contoso $5 million. The $5 million is due. Contoso had $7 million before.";

    private static readonly Dictionary<int, double[][]> Looks = new()
    {
        [0] = [[0.1, 0.8, 0.1], [0.1, 0.1, 0.8]],
        [1] = [[0.1, 0.8, 0.1], [0.1, 0.1, 0.8]],
        [2] = [[0.8, 0.1, 0.1], [0.1, 0.8, 0.1]],
    };

    [Fact]
    public void The_second_look_sees_which_organization_is_likeliest_and_what_the_same_amount_says_elsewhere()
    {
        var giver = Features(Status.Firm, 1, 0);
        var getter = Features(Status.Firm, 1, 1);

        Assert.Contains("look-rank-from=0", giver);
        Assert.Contains("look-rank-from=1", getter);
        Assert.Contains("look-rank-to=0", getter);
        Assert.Contains("twins-from=5", giver);
        Assert.Contains("whole-rank-to=0", getter);
    }

    [Fact]
    public void What_is_recalled_is_no_kin_of_the_news_but_knows_what_it_says()
    {
        Assert.Contains("kin-rank-from=0", Features(Status.Firm, 2, 0));

        var recalled = Features(Status.Past, 2, 0);
        Assert.Contains("kin-none=investment", recalled);
        Assert.Contains("news-from=5", recalled);
    }

    private static IReadOnlyList<string> Features(Status last, int mention, int organization)
    {
        var reading = Reading.Of(Text, null);
        var article = new ArticleContext(reading, new MentionFinder().Find(reading), 0);
        var sink = new FeatureSink(named: true);
        new PartyLooks(article, Looks, m => (Label.Investment, m == 2 ? last : Status.Firm)).Emit(mention, organization, sink);
        return sink.Names!;
    }
}
