using System.Text.Json;
using Extractor.App;
using Extractor.Labels;
using Extractor.Storage;
using Extractor.Storage.Models;
using Extractor.Tests.Learning;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.App;

/// <summary>One store with verdicts that a small corpus learned from, for all tests of the class.</summary>
public sealed class ModelsTests : IDisposable
{
    private readonly SmallCorpus corpus = new();
    private readonly Program program = new();

    public void Dispose()
    {
        program.Dispose();
        corpus.Dispose();
    }

    [Fact]
    public void A_model_worse_than_the_programs_own_is_kept_and_one_promoted_is_what_all_commands_of_the_store_use_while_verdicts_stay()
    {
        using var temporary = new TemporaryStore();
        corpus.Review(temporary, SmallCorpus.Right);
        var (own, store) = (ModelSet.Default.Id, temporary.Path);

        // A few articles teach less than the whole corpus did.
        Assert.Equal(ExitCode.Done, program.Run("train", corpus.Path, "--with-verdicts", "--store", store, "--reviewer", "ann"));
        Assert.Contains("is kept and not put into use: label accuracy fell from", program.Error, StringComparison.Ordinal);
        Assert.Contains("Worse: label accuracy fell from", program.Out, StringComparison.Ordinal);
        var id = temporary.Store.Models.List().Single().Id;
        Assert.Equal(own, ModelOf(store));

        Assert.Equal(ExitCode.Done, program.Run("models", "promote", id[..6], "--store", store));
        Assert.Equal(id, ModelOf(store));
        program.Run("models", "--store", store, "--format", "jsonl");
        Assert.Equal(("active", own), (Line("status"), Line("parent")));
        program.Run("models", "show", id, "--store", store);
        Assert.Contains("would bear another label", program.Out, StringComparison.Ordinal);

        var verdicts = temporary.Store.Verdicts().ToList();
        var decided = Decided(temporary.Store);
        Assert.NotEmpty(decided);
        Assert.Equal(ExitCode.Done, program.Run("reprocess", "--store", store));
        Assert.Equal(decided, Decided(temporary.Store));
        Assert.Equal(verdicts, temporary.Store.Verdicts());
        Assert.Equal(id, temporary.Ask<string>("select distinct model_id from article_version").Single());

        // What the settings name goes before it.
        temporary.Store.Models.Load(id).Save(program.At("named.zip"));
        (ModelSet.Default with { Id = "named" }).Save(program.At("named.zip"));
        program.Environment["EXTRACTOR_CLASSIFIER_MODEL"] = program.At("named.zip");
        Assert.Equal("named", ModelOf(store));
        program.Environment.Clear();

        Assert.Equal(ExitCode.Done, program.Run("models", "rollback", "--store", store));
        Assert.Equal(own, ModelOf(store));
        program.Run("models", "rollback", "--store", store);
        Assert.Contains("nothing to roll back", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_in_which_nobody_decided_anything_is_told_so()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item());

        Assert.Equal(ExitCode.Failed, program.Run("train", corpus.Path, "--with-verdicts", "--store", temporary.Path));
        Assert.Contains("people have decided no fact here", program.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, program.Run("models", "show", "abc", "--store", temporary.Path));
    }

    private string ModelOf(string store)
    {
        program.With("a.txt", Sentences.Deal);
        Assert.Equal(ExitCode.Done, program.Run("explain", "a.txt", "--store", store));
        return new[] { ModelSet.Default.Id, "named" }.Concat(ModelIds(store)).First(id => program.Out.Contains(id, StringComparison.Ordinal));
    }

    private static List<string> ModelIds(string store)
    {
        using var open = Store.Open(store);
        return [.. open.Models.List().Select(m => m.Id)];
    }

    private string Line(string name) => JsonDocument.Parse(program.Out).RootElement.GetProperty(name).GetString()!;

    private static List<(string, ShownFactLine)> Decided(Store store) =>
        [.. store.Facts().Where(f => f.Decision is not null).Select(f => (f.Article.Id, new ShownFactLine(f.Fact.Mention.Span.Start, f.Fact.Label.ToString(), f.Fact.Status.ToString(), f.Decision!.Value)))];

    private sealed record ShownFactLine(int Start, string Label, string Status, Decision Decision);
}
