using System.Text.Json;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.App.Output;

/// <summary>How the items of one run ended, in one of the formats.</summary>
internal sealed class RunDetails(Terminal terminal, Store store, RunReport run)
{
    // A table is for people; programs take a format, which gives all.
    private const int Listed = 200;

    private static readonly string[] Heading = ["source", "path", "status", "stage", "class", "reason", "remedy", "facts", "deals"];

    public void Write(Format format, Outcome? status)
    {
        using var output = terminal.Writer();
        switch (format)
        {
            case Format.Json or Format.Jsonl:
                using (var list = new JsonList(terminal.Out, lines: format == Format.Jsonl))
                {
                    foreach (var item in store.RunItems(run.Id, status)) list.Add(json => Write(json, item));
                }

                break;
            case Format.Csv:
                var csv = new Csv(output);
                csv.Write(Heading.Select(h => (Csv.Cell)h));
                foreach (var i in store.RunItems(run.Id, status))
                {
                    csv.Write(i.Source, i.Path, Kebab.Write(i.Outcome), i.Stage, i.Class, i.Reason, i.Remedy, Csv.Cell.Number(i.Facts), Csv.Cell.Number(i.Deals));
                }

                break;
            default:
                WriteTables(output, status);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, RunItemReport item)
    {
        json.WriteStartObject();
        json.WriteString("source", item.Source);
        json.WriteString("path", item.Path);
        json.WriteString("status", Kebab.Write(item.Outcome));
        json.WriteString("stage", item.Stage);
        json.WriteString("class", item.Class);
        json.WriteString("reason", item.Reason);
        json.WriteString("remedy", item.Remedy);
        json.WriteNumber("facts", item.Facts);
        json.WriteNumber("deals", item.Deals);
        json.WriteEndObject();
    }

    private void WriteTables(TextWriter output, Outcome? status)
    {
        output.Write($"run {run.Id}: {run.Kind}, {Kebab.Write(run.Status)}{(run.Machine is null ? "" : $" on {run.Machine}")}, begun {RunList.Time(run.Started)}{(run.Ended is { } ended ? $", ended {RunList.Time(ended)}" : "")}\n{Counted.Of(run.Counts)}\n");
        output.Flush();
        WriteShards(output);
        var sources = store.RunSources(run.Id);
        var table = Tables.Of("source", "seen", "new", "changed", "unchanged", "duplicate", "skipped", "failed", "usual");
        foreach (var column in table.Columns.Skip(1)) column.Right();
        foreach (var s in sources)
        {
            var c = s.Counts;
            table.Row(s.Source, Figures.Write(c.Seen), Figures.Write(c.New), Figures.Write(c.Changed), Figures.Write(c.Unchanged), Figures.Write(c.Duplicate), Figures.Write(c.Skipped), Figures.Write(c.Failed), s.Usual is { } usual ? Figures.Write(usual) : "");
        }

        if (table.Rows.Count > 0) terminal.Print(output, table);
        WriteItems(output, status);
        IngestionSummary.SaySilent(terminal, sources);
    }

    private void WriteShards(TextWriter output)
    {
        if (store.Shards.Progress(run.Id) is not { } shards) return;
        output.Write(FormattableString.Invariant(
            $"{shards.Over:N0} of {Counted.Of(shards.All, "shard")} over, {shards.Running:N0} in hand{(shards.Failed > 0 ? FormattableString.Invariant($", {shards.Failed:N0} given up") : "")}; {shards.Seen:N0} of about {shards.Expected:N0} items\n"));
        output.Flush();
        if (run.Status != RunStatus.Running || shards.AtWork.Count == 0) return;
        var table = Tables.Of("shard", "machine", "process", "attempt", "begun", "items");
        foreach (var held in shards.AtWork)
        {
            table.Row(Figures.Write(held.Number), held.Machine, held.Process, Figures.Write(held.Attempt), RunList.Time(held.Started), FormattableString.Invariant($"{held.Seen:N0} of about {held.Articles:N0}"));
        }

        terminal.Print(output, table);
    }

    private void WriteItems(TextWriter output, Outcome? status)
    {
        IEnumerable<RunItemReport> items = status is { } asked
            ? store.RunItems(run.Id, asked)
            : store.RunItems(run.Id, Outcome.Failed).Concat(store.RunItems(run.Id, Outcome.Skipped));
        var table = Tables.Of("source", "path", "status", "stage", "class", "reason");
        var count = 0;
        foreach (var i in items)
        {
            if (count++ < Listed) table.Row(i.Source, i.Path, Kebab.Write(i.Outcome), i.Stage, i.Class, i.Reason);
        }

        if (table.Rows.Count > 0) terminal.Print(output, table);
        if (count > Listed) terminal.Say($"... and {Counted.Of(count - Listed, "item")} more; --format csv or jsonl gives all.");
    }
}
