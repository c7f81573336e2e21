using System.Text;
using Extractor.Parties.Companies;
using Xunit;

namespace Extractor.Tests.Parties;

public sealed class CompanyNameTests
{
    [Theory]
    [InlineData("The Société Générale S.A.", "societe generale")]
    [InlineData("société générale", "societe generale")]
    [InlineData("Amazon.com, Inc.", "amazon")]
    [InlineData("J.P. Morgan & Co.", "jp morgan")]
    [InlineData("J. P. Morgan", "jp morgan")]
    [InlineData("Enel S.p.A.", "enel")]
    [InlineData("A.P. Møller - Mærsk A/S", "ap moller maersk")]
    [InlineData("Macy's", "macys")]
    [InlineData("Macy’s", "macys")]
    [InlineData("AT&T Inc", "at and t")]
    [InlineData("SoftBank Group Corp.", "softbank")]
    [InlineData("Strauß GmbH", "strauss")]
    [InlineData("The Company", "company")]
    [InlineData("３M", "3m")]
    [InlineData("—", "")]
    public void The_key_leaves_out_case_accents_punctuation_articles_and_legal_forms(string name, string key) => Assert.Equal(key, CompanyName.KeyOf(name));

    [Fact]
    public void The_full_key_keeps_the_legal_form() => Assert.Equal("the alder group ltd", CompanyName.FullKeyOf("The Alder Group, Ltd."));

    [Fact]
    public void Names_of_one_key_are_one_company_and_nothing_else_is()
    {
        var index = CompanyIndex.Plain;

        Assert.Equal(index.IdOf("Alder Group"), index.IdOf("ALDER HOLDINGS plc"));
        Assert.NotEqual(index.IdOf("Alder"), index.IdOf("Alder Energy"));
        Assert.Null(index.NameOf("alder"));
    }

    [Fact]
    public void Aliases_and_merges_join_and_the_aliases_give_the_name()
    {
        var index = CompanyIndex.Create(Aliases("""{"companies": [{"name": "Alphabet", "aliases": ["Google", "Google LLC"]}]}"""), [new("YouTube", "Google")], []);

        Assert.Equal("alphabet", index.IdOf("Google"));
        Assert.Equal("alphabet", index.IdOf("Youtube Inc."));
        Assert.Equal("Alphabet", index.NameOf("alphabet"));
    }

    [Fact]
    public void What_shall_never_be_merged_is_kept_apart_even_where_the_key_is_one_or_a_third_name_joins_them()
    {
        var index = CompanyIndex.Create(Aliases("""{"neverMerge": [["Alder Group", "Alder Holdings"], ["Fabrikam", "Contoso"]]}"""), [new("Fabrikam", "Litware"), new("Litware", "Contoso")], []);

        Assert.NotEqual(index.IdOf("Alder Group"), index.IdOf("Alder Holdings"));
        Assert.NotEqual(index.IdOf("Fabrikam"), index.IdOf("Contoso"));
        Assert.True(index.AreApart(index.IdOf("Fabrikam"), index.IdOf("Contoso")));
    }

    [Fact]
    public void The_order_of_decisions_leaves_no_trace()
    {
        NamePair[] merges = [new("A", "B"), new("B", "C"), new("C", "D")];
        NamePair[] splits = [new("A", "D")];

        var one = CompanyIndex.Create(CompanyAliases.None, merges, splits);
        var other = CompanyIndex.Create(CompanyAliases.None, [.. merges.Reverse().Select(m => new NamePair(m.Right, m.Left))], splits);

        Assert.All("ABCD", c => Assert.Equal(one.IdOf(c.ToString()), other.IdOf(c.ToString())));
        Assert.NotEqual(one.IdOf("A"), one.IdOf("D"));
    }

    [Theory]
    [InlineData("""{"companies": [{"name": "A"}]}""", "a.json:1: $.companies[0]")]
    [InlineData("""{"companies": [{"name": "A", "alias": []}]}""", "a.json:1: $.companies[0]")]
    [InlineData("""{"companies": [{"name": "A", "aliases": ["X Ltd"]}, {"name": "B", "aliases": ["x ltd."]}]}""", "'x ltd.' stands under 'A' and under 'B'")]
    [InlineData("""{"companies": [{"name": "!", "aliases": []}]}""", "'!' holds neither letter nor digit")]
    [InlineData("""{"neverMerge": [["A"]]}""", "neverMerge[0]: a pair")]
    [InlineData("{", "a.json:1: ")]
    public void A_wrong_file_is_told_with_its_place(string json, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => Aliases(json)).Message, StringComparison.Ordinal);

    private static CompanyAliases Aliases(string json) => CompanyAliases.Parse(Encoding.UTF8.GetBytes(json), "a.json");
}
