using System.Text.Json;
using Extractor.App;
using Xunit;

namespace Extractor.Tests.App;

public sealed class ExtractTests : IDisposable
{
    private readonly Program program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void Jsonl_is_one_object_a_line_in_UTF_8_without_a_mark_and_with_bare_line_feeds()
    {
        program.With("a.txt", Sentences.Deal).With("b.txt", Sentences.Other).Run("extract", "b.txt", "a.txt", "--format", "jsonl");

        var lines = program.Out.Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Empty(lines[2]);
        Assert.NotEqual(0xEF, program.OutBytes[0]);
        Assert.DoesNotContain('\r', program.Out);
        Assert.Contains("€35 million", program.Out, StringComparison.Ordinal);
        Assert.Equal(["b", "a"], lines[..2].Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("table")]
    public void The_number_of_threads_changes_not_a_byte(string format)
    {
        for (var i = 0; i < 40; i++) program.With($"{i:00}.txt", string.Concat(Enumerable.Repeat(i % 2 == 0 ? Sentences.Deal : Sentences.Other, 1 + (i * 7 % 11))));
        program.Run("extract", ".", "--format", format, "--threads", "1");
        var one = program.OutBytes;

        program.Run("extract", ".", "--format", format, "--threads", "5");

        Assert.Equal(one, program.OutBytes);
        Assert.NotEmpty(one);
    }

    [Fact]
    public void Json_is_one_array_even_of_nothing()
    {
        program.With("a.txt", Sentences.Deal).With("b.txt", Sentences.Other).Run("extract", "a.txt", "b.txt", "--format", "json");
        Assert.Equal(2, JsonDocument.Parse(program.Out).RootElement.GetArrayLength());
        program.Run("extract", "missing.txt", "--format", "json");
        Assert.Equal("[]\n", program.Out);
    }

    [Fact]
    public void Csv_has_a_heading_and_a_row_for_each_fact()
    {
        program.With("a.txt", Sentences.Deal).Run("extract", "a.txt", "--format", "csv");

        var rows = program.Out.Split("\r\n");
        Assert.Equal("id,published,url,start,end,text,kind,value,high,unit,qualifier,label,status,from,to,confidence", rows[0]);
        Assert.Contains(rows, r => r.StartsWith("a,2026-04-21,,", StringComparison.Ordinal) && r.Contains(",$2.4 billion,money,2400000000,,USD,exact,", StringComparison.Ordinal));
    }

    [Fact]
    public void Standard_input_is_a_text_or_JSONL()
    {
        program.Input = Sentences.Deal;
        program.Run("extract", "-", "--format", "jsonl");
        Assert.Contains("\"$2.4 billion\"", program.Out, StringComparison.Ordinal);

        program.Input = Sentences.Line("x", Sentences.Deal) + Sentences.Line("y", Sentences.Other);
        program.Run("extract", "-", "--format", "jsonl");
        Assert.Equal(["x", "y"], program.Out.Split('\n')[..2].Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public void Articles_without_a_date_are_told_and_the_option_dates_them()
    {
        program.With("2026-04-21-a.txt", Sentences.Dateless);
        program.Run("extract", "2026-04-21-a.txt", "--format", "jsonl");
        Assert.Contains("no date: 2026-04-21-a.txt", program.Error, StringComparison.Ordinal);
        Assert.Contains("give a date with --published", program.Error, StringComparison.Ordinal);
        Assert.Contains("\"published\":null", program.Out, StringComparison.Ordinal);

        foreach (var option in new[] { "2026-04-21", "filename" })
        {
            program.Run("extract", "2026-04-21-a.txt", "--format", "jsonl", "--published", option);
            Assert.DoesNotContain("no date", program.Error, StringComparison.Ordinal);
            Assert.Contains("\"published\":\"2026-04-21\"", program.Out, StringComparison.Ordinal);
            Assert.Contains("\"2026-W16\"", program.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_no_article_is_told_by_reason()
    {
        program.With("a.txt", Sentences.Deal).With("a.gold.json", "{}").With("b.gold.json", "{}").With("c.exe", "x").Run("extract", ".", "--format", "jsonl");

        Assert.Contains("skipped 2: gold (a.gold.json, ...)", program.Error, StringComparison.Ordinal);
        Assert.Contains("(c.exe)", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_stored()
    {
        program.With("a.txt", Sentences.Deal).Run("extract", "a.txt");

        Assert.Equal(["a.txt"], Directory.GetFileSystemEntries(program.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_table_carries_no_escapes_unless_a_person_reads_it_in_colour()
    {
        program.With("a.txt", Sentences.Deal.Replace("Contoso", "Con\u001b[31mtoso", StringComparison.Ordinal));
        program.Run("extract", "a.txt");
        Assert.DoesNotContain('\u001b', program.Out);

        (program.IsTerminal, program.Environment["NO_COLOR"]) = (true, "1");
        program.Run("extract", "a.txt");
        Assert.DoesNotContain('\u001b', program.Out);
    }

    [Fact]
    public void The_store_option_and_the_settings_reach_every_command_whatever_their_place()
    {
        program.With("a.txt", Sentences.Deal);
        Assert.Equal(ExitCode.Done, program.Run("--store", "x.db", "ingest", "a.txt"));
        Assert.True(File.Exists(program.At("x.db")));
        Assert.Equal(ExitCode.Done, program.Run("facts", "--store", "x.db"));
    }
}
