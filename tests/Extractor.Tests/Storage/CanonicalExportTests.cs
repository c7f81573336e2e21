using System.Text.Json;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class CanonicalExportTests
{
    [Fact]
    public void Every_line_is_JSON_with_numbers_without_trailing_zeros_and_no_row_ids_runs_or_times()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item(), Sample.Item("b.txt", "😀 0.000125 GW, $5 billion"));
        temporary.Store.Judge(temporary.Store.Facts().First(), "ann", Decision.Accept);
        var export = temporary.Export();

        var rows = export.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(
            ["article", "place", "version", "fact", "deal", "deal-fact", "tranche", "check", "verdict", "company", "transaction", "telling"],
            rows.Select(r => r.GetProperty("row").GetString()!).Distinct());
        Assert.Contains("\"value_low\":5000000000,", export, StringComparison.Ordinal);
        Assert.Contains("\"value_low\":0.000125,", export, StringComparison.Ordinal);
        Assert.Contains("\"to_names\":[\"Contoso\",\"Contoso \\\"AI\\\" Größe\"]", export, StringComparison.Ordinal);
        Assert.DoesNotContain(rows.SelectMany(r => r.EnumerateObject()), p => p.Name == "id" && p.Value.ValueKind == JsonValueKind.Number);
        Assert.DoesNotContain(DateTime.UtcNow.Year + "-" + DateTime.UtcNow.ToString("MM-dd", null) + "T", export, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_in_the_order_of_their_code_points_and_the_culture_does_not_matter()
    {
        using var temporary = new TemporaryStore();
        string[] paths = ["i.txt", "I.txt", "ı.txt", "é.txt", "a-b.txt", "aB.txt", "𠮷.txt", "\uFFFD.txt"];
        temporary.Ingest([.. paths.Select(p => Sample.Item(p))]);

        var keys = temporary.Export().Split('\n').Where(l => l.StartsWith("{\"row\":\"article\"", StringComparison.Ordinal))
            .Select(l => JsonDocument.Parse(l).RootElement.GetProperty("key").GetString()!);
        Assert.Equal(["news:I.txt", "news:a-b.txt", "news:aB.txt", "news:i.txt", "news:é.txt", "news:ı.txt", "news:\uFFFD.txt", "news:𠮷.txt"], keys);
    }

    [Fact]
    public void A_difference_in_one_slot_shows()
    {
        using var one = new TemporaryStore();
        using var other = new TemporaryStore();
        var item = Sample.Item();
        one.Ingest(item);
        other.Ingest(item with { Facts = [item.Facts[0] with { Confidence = 0.9322 }, .. item.Facts.Skip(1)] });
        Assert.NotEqual(one.Export(), other.Export());
    }
}
