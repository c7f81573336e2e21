using System.Text.Json;
using Extractor.Facts;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.App.Output;

/// <summary>Versions of articles in one of the formats: JSON has an object for each version, CSV a row for each fact that differs.</summary>
internal static class VersionList
{
    private static readonly string[] Heading =
        ["article", "version", "change", "text before", "label before", "value before", "text after", "label after", "value after"];

    public static void Write(IReadOnlyList<ArticleVersion> versions, Format format, Terminal terminal)
    {
        using var output = terminal.Writer();
        switch (format)
        {
            case Format.Json or Format.Jsonl:
                using (var list = new JsonList(terminal.Out, lines: format == Format.Jsonl))
                {
                    foreach (var version in versions) list.Add(json => Write(json, version));
                }

                break;
            case Format.Csv:
                var csv = new Csv(output);
                csv.Write(Heading.Select(h => (Csv.Cell)h));
                foreach (var version in versions)
                {
                    foreach (var d in version.Differences) csv.Write([version.Article.Id, Csv.Cell.Number(version.Number), .. Cells(d).Select(c => (Csv.Cell)c)]);
                }

                break;
            default:
                WriteTables(versions, terminal, output);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, ArticleVersion version)
    {
        json.WriteStartObject();
        json.WriteArticle(version.Article);
        json.WriteNumber("version", version.Number);
        json.WriteString("first_seen", RunList.Time(version.FirstSeen));
        json.WriteBoolean("current", version.IsCurrent);
        json.WriteNumber("facts", version.Facts.Count);
        json.WriteStartArray("changes");
        foreach (var d in version.Differences)
        {
            json.WriteStartObject();
            json.WriteString("change", Kebab.Write(d.Kind));
            Write(json, "before", d.Before);
            Write(json, "after", d.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, Fact? fact)
    {
        if (fact is null)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        json.WriteFact(fact);
        json.WriteEndObject();
    }

    private static void WriteTables(IReadOnlyList<ArticleVersion> versions, Terminal terminal, StreamWriter output)
    {
        foreach (var version in versions)
        {
            var article = version.Article;
            if (version.Number == 1) output.Write($"{Tables.Shown(article.Key)}{(article.Title is null ? "" : $": {Tables.Shown(article.Title)}")}\n");
            output.Write(
                $"version {version.Number}{(version.IsCurrent ? " (current)" : "")}: first seen {RunList.Time(version.FirstSeen)}, published {FactList.Day(article.Published) ?? "unknown"}, {Counted.Of(version.Facts.Count, "fact")}\n");
            output.Flush();
            if (version.Number == 1) continue;
            var table = Tables.Of("change", "before", "label", "value", "after", "label", "value");
            foreach (var d in version.Differences) table.Row(Cells(d));
            if (table.Rows.Count > 0) terminal.Console(output).Write(table);
            else output.Write("  no fact differs\n");
            output.Flush();
        }
    }

    private static string[] Cells(FactDifference d) => [Kebab.Write(d.Kind), .. Cells(d.Before), .. Cells(d.After)];

    private static string[] Cells(Fact? fact) => fact is null ? ["", "", ""] : [fact.Mention.Text, FactTable.LabelOf(fact), FactTable.ValueOf(fact.Mention)];
}
