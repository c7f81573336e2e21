using Extractor.Labels;
using Extractor.Parties;
using Extractor.Storage.Models;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.Learning;

public sealed class RetrainingTests : IDisposable
{
    private static readonly PipelineSettings Settings = PipelineSettings.Default;

    private readonly SmallCorpus corpus = new();
    private readonly TemporaryStore temporary = new();

    public void Dispose()
    {
        temporary.Dispose();
        corpus.Dispose();
    }

    [Fact]
    public void Right_verdicts_make_a_model_that_is_put_into_use_and_learning_again_from_the_same_makes_nothing_new()
    {
        corpus.Review(temporary, SmallCorpus.Right);
        // Of so few articles parties go up and down by chance; the model in use knows none, so they cannot fall.
        var learned = corpus.Model();
        var inUse = learned with { All = learned.All.ToDictionary(m => m.Key, m => m.Key == PartyLinker.SecondModel ? new LinearModel(m.Key, m.Value.Classes, [], [], [1, 0, 0]) : m.Value) };

        var report = Retrain(inUse)!;

        Assert.True(report.IsPromoted, string.Join("; ", report.Model.Comparison.Falls));
        Assert.Equal((ModelStatus.Active, inUse.Id), (report.Model.Status, report.Model.Parent));
        Assert.NotEqual(inUse.Id, report.Model.Id);
        Assert.StartsWith(report.Model.Id, report.Model.DatasetHash, StringComparison.Ordinal);
        Assert.True(report.Model.Learned.Corrected > 100);
        Assert.Equal(report.Model.Learned.Corrected, report.Model.Learned.Labels.Sum(l => l.Verdicts));
        var accuracy = report.Model.Comparison.Figures.Single(f => f.Name == "label accuracy");
        Assert.True(accuracy.After > accuracy.Before);
        Assert.True(report.Model.Comparison.Changed.Mended > report.Model.Comparison.Changed.Broken);
        Assert.Equivalent(report.Model, temporary.Store.Models.List().Single());

        var again = Retrain(temporary.Store.Models.Load(report.Model.Id))!;
        Assert.Equal((false, false, report.Model.Id), (again.IsNew, again.IsPromoted, again.Model.Id));
    }

    [Fact]
    public void Training_twice_gives_the_same_predictions()
    {
        corpus.Review(temporary, SmallCorpus.Right);
        var reviewed = temporary.Store.Reviewed();
        var articles = temporary.Store.SampleTexts(5);
        List<Extraction> Extract() => [.. articles.Select(a => Pipeline.Create(Settings, Trainer.Train(corpus.Path, Settings.Patterns, reviewed).Models).Extract(a.Article))];

        var (first, second) = (Extract(), Extract());

        Assert.Equal(
            first.SelectMany(e => e.Facts).Select(f => (f.Mention.Span, f.Label, f.Status, f.Confidence)),
            second.SelectMany(e => e.Facts).Select(f => (f.Mention.Span, f.Label, f.Status, f.Confidence)));
    }

    [Fact]
    public void Wrong_verdicts_make_a_model_that_is_kept_and_not_put_into_use()
    {
        corpus.Review(temporary, SmallCorpus.Wrong);

        var report = Retrain(corpus.Model())!;

        Assert.Equal((true, false, ModelStatus.Candidate), (report.IsNew, report.IsPromoted, report.Model.Status));
        Assert.Contains(report.Model.Comparison.Falls, f => f.StartsWith("label accuracy fell from", StringComparison.Ordinal));
        Assert.Null(temporary.Store.Models.Active);
        Assert.Contains(report.Model.Comparison.Examples, e => e.Before == e.Gold && e.After != e.Gold);
    }

    [Fact]
    public void A_new_model_is_held_to_the_best_before_it_so_that_small_falls_do_not_add_up()
    {
        corpus.Review(temporary, SmallCorpus.Right);
        var inUse = corpus.Model();
        var ancestor = Retrain(inUse)!.Model;
        var better = ancestor with { Comparison = ancestor.Comparison with { Figures = [.. ancestor.Comparison.Figures.Select(f => f.Name == "fact F1" ? f with { After = 0.999 } : f)] } };

        var comparison = new ModelTrial(Settings, corpus.Path).Compare(inUse, inUse, [better], [], []);

        Assert.Contains(comparison.Falls, f => f.StartsWith("fact F1 fell from 0.9990", StringComparison.Ordinal));
    }

    [Fact]
    public void A_store_without_decisions_teaches_nothing()
    {
        corpus.Review(temporary, (_, _) => null);

        Assert.Null(Retrain(ModelSet.Default));
        Assert.Empty(temporary.Store.Models.List());
    }

    private RetrainingReport? Retrain(ModelSet inUse) => new Retraining(temporary.Store, corpus.Path, Settings).Run(inUse, "ann");
}
