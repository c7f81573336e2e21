using System.CommandLine;
using Extractor.App.Output;
using Extractor.Gold;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary><c>deals</c>: the deals that the store keeps, each once however many articles tell it; what merging did and undoing it.</summary>
internal static class DealsCommand
{
    public static Command Create(Terminal terminal)
    {
        var type = ListOptions.Word<DealType>("--type", "Only this type.");
        var (party, article, source) = (ListOptions.Party(), ListOptions.Article(), ListOptions.Source());
        var (confidence, since, limit, format) = (ListOptions.Confidence(), ListOptions.Since(), ListOptions.Limit(), PathOptions.Formats());
        var articles = new Option<bool>("--articles") { Description = "Each deal as each article tells it, by article, with its facts and checks." };
        var verb = new Verb(
            "deals", "Lists deals from the store, each once however many articles tell it.",
            "extractor deals --type acquisition --since 2026-01-01 --format csv > deals.csv", "extractor deals --articles --article news-17")
        {
            type, party, article, source, confidence, since, limit, format, articles, Show(terminal), Merge(terminal), Split(terminal), Undo(terminal),
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            var filter = new DealFilter
            {
                Type = session.Value(type), Party = session.Value(party), Article = session.Value(article), Source = session.Value(source),
                MinConfidence = session.Value(confidence), Since = session.Value(since),
            };
            var most = session.Value(limit) ?? int.MaxValue;
            using var store = session.OpenStore(create: false);
            if (session.Value(articles)) DealList.Write(store.Deals(filter).Take(most), session.Value(format), terminal);
            else TransactionList.Write(store.Transactions.List(filter).Take(most), session.Value(format), terminal);
            return ExitCode.Done;
        });
        return verb;
    }

    private static Argument<string> Id(string name = "ID") => new(name) { Description = "The deal's id as 'deals' lists it, or its beginning." };

    private static Verb Show(Terminal terminal)
    {
        var (id, format) = (Id(), new Option<string>("--format") { Description = "table for people, json for programs.", HelpName = "table|json", DefaultValueFactory = _ => "table" });
        format.AcceptOnlyFromAmong("table", "json");
        var verb = new Verb("show", "Shows what every article says of one deal, which value was chosen, and by which rule.", "extractor deals show 3f2a9c") { id, format };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            TransactionView.Write(store.Transactions.Show(session.Value(id)!), session.Value(format) == "json", terminal);
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Merge(Terminal terminal)
    {
        var (id, other, reviewer) = (Id(), Id("OTHER"), ListOptions.Reviewer());
        var verb = new Verb("merge", "Says that two deals are one; 'deals undo' takes it back.", "extractor deals merge 3f2a9c 81bb04") { id, other, reviewer };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            var one = store.Transactions.Merge(session.Value(id)!, session.Value(other)!, session.Reviewer(reviewer));
            terminal.Print($"merged into {one}");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Split(Terminal terminal)
    {
        var (id, reviewer) = (Id(), ListOptions.Reviewer());
        var article = new Argument<string>("ARTICLE") { Description = "The article that tells another deal: its id, or its url." };
        var verb = new Verb("split", "Says that what an article tells is another deal than the rest; 'deals undo' takes it back.", "extractor deals split 3f2a9c news-17") { id, article, reviewer };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            var parted = store.Transactions.Split(session.Value(id)!, session.Value(article)!, session.Reviewer(reviewer));
            terminal.Print($"{session.Value(article)} now tells {parted}");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Undo(Terminal terminal)
    {
        var reviewer = ListOptions.Reviewer();
        var verb = new Verb("undo", "Takes back your last merge or split of deals, or that of --reviewer; again, the one before.", "extractor deals undo", "extractor deals undo --reviewer ann") { reviewer };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            var undone = store.Transactions.Undo(session.Reviewer(reviewer));
            if (undone is null) terminal.Say("There is nothing to undo.");
            else terminal.Print($"took back the {Mentions.Kebab.Write(undone.Decision)} of {undone.At:yyyy-MM-dd} by {undone.Reviewer}");
            return ExitCode.Done;
        });
        return verb;
    }
}
