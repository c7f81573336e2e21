using Extractor.Gold;
using Xunit;

namespace Extractor.Tests.Gold;

public sealed class GoldFolderTests
{
    [Fact]
    public void Articles_of_any_form_are_paired_with_their_gold_in_ordinal_order()
    {
        using var folder = new TemporaryFolder();
        foreach (var article in new[] { "b/two.html", "B/three.md", "a/one.txt", "a/without.txt" }) folder.Write(article, "x");
        foreach (var id in new[] { "b/two", "B/three", "a/one" }) folder.Write(id + ".gold.json", Empty(Path.GetFileName(id)));

        var pairs = GoldFolder.Read(folder.Root).ToList();

        Assert.Equal(["three", "one", "two"], pairs.Select(p => p.Gold.Id));
        Assert.Equal(["three.md", "one.txt", "two.html"], pairs.Select(p => Path.GetFileName(p.ArticlePath)));
    }

    [Fact]
    public void Gold_without_its_article_is_a_fault_that_names_what_is_missing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.gold.json", Empty("one"));

        var fault = Assert.Throws<GoldFormatException>(() => GoldFolder.Read(folder.Root).ToList());

        Assert.Contains("put one.txt or one.md or one.html beside it", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gold_under_another_name_than_its_id_is_a_fault()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.txt", "x");
        folder.Write("one.gold.json", Empty("two"));

        Assert.Contains("'two' is not the file's name", Assert.Throws<GoldFormatException>(() => GoldFolder.Read(folder.Root).ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.Contains("nowhere", Assert.Throws<DirectoryNotFoundException>(() => GoldFolder.Find("nowhere")).Message, StringComparison.Ordinal);

    private static string Empty(string id) => $$"""{"id": "{{id}}", "facts": []}""";
}
