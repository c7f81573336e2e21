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

    private static Labeled Of(Label label, double probability, Status status) => new(label, probability, null, (status, 1), []);
}
