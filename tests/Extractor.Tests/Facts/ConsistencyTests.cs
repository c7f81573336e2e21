using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Parties;
using Xunit;

namespace Extractor.Tests.Facts;

public sealed class ConsistencyTests
{
    [Theory]
    [InlineData(0.9, 0.6, Label.AcquisitionPrice)]
    [InlineData(0.5, 0.8, Label.Commitment)]
    public void An_amount_restated_in_another_currency_takes_the_label_of_the_surer_telling(double first, double second, Label label)
    {
        var reading = Reading.Of("Northwind pays €120 million ($140 million) for Contoso.", null);
        var article = new ArticleContext(reading, new MentionFinder().Find(reading), 0);
        Labeled[] labels = [Of(Label.AcquisitionPrice, first, Status.Past), Of(Label.Commitment, second, Status.Firm)];

        var mended = Consistency.Mend(article, labels, new PartyRules(article, []));

        Assert.Equal([label, label], mended.Select(m => m.Label));
        Assert.Equal([Status.Past, Status.Past], mended.Select(m => m.Status.Status));
    }

    [Theory]
    [InlineData(0.5, Label.Investment)]
    [InlineData(0.75, Label.OtherMoney)]
    public void A_part_takes_the_label_of_the_surest_telling_of_its_whole_unless_another_is_sure_of_something_else(double other, Label label)
    {
        var reading = Reading.Of("Of $25 billion it pays $5 billion at once. A further $20 billion is to follow. The $25 billion is the most it ever spent.", null);
        var article = new ArticleContext(reading, new MentionFinder().Find(reading), 0);
        Labeled[] labels =
        [
            Of(Label.Investment, 0.8, Status.Firm), Of(Label.Investment, 0.9, Status.Firm), Of(Label.OtherMoney, 0.3, Status.Firm), Of(Label.Commitment, other, Status.Firm),
        ];

        var mended = Consistency.Mend(article, labels, new PartyRules(article, []));

        Assert.Equal(label, mended[2].Label);
    }

    [Theory]
    [InlineData("Northwind spends $3 billion on Contoso Cloud over the next decade.", 0.6, Label.Term)]
    [InlineData("Northwind spends $3 billion on Contoso Cloud over the next decade.", 0.8, Label.OtherTime)]
    [InlineData("Northwind spends $3 billion on Contoso Cloud. Demand doubled over the next decade.", 0.6, Label.OtherTime)]
    [InlineData("Northwind spends $3 billion on Contoso Cloud after the next decade.", 0.6, Label.OtherTime)]
    public void A_duration_that_nobody_is_sure_of_is_the_term_of_the_amount_that_is_spent_over_it(string text, double probability, Label label)
    {
        var reading = Reading.Of(text, null);
        var article = new ArticleContext(reading, new MentionFinder().Find(reading), 0);
        Labeled[] labels = [Of(Label.Commitment, 0.9, Status.Firm), Of(Label.OtherTime, probability, Status.Firm)];

        Assert.Equal(label, Consistency.Mend(article, labels, new PartyRules(article, []))[1].Label);
    }

    private static Labeled Of(Label label, double probability, Status status) => new(label, probability, null, (status, 1), []);
}
