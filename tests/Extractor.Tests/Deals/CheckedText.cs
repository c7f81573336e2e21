using Extractor.Deals;
using Extractor.Deals.Checks;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Deals;

/// <summary>A text whose figures are found by the program and labelled by the test, so that checks are tested apart from any model.</summary>
internal sealed record CheckedText(ArticleContext Article, IReadOnlyList<Fact> Facts)
{
    /// <param name="labels">
    /// The label of each figure as <c>$5m = investment past</c>, in the order of the text; status <c>firm</c> where left out. Figures that
    /// are not named bear the catch-all of their kind. All are from Northwind to Contoso.
    /// </param>
    public static CheckedText Of(string text, string? published, params string[] labels)
    {
        var reading = Reading.Of(text, published is null ? null : DateOnly.Parse(published, null));
        var article = new ArticleContext(reading, new MentionFinder().Find(reading), 0);
        var left = labels.Select(l => l.Split(" = ")).ToList();
        var facts = article.Mentions.Select(mention =>
        {
            var named = left.FindIndex(l => l[0] == mention.Text);
            var words = named < 0 ? [Kebab.Write(LabelSets.Of(mention.Kind)[^1])] : left[named][1].Split(' ');
            if (named >= 0) left.RemoveAt(named);
            var label = Kebab.Read<Label>(words[0]);
            return new Fact(
                mention, label, words.Length > 1 ? Kebab.Read<Status>(words[1]) : Status.Firm, label.HasParties() ? ["Northwind"] : [],
                label.HasParties() ? ["Contoso"] : [], 0.9, []);
        }).ToList();
        Assert.Empty(left.Select(l => l[0]));
        return new CheckedText(article, facts);
    }

    /// <summary>The article's checks of one name, as <c>result: arithmetic</c>.</summary>
    public IEnumerable<string> Checks(string name) => ArticleChecks.Of(Article, Facts).Where(c => c.Name == name).Select(Line);

    /// <summary>The same of its first deal.</summary>
    public IEnumerable<string> DealChecks(string name) => DealAssembler.Assemble(Article, Facts, [], models: null)[0].Checks.Where(c => c.Name == name).Select(Line);

    private static string Line(Check check) => $"{Kebab.Write(check.Result)}: {check.Arithmetic}";
}
