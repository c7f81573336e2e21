using System.Text.RegularExpressions;
using Extractor.Gold;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.House;

public sealed partial class CorpusTests
{
    private static readonly List<(string ArticlePath, GoldArticle Gold)> Articles = [.. GoldFolder.Read(Repository.At("corpus", "articles"))];

    public static TheoryData<string> Labels => [.. Kebab.All<Label>()];

    [Theory]
    [MemberData(nameof(Labels))]
    public void Every_label_has_its_section_in_the_guidelines(string label)
    {
        var sections = Section().Matches(Guidelines()).ToDictionary(m => m.Groups["title"].Value, m => m.Groups["text"].Value.Trim());

        Assert.True(sections.TryGetValue(label, out var text), $"corpus/guidelines.md has no section '### {label}'");
        Assert.True(text.Length > 40, $"the section '### {label}' of corpus/guidelines.md says too little");
    }

    [Fact]
    public void The_guidelines_know_no_label_that_the_program_does_not() =>
        HouseRule.Holds(Section().Matches(Guidelines()).Select(m => m.Groups["title"].Value).Except(Kebab.All<Label>()), "Write the label into LabelSets or take the section out");

    [Fact]
    public void The_split_follows_the_number() => HouseRule.Holds(Articles.Where(a => Split(a.ArticlePath) != a.Gold.Id[^1] switch
    {
        '5' => "dev",
        '0' => "test",
        _ => "train",
    }).Select(a => Repository.Name(a.ArticlePath)), "Move the article to the folder of its number");

    [Fact]
    public void A_story_stands_in_one_split_and_every_article_names_its_own()
    {
        HouseRule.Holds(Articles.Where(a => a.Gold.Story is null).Select(a => a.Gold.Id), "Name the story");
        HouseRule.Holds(Articles.GroupBy(a => a.Gold.Story).Where(s => s.Select(a => Split(a.ArticlePath)).Distinct().Count() > 1).Select(s => s.Key), "Keep the articles of a story together");
    }

    [Fact]
    public void Where_one_deal_of_a_story_names_its_transaction_every_deal_of_it_does() => HouseRule.Holds(
        Articles.GroupBy(a => a.Gold.Story).Where(s => s.Any(a => a.Gold.Deals.Any(d => d.Transaction is not null)))
            .SelectMany(s => s.Where(a => a.Gold.Deals.Any(d => d.Transaction is null))).Select(a => a.Gold.Id), "Name the transaction of each deal");

    [Fact]
    public void An_id_is_given_once() => HouseRule.Holds(Articles.GroupBy(a => a.Gold.Id).Where(g => g.Count() > 1).Select(g => g.Key), "Give the article another number");

    [Fact]
    public void Every_article_has_its_gold() => HouseRule.Holds(
        Directory.EnumerateFiles(Repository.At("corpus", "articles"), "*", SearchOption.AllDirectories)
            .Where(p => !GoldFolder.IsGold(p)).Except(Articles.Select(a => a.ArticlePath)).Select(Repository.Name), "Annotate the article");

    private static string Split(string path) => Path.GetFileName(Path.GetDirectoryName(path))!;

    private static string Guidelines() => File.ReadAllText(Repository.At("corpus", "guidelines.md")).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^### (?<title>[\w-]+)\n(?<text>.*?)(?=^#|\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();
}
