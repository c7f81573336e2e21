using Extractor.App;
using Extractor.Mentions;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.App.Exports;

public sealed class ExportTests : IDisposable
{
    private const string Formula = "=cmd|' /C calc'!A0 Contoso will acquire Fabrikam for $2.4 billion in cash, the companies said on April 21, 2026. The deal is expected to close in the first half of 2027.\n";
    private const string Round = "Published March 3, 2025\n\nWoodgrove raised €35 million in a Series B round led by Lucerne, with money from Alder. The round values Woodgrove at €400 million pre-money, 🚀 it said on March 3, 2025.\n";

    private readonly Program program = new();

    public ExportTests() => program
        .With("news/a.txt", Formula).With("news/b.txt", Round).With("news/c.txt", Sentences.Deal).With("news/d.txt", "Fabrikam plans a campus of 1.2 gigawatts for Litware.\n")
        .Run("ingest", "news");

    public void Dispose() => program.Dispose();

    [Theory]
    [InlineData("facts")]
    [InlineData("deals")]
    public void The_three_formats_hold_the_same_cells(string what)
    {
        Assert.Equal(ExitCode.Done, program.Run("export", what, "--format", "csv"));
        var csv = Tables.Csv(program.Out);
        program.Run("export", what, "--format", "jsonl");
        var jsonl = Tables.Jsonl(program.Out);
        program.Run("export", what, "--format", "xlsx");
        var xlsx = Tables.Xlsx(program.OutBytes);

        Assert.Equal(csv, xlsx.Select(r => r.Select(Tables.Plain)));
        Assert.All(jsonl, o => Assert.Equal(csv[0], o.EnumerateObject().Select(p => p.Name)));
        Assert.Equal(csv.Skip(1).Select(r => r.Select(Raw)), jsonl.Select(o => o.EnumerateObject().Select(p => Tables.Shown(p.Value))));
        Assert.Equal(0, Tables.Formulas(program.OutBytes));
        Assert.True(csv.Count > 2);
    }

    [Fact]
    public void Every_cell_of_a_fact_is_what_the_store_holds()
    {
        using (var store = Store.Open(program.At("extractor.db"))) store.Judge(store.Facts(new FactFilter { Article = "c", Kind = Kind.Money }).First(), "ann", Decision.Accept);
        program.Run("export", "facts", "--format", "jsonl");
        var rows = Tables.Jsonl(program.Out);
        using var again = Store.Open(program.At("extractor.db"));
        var facts = again.Facts().ToList();
        Assert.Equal(facts.Count, rows.Count);
        foreach (var (row, fact) in rows.Zip(facts))
        {
            var (article, mention) = (fact.Article, fact.Fact.Mention);
            var text = program.Folder is var folder ? File.ReadAllText(Path.Combine(folder, "news", article.Id + ".txt")) : "";
            var (start, end) = (row.GetProperty("start_codepoint").GetInt32(), row.GetProperty("end_codepoint").GetInt32());
            Assert.Equal(mention.Text, string.Concat(text.EnumerateRunes().Skip(start).Take(end - start)));
            Assert.Equal(mention.Text, text[row.GetProperty("start_utf16").GetInt32()..row.GetProperty("end_utf16").GetInt32()]);
            Assert.Contains(mention.Text, row.GetProperty("sentence").GetString(), StringComparison.Ordinal);
            Assert.Equal(
                [
                    article.Id, article.Title ?? "", article.Url ?? "", article.Published?.ToString("yyyy-MM-dd", null) ?? "", Kebab.Write(mention.Kind), mention.Text,
                    mention.Value.Timex ?? mention.Value.Low?.ToString("0.####", null) ?? "", mention.Value.Unit ?? "", Kebab.Write(mention.Qualifier), Kebab.Write(fact.Fact.Label),
                    Kebab.Write(fact.Fact.Status), string.Join("; ", fact.Fact.From), string.Join("; ", fact.Fact.To), mention.Evidence.Recognizer, mention.Evidence.Rule,
                    fact.Decision is { } decision ? Kebab.Write(decision) : "none", fact.Decision is null ? "" : "ann",
                ],
                new[] { "article", "title", "url", "published", "kind", "surface", "value", "unit", "qualifier", "label", "status", "from", "to", "recognizer", "rule", "review_status", "reviewer" }
                    .Select(n => Tables.Shown(row.GetProperty(n))));
            Assert.Equal(fact.Decision is null, row.GetProperty("reviewed_at").ValueKind == System.Text.Json.JsonValueKind.Null);
            Assert.NotEmpty(row.GetProperty("model").GetString()!);
            Assert.NotEmpty(row.GetProperty("rules").GetString()!);
        }

        Assert.Contains(facts, f => f.Decision == Decision.Accept);
        Assert.Contains(rows, r => r.GetProperty("start_codepoint").GetInt32() != r.GetProperty("start_utf16").GetInt32());
    }

    [Fact]
    public void A_deal_has_the_columns_of_the_flat_export_in_their_order()
    {
        program.Run("export", "deals");

        Assert.Equal(
            "deal_id,headline,deal_type,round,status,announced_date,announced_precision,closed_date,expected_close,target,acquirers,investors,lead_investors,amount_lo,amount_hi,"
            + "amount_qualifier,amount_currency,amount_role,pre_money,post_money,stake_acquired_pct,stake_after_pct,power_mw_lo,power_mw_hi,term,consideration,tranches,conditions,"
            + "n_sources,first_source_url,checks_failed,review_status,confidence,updated_at,link,headline_sentence,needs_review,from,to,valuation_currency,conflicts",
            program.Out.Split("\r\n")[0]);
    }

    [Fact]
    public void A_deal_is_one_row_with_the_values_chosen_and_what_its_sentences_say()
    {
        program.Run("export", "deals", "--party", "woodgrove", "--format", "jsonl");
        var round = Assert.Single(Tables.Jsonl(program.Out));
        Assert.Equal(
            ["investment", "Series B", "Woodgrove", "Lucerne", "35000000", "EUR", "investment", "400000000", ""],
            new[] { "deal_type", "round", "target", "lead_investors", "amount_lo", "amount_currency", "amount_role", "pre_money", "post_money" }.Select(n => Tables.Shown(round.GetProperty(n))));

        program.Run("export", "deals", "--party", "fabrikam", "--type", "acquisition", "--format", "xlsx");
        var table = Tables.Xlsx(program.OutBytes);
        var row = table[0].Zip(Assert.Single(table.Skip(1))).ToDictionary(c => c.First, c => c.Second);
        Assert.Equal(
            ["n:2400000000", "USD", "cash", "2027-H1", "", "Contoso", "Fabrikam", "n:2", "none"],
            new[] { "amount_lo", "amount_currency", "consideration", "expected_close", "closed_date", "acquirers", "target", "n_sources", "review_status" }.Select(n => row[n]));
        Assert.StartsWith("b:", row["needs_review"], StringComparison.Ordinal);
        Assert.StartsWith("d:20", row["updated_at"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_judged_needs_no_review_and_says_so()
    {
        program.Run("export", "deals", "--party", "woodgrove", "--review-below", "1", "--format", "jsonl");
        Assert.True(Assert.Single(Tables.Jsonl(program.Out)).GetProperty("needs_review").GetBoolean());
        using (var store = Store.Open(program.At("extractor.db"))) store.Judge(store.Deals(new DealFilter { Party = "woodgrove" }).First(), "ann", Decision.Accept);

        program.Run("export", "deals", "--party", "woodgrove", "--review-below", "1", "--format", "jsonl");
        var judged = Assert.Single(Tables.Jsonl(program.Out));
        Assert.False(judged.GetProperty("needs_review").GetBoolean());
        Assert.Equal("accept", judged.GetProperty("review_status").GetString());
    }

    [Fact]
    public void A_file_is_written_whole_and_named()
    {
        Assert.Equal(ExitCode.Done, program.Run("export", "facts", "--format", "xlsx", "--out", "facts.xlsx"));

        Assert.Empty(program.Out);
        Assert.EndsWith("facts.xlsx\n", program.Error, StringComparison.Ordinal);
        Assert.True(Tables.Xlsx(File.ReadAllBytes(program.At("facts.xlsx"))).Count > 3);
        Assert.False(File.Exists(program.At("facts.xlsx.part")));
    }

    [Fact]
    public void Export_says_what_it_can_export()
    {
        Assert.Equal(ExitCode.Usage, program.Run("export"));
        Assert.Contains("deals, facts", program.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, program.Run("export", "facts", "--format", "xml"));
        Assert.Contains("csv, xlsx or jsonl", program.Error, StringComparison.Ordinal);
    }

    private static string Raw(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;
}
