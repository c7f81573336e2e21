using System.CommandLine;
using System.Text.Json;
using Extractor.App.Output;
using Extractor.App.Output.Report;
using Extractor.Articles;
using Extractor.Evaluation;
using Extractor.Gold;
using Spectre.Console;

namespace Extractor.App.Commands;

/// <summary><c>evaluate</c>: precision, recall and F1 against gold, the same against what was agreed, or the soundness of the gold itself.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string?>("PATH")
        {
            Description = "A folder of articles with their *.gold.json beside them, or a JSONL file of articles; left out, the folders of the baseline.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var gold = new Option<string?>("--gold") { Description = "The gold of a JSONL file of articles, a line each.", HelpName = "FILE" };
        var check = new Option<bool>("--check") { Description = "Checks the gold itself: does it stand in the text, is every field legal?" };
        var errors = new Option<int>("--errors") { Description = "Lists so many of the differences.", HelpName = "N" };
        var json = new Option<string>("--format") { Description = "table for people, json for programs.", HelpName = "table|json", DefaultValueFactory = _ => "table" };
        json.AcceptOnlyFromAmong("table", "json");
        var report = new Option<string?>("--report") { Description = "Writes a page with all figures, confusion matrices and calibration diagrams.", HelpName = "FILE.html" };
        var baseline = new Option<string?>("--baseline") { Description = "Compares with the scores last agreed; fails where one fell.", HelpName = "FILE" };
        var update = new Option<bool>("--update") { Description = "Writes the scores of now into the baseline." };
        var verb = new Verb(
            "evaluate", "Measures what is found against gold: precision, recall and F1 by kind, label and slot.",
            "extractor evaluate corpus/articles/dev --errors 20", "extractor evaluate corpus/articles/dev --report report.html", "extractor evaluate --baseline corpus/baseline.json",
            "extractor evaluate corpus --check", "extractor evaluate articles.jsonl --gold gold.jsonl --format json")
        {
            path, gold, check, errors, json, report, baseline, update, GlobalOptions.Threads,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(path) is null && result.GetValue(baseline) is null) result.AddError("Name what to measure: a folder with gold, or --baseline FILE.");
            if (result.GetValue(update) && result.GetValue(baseline) is null) result.AddError("--update goes with --baseline FILE.");
            if (result.GetValue(path) is null && (result.GetValue(report) is not null || result.GetValue(check))) result.AddError("--report and --check go with a PATH.");
        });
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            try
            {
                var cases = session.Value(path) is { } place ? GoldCases.Read(terminal.Full(place), session.Value(gold) is { } file ? terminal.Full(file) : null) : null;
                if (cases is not null && session.Value(check)) return Check(session, cases);
                if (session.Value(baseline) is { } agreed) return BaselineComparison.Run(session, agreed, session.Value(path), cases, session.Value(update));
                var measured = Measurement.Of(session, cases!);
                if (session.Value(report) is { } page) Write(session, page, EvaluationReport.Of(measured.Scores, session.Value(path)!, measured.Model));
                Show(session, measured, session.Value(errors), session.Value(json) == "json");
                return ExitCode.Done;
            }
            catch (Exception e) when (e is GoldFormatException or UnreadableArticleException)
            {
                throw new CommandFailedException(e.Message, e);
            }
        });
        return verb;
    }

    private static int Check(Session session, IEnumerable<GoldCase> cases)
    {
        using var output = session.Terminal.Writer();
        var (articles, facts, faults) = (0, 0, 0);
        foreach (var (article, gold) in cases)
        {
            articles++;
            facts += gold.Facts.Count;
            foreach (var fault in GoldCheck.Check(article.Text, gold))
            {
                faults++;
                output.Write($"{fault}\n");
            }
        }

        output.Write($"{Counted.Of(articles, "article")}, {Counted.Of(facts, "fact")}, {Counted.Of(faults, "fault")}\n");
        return faults == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static void Show(Session session, Measurement measured, int errors, bool asJson)
    {
        if (asJson)
        {
            using var list = new Utf8JsonWriter(session.Terminal.Out, ExtractionJson.Indented);
            ScoreJson.Write(list, measured.Scores);
        }

        using var output = session.Terminal.Writer();
        if (asJson) output.Write('\n');
        else WriteTables(session.Terminal.Console(output), measured.Scores);
        var lines = measured.Merges.Select(m => $"{m.Transaction}  {m.What}").Concat(measured.Misses.Select(m => $"{m.Id}  {Mentions.Kebab.Write(m.Sort)}  {m.What}"));
        foreach (var line in lines.Take(errors).Select(Tables.Shown))
        {
            if (asJson) session.Terminal.Say(line);
            else output.Write(line + "\n");
        }
    }

    private static void Write(Session session, string path, string page)
    {
        var file = session.Terminal.Full(path);
        try
        {
            File.WriteAllText(file, page);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"{file}: the report cannot be written: {e.Message}", e);
        }

        session.Terminal.Say($"Report written to {file}.");
    }

    private static void WriteTables(IAnsiConsole console, Scores scores)
    {
        foreach (var section in ScoreTable.Of(scores))
        {
            if (section.Rows.Count == 0) continue;
            var table = Tables.Of([.. section.Heads]);
            table.Title = new TableTitle(Markup.Escape(section.Title));
            foreach (var column in table.Columns.Skip(1)) column.Right();
            foreach (var row in section.Rows) table.Row(row);
            console.Write(table);
        }
    }
}
