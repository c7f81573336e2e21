using System.CommandLine;
using Extractor.App.Output;
using Extractor.Articles;

namespace Extractor.App.Commands;

/// <summary><c>read</c>: articles as the reader understood them, before anything is looked for.</summary>
internal static class ReadCommand
{
    public static Command Create(Terminal terminal)
    {
        var (paths, published) = (PathOptions.Paths(required: true), PathOptions.Published());
        var format = new Option<string>("--format") { Description = "text for people; jsonl with id, url, title, published, text and body_start.", HelpName = "text|jsonl", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        var verb = new Verb("read", "Shows articles as they are read: title, date, text.", "extractor read page.html", "extractor read pages/ --format jsonl > articles.jsonl")
        {
            paths, format, published, GlobalOptions.Threads,
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            return Run(session, session.Intakes(session.Value(paths)!, session.Value(published)), session.Value(format) == "jsonl");
        });
        return verb;
    }

    private static int Run(Session session, IReadOnlyList<Intake> intakes, bool lines)
    {
        var messages = new RunMessages(session.Terminal);
        using var json = lines ? new JsonList(session.Terminal.Out, lines: true) : null;
        using var text = lines ? null : session.Terminal.Writer();
        foreach (var taken in Intake.Take(intakes, (_, _) => null, session.Threads, stop: session.Terminal.Stop))
        {
            messages.Note(taken);
            if (taken.Article is not { } article) continue;
            if (text is not null) Write(text, article);
            else WriteLine(json!, article);
        }

        return messages.End();
    }

    private static void WriteLine(JsonList json, Article article) => json.Add(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", article.Id);
        writer.WriteString("url", article.Url);
        writer.WriteString("title", article.Title);
        writer.WriteString("published", Day(article));
        writer.WriteString("text", article.Text);
        writer.WriteNumber("body_start", article.BodyStart);
        writer.WriteEndObject();
    });

    private static void Write(TextWriter output, Article article)
    {
        output.Write($"id: {article.Id}\n");
        if (article.Title is { } title) output.Write($"title: {Tables.Shown(title)}\n");
        if (article.Published is { } published) output.Write($"published: {Day(article)} ({Mentions.Kebab.Write(published.Basis)})\n");
        if (article.Url is { } url) output.Write($"url: {Tables.Shown(url)}\n");
        if (article.Charset is { } charset) output.Write($"charset: {charset.Name} ({Mentions.Kebab.Write(charset.Basis)})\n");
        if (article.Language is { } language) output.Write($"language: {language}\n");
        output.Write($"\n{article.Text[article.BodyStart..].TrimEnd()}\n\n");
        output.Flush();
    }

    private static string? Day(Article article) => FactList.Day(article.Published?.Day);
}
