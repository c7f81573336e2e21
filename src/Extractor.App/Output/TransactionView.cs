using System.Text.Json;
using Extractor.Deals.Transactions;
using Extractor.Mentions;
using Extractor.Storage.Transactions;
using Spectre.Console;

namespace Extractor.App.Output;

/// <summary>One deal across articles: the value chosen for each slot and the rule, what each article says, and when each stage was reached.</summary>
internal static class TransactionView
{
    public static void Write(ToldTransaction told, bool asJson, Terminal terminal)
    {
        if (asJson)
        {
            using (var json = new Utf8JsonWriter(terminal.Out, ExtractionJson.Indented)) Write(json, told);
            terminal.Out.Write("\n"u8);
            return;
        }

        using var output = terminal.Writer();
        var console = terminal.Console(output);
        console.Write(new Text($"{told.Transaction.Id}\n", new Style(decoration: Decoration.Bold)));
        console.Write(Slots(told));
        console.Write(Timeline(told));
        console.Write(Articles(told));
    }

    private static Table Slots(ToldTransaction told)
    {
        var table = Tables.Of("slot", "value", "rule", "told by", "");
        foreach (var slot in told.Transaction.Slots)
        {
            foreach (var (i, value) in slot.Values.Index())
            {
                table.Row(
                    i == 0 ? slot.Name : "", value.Text, i == 0 ? slot.Rule : "", string.Join(", ", value.Tellings.Select(t => told.Members[t].Article.Id)),
                    i == 0 && slot.IsConflict ? "conflict" : "");
            }
        }

        return table;
    }

    private static Table Timeline(ToldTransaction told)
    {
        var table = Tables.Of("stage", "date", "first told by");
        foreach (var milestone in told.Transaction.Timeline) table.Row(Kebab.Write(milestone.Stage), milestone.Date, told.Members[milestone.Telling].Article.Id);
        return table;
    }

    private static Table Articles(ToldTransaction told)
    {
        var table = Tables.Of("article", "published", "title", "url", "one with the first because");
        foreach (var (member, grounds) in told.Members.Zip(told.Grounds))
        {
            table.Row(member.Article.Id, FactList.Day(member.Article.Published), member.Article.Title, member.Article.Url, string.Join(", ", grounds.Select(Shown)));
        }

        return table;
    }

    private static string Shown(Ground ground) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ground.Name} {ground.Points:+0.##;-0.##}");

    /// <summary>The same for programs.</summary>
    public static void Write(Utf8JsonWriter json, ToldTransaction told)
    {
        var transaction = told.Transaction;
        json.WriteStartObject();
        json.WriteString("id", transaction.Id);
        json.WriteSlots(transaction.Deal);
        json.WriteProbability("confidence", transaction.Deal.Confidence);
        json.WriteStartObject("slots");
        foreach (var slot in transaction.Slots)
        {
            json.WriteStartObject(slot.Name);
            json.WriteString("rule", slot.Rule);
            json.WriteBoolean("conflict", slot.IsConflict);
            json.WriteStartArray("values");
            foreach (var value in slot.Values)
            {
                json.WriteStartObject();
                json.WriteString("value", value.Text);
                json.WriteNames("articles", [.. value.Tellings.Select(t => told.Members[t].Article.Id)]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("timeline");
        foreach (var milestone in transaction.Timeline)
        {
            json.WriteStartObject();
            json.WriteString("stage", Kebab.Write(milestone.Stage));
            json.WriteString("date", milestone.Date);
            json.WriteString("article", told.Members[milestone.Telling].Article.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("articles");
        foreach (var (member, grounds) in told.Members.Zip(told.Grounds))
        {
            json.WriteStartObject();
            json.WriteArticle(member.Article);
            json.WriteBoolean("recalled", member.Telling.Recalled);
            json.WriteStartObject("grounds");
            foreach (var ground in grounds) json.WriteNumber(ground.Name, ground.Points);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
