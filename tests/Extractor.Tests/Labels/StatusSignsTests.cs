using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Labels;

public sealed class StatusSignsTests
{
    private const string Lead = "Airtel raises $1 billion\n\nAirtel said on Monday that it had the money. It is for data centers. The banks are content.\n\n";

    [Theory]
    [InlineData("In October, Google announced a $15 billion plan with Adani.", Label.Commitment, Status.Past)]
    [InlineData("It will put up $15 billion if the state agrees.", Label.Commitment, Status.Conditional)]
    [InlineData("It is in talks over $15 billion of orders.", Label.Commitment, Status.Reported)]
    public void A_sign_speaks_for_its_status_and_for_no_other(string sentence, Label label, Status expected)
    {
        var scores = Scores(sentence, label);

        Assert.Equal(expected, Kebab.All<Status>().Select(Kebab.Read<Status>).MaxBy(s => scores[s]));
        Assert.Equal(2, scores.Count(s => s.Value == 0));
    }

    [Fact]
    public void A_figure_without_a_sign_is_only_a_little_less_firm()
    {
        Assert.Equal([(Status.Firm, -0.5)], Scores("The site costs $15 billion.", Label.Commitment).Where(s => s.Value != 0).Select(s => (s.Key, s.Value)));
    }

    [Fact]
    public void A_round_is_recalled_where_rounds_are_not_the_news()
    {
        Assert.Equal(0.7, Scores("Adani has raised $15 billion so far.", Label.Investment)[Status.Past]);
    }

    private static Dictionary<Status, double> Scores(string sentence, Label label)
    {
        var reading = Reading.Of(Lead + sentence, new DateOnly(2026, 3, 31));
        var mentions = new MentionFinder().Find(reading);
        var index = mentions.Index().Last(m => m.Item.Kind == Kind.Money).Index;
        var labels = new Label?[mentions.Count];
        labels[index] = label;
        string[] classes = [.. Kebab.All<Status>()];
        var scores = new double[classes.Length];
        StatusSigns.Add(new ArticleNews(new ArticleContext(reading, mentions, 0)), labels, index, classes, scores);
        return classes.Zip(scores).ToDictionary(p => Kebab.Read<Status>(p.First), p => p.Second);
    }
}
