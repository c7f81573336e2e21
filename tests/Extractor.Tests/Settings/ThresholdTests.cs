using Extractor.Articles;
using Extractor.Gold;
using Extractor.Tests.App;
using Xunit;

namespace Extractor.Tests.Settings;

public sealed class ThresholdTests
{
    [Fact]
    public void A_label_below_its_threshold_becomes_the_catch_all_of_its_kind()
    {
        var settings = PipelineSettings.Default with { Classifier = new ClassifierSettings { Thresholds = new Dictionary<string, double> { ["acquisition-price"] = 1 } } };
        var article = new Article("a", Sentences.Deal) { Language = "en" };

        var before = Pipeline.Create(PipelineSettings.Default).Extract(article).Facts.Single(f => f.Mention.Text == "$2.4 billion");
        var after = Pipeline.Create(settings).Extract(article).Facts.Single(f => f.Mention.Text == "$2.4 billion");

        Assert.Equal(Label.AcquisitionPrice, before.Label);
        Assert.Equal(Label.OtherMoney, after.Label);
        Assert.Equal(Label.AcquisitionPrice, after.RunnerUp?.Label);
        Assert.Empty(after.From);
    }
}
