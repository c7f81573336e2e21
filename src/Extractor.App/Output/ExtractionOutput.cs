using Spectre.Console;

namespace Extractor.App.Output;

/// <summary>Writes extractions as they come, in one of the formats.</summary>
internal abstract class ExtractionOutput : IDisposable
{
    public static ExtractionOutput Of(Format format, Terminal terminal) => format switch
    {
        Format.Json => new AsJson(terminal.Out, lines: false),
        Format.Jsonl => new AsJson(terminal.Out, lines: true),
        Format.Csv => new AsCsv(terminal.Writer()),
        _ => new AsTables(terminal, terminal.Writer()),
    };

    public abstract void Write(Extraction extraction);

    public abstract void Dispose();

    private sealed class AsJson(Stream output, bool lines) : ExtractionOutput
    {
        private readonly JsonList list = new(output, lines);

        public override void Write(Extraction extraction) => list.Add(json => ExtractionJson.Write(json, extraction));

        public override void Dispose() => list.Dispose();
    }

    private sealed class AsCsv : ExtractionOutput
    {
        private readonly StreamWriter output;
        private readonly Csv csv;

        public AsCsv(StreamWriter output)
        {
            this.output = output;
            csv = new Csv(output);
            FactCsv.WriteHeading(csv);
        }

        public override void Write(Extraction extraction)
        {
            foreach (var fact in extraction.Facts) FactCsv.Write(csv, extraction.Article, fact);
        }

        public override void Dispose() => output.Dispose();
    }

    private sealed class AsTables(Terminal terminal, StreamWriter output) : ExtractionOutput
    {
        private readonly IAnsiConsole console = terminal.Console(output);

        public override void Write(Extraction extraction)
        {
            var article = extraction.Article;
            console.Write(new Text(Tables.Shown($"{article.Id}{(article.Title is null ? "" : $": {article.Title}")}") + "\n", new Style(decoration: Decoration.Bold)));
            if (extraction.Skipped is { } skipped) console.Write(new Text($"skipped: {skipped}\n"));
            else if (extraction.Facts.Count == 0) console.Write(new Text("no facts\n"));
            else console.Write(FactTable.Of(extraction.Facts));
            if (extraction.Deals.Count > 0) console.Write(FactTable.Of(extraction.Deals));
            foreach (var check in extraction.Checks.Where(FactTable.IsShown)) console.Write(new Text(Tables.Shown(FactTable.CheckOf(check)) + "\n"));
            output.Flush();
        }

        public override void Dispose() => output.Dispose();
    }
}
