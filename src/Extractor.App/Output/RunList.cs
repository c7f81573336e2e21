using System.Globalization;
using System.Text.Json;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.App.Output;

/// <summary>Runs of the store in one of the formats.</summary>
internal static class RunList
{
    private static readonly string[] Heading =
        ["run", "kind", "status", "started", "seconds", "seen", "new", "changed", "unchanged", "duplicate", "skipped", "failed", "facts", "deals", "program", "machine"];

    public static void Write(IEnumerable<RunReport> runs, Format format, Terminal terminal) =>
        RowList.Write(runs, Heading, Cells, Write, format, terminal, isText: false, look: table =>
        {
            foreach (var column in table.Columns.Skip(4).SkipLast(2).Prepend(table.Columns[0])) column.Right();
        });

    /// <summary>A time for people and programs, to the second.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, RunReport run)
    {
        json.WriteStartObject();
        json.WriteNumber("run", run.Id);
        json.WriteString("kind", run.Kind);
        json.WriteString("status", Kebab.Write(run.Status));
        json.WriteString("started", Time(run.Started));
        json.WriteString("ended", run.Ended is { } ended ? Time(ended) : null);
        foreach (var (name, count) in Counts(run.Counts)) json.WriteNumber(name, count);
        json.WriteString("machine", run.Machine);
        json.WriteString("program", run.Recipe.ProgramVersion);
        json.WriteString("model", run.Recipe.Model);
        json.WriteString("rules", run.Recipe.Rules);
        json.WriteEndObject();
    }

    private static string[] Cells(RunReport run) =>
    [
        run.Id.ToString(CultureInfo.InvariantCulture), run.Kind, Kebab.Write(run.Status), Time(run.Started),
        run.Ended is { } ended ? (ended - run.Started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) : "",
        .. Counts(run.Counts).Select(c => c.Count.ToString(CultureInfo.InvariantCulture)), run.Recipe.ProgramVersion, run.Machine ?? "",
    ];

    private static (string Name, int Count)[] Counts(RunCounts c) =>
    [
        ("seen", c.Seen), ("new", c.New), ("changed", c.Changed), ("unchanged", c.Unchanged), ("duplicate", c.Duplicate), ("skipped", c.Skipped),
        ("failed", c.Failed), ("facts", c.Facts), ("deals", c.Deals),
    ];
}
