using System.CommandLine;
using Extractor.App.Output;

namespace Extractor.App.Commands;

/// <summary><c>companies</c>: the companies of the store's deals, and which names mean one.</summary>
internal static class CompaniesCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Option<string?>("--name") { Description = "A part of any of the company's names.", HelpName = "NAME" };
        var (limit, format) = (ListOptions.Limit(), PathOptions.Formats());
        var verb = new Verb(
            "companies", "Lists the companies of the deals in the store with their names and in how many deals they give and get.",
            "extractor companies --name amazon", "extractor companies merge \"Google Cloud\" Alphabet")
        {
            name, limit, format,
            Decide(terminal, "merge", "Says that two names mean one company.", "extractor companies merge Google Alphabet", (store, left, right, who) =>
            {
                store.Companies.Merge(left, right, who);
                return $"'{left}' and '{right}' are one company";
            }),
            Decide(terminal, "split", "Says that two names mean two companies.", "extractor companies split \"Alder Group\" \"Alder Holdings\"", (store, left, right, who) =>
            {
                store.Companies.Split(left, right, who);
                return $"'{left}' and '{right}' are two companies";
            }),
            Undo(terminal),
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            CompanyList.Write(store.Companies.List(session.Value(name)).Take(session.Value(limit) ?? int.MaxValue), session.Value(format), terminal);
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Decide(Terminal terminal, string name, string description, string example, Func<Storage.Store, string, string, string, string> decide)
    {
        var (left, right) = (new Argument<string>("NAME") { Description = "A name as articles write it." }, new Argument<string>("OTHER") { Description = "Another." });
        var reviewer = ListOptions.Reviewer();
        var verb = new Verb(name, $"{description} Verdicts and other runs leave it standing; 'companies undo' takes it back.", example) { left, right, reviewer };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            terminal.Print(decide(store, session.Value(left)!, session.Value(right)!, session.Reviewer(reviewer)));
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Undo(Terminal terminal)
    {
        var reviewer = ListOptions.Reviewer();
        var verb = new Verb("undo", "Takes back your last merge or split of companies, or that of --reviewer; again, the one before.", "extractor companies undo", "extractor companies undo --reviewer ann") { reviewer };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            var undone = store.Companies.Undo(session.Reviewer(reviewer));
            if (undone is null) terminal.Say("There is nothing to undo.");
            else terminal.Print($"took back the {Mentions.Kebab.Write(undone.Decision)} of '{undone.Left}' and '{undone.Right}'");
            return ExitCode.Done;
        });
        return verb;
    }
}
