using System.CommandLine;
using System.Text.Json;
using Extractor.App.Output;
using Extractor.Articles;
using Extractor.Evaluation;
using Extractor.Gold;
using Spectre.Console;

namespace Extractor.App.Commands;

/// <summary><c>evaluate</c>: precision, recall and F1 against gold, or the soundness of the gold itself.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "A folder of articles with their *.gold.json beside them, or a JSONL file of articles." };
        var gold = new Option<string?>("--gold") { Description = "The gold of a JSONL file of articles, a line each.", HelpName = "FILE" };
        var check = new Option<bool>("--check") { Description = "Checks the gold itself: does it stand in the text, is every field legal?" };
        var errors = new Option<int>("--errors") { Description = "Lists so many of the differences.", HelpName = "N" };
        var json = new Option<string>("--format") { Description = "table for people, json for programs.", HelpName = "table|json", DefaultValueFactory = _ => "table" };
        json.AcceptOnlyFromAmong("table", "json");
        var verb = new Verb(
            "evaluate", "Measures what is found against gold: precision, recall and F1 by kind, label and slot.",
            "extractor evaluate corpus/articles/dev --errors 20", "extractor evaluate corpus --check", "extractor evaluate articles.jsonl --gold gold.jsonl --format json")
        {
            path, gold, check, errors, json, GlobalOptions.Threads,
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            try
            {
                var cases = GoldCases.Read(terminal.Full(session.Value(path)!), session.Value(gold) is { } file ? terminal.Full(file) : null);
                return session.Value(check) ? Check(session, cases) : Measure(session, cases, session.Value(errors), session.Value(json) == "json");
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

    private static int Measure(Session session, IEnumerable<GoldCase> cases, int errors, bool asJson)
    {
        var engine = Engine.Create(session.Loaded);
        var results = InOrder.Select(cases, c => Score(engine, c), session.Threads, session.Terminal.Stop).ToList();
        session.Terminal.Stop.ThrowIfCancellationRequested();
        if (results.Count == 0) throw new CommandFailedException("there is no gold here; name a folder with *.gold.json beside its articles");

        var scores = Scores.Sum(results.Select(r => r.Scores));
        if (asJson)
        {
            using var list = new Utf8JsonWriter(session.Terminal.Out, ExtractionJson.Indented);
            ScoreJson.Write(list, scores);
        }

        using var output = session.Terminal.Writer();
        if (asJson) output.Write('\n');
        else WriteTables(session.Terminal.Console(output), scores);
        foreach (var miss in results.SelectMany(r => r.Misses).Take(errors))
        {
            var line = Tables.Shown($"{miss.Id}  {Mentions.Kebab.Write(miss.Sort)}  {miss.What}");
            if (asJson) session.Terminal.Say(line);
            else output.Write(line + "\n");
        }

        return ExitCode.Done;
    }

    private static (Scores Scores, IReadOnlyList<Miss> Misses) Score(Engine engine, GoldCase one)
    {
        var found = engine.Extract(one.Article);
        return Scorer.Score(one.Article.Text, one.Gold, Prediction.Of(one.Gold.Id, found.Facts, found.Deals));
    }

    private static void WriteTables(IAnsiConsole console, Scores scores)
    {
        foreach (var section in ScoreTable.Of(scores))
        {
            var table = Tables.Of([.. section.Heads]);
            table.Title = new TableTitle(Markup.Escape(section.Title));
            foreach (var column in table.Columns.Skip(1)) column.Right();
            foreach (var row in section.Rows) table.Row(row);
            console.Write(table);
        }
    }
}
