using System.CommandLine;
using Extractor.App.Output;
using Extractor.Labels;
using Extractor.Storage;
using Extractor.Storage.Models;

namespace Extractor.App.Commands;

/// <summary><c>models</c>: the models that learned from the verdicts of a store, what each changed, and which is in use.</summary>
internal static class ModelsCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = PathOptions.Formats();
        var verb = new Verb("models", "Lists the models that 'train --with-verdicts' made, the last first, and which is in use.", "extractor models")
        {
            format, Show(terminal), Promote(terminal), Rollback(terminal),
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            ModelList.Write(store.Models.List(), session.Value(format), terminal);
            if (store.Models.Active is null) terminal.Say($"The program's own model, {ModelSet.Default.Id}, is in use.");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Show(Terminal terminal)
    {
        var (id, format) = (Id(), PathOptions.Formats());
        var verb = new Verb("show", "Shows what a model learned from and what it changed: scores before and after, figures with another label.", "extractor models show 1f3a", "extractor models show 1f3a --format json") { id, format };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            var model = Find(store, session.Value(id)!);
            if (session.Value(format) == Format.Table)
            {
                using var output = terminal.Writer();
                ModelDetails.Write(output, terminal, model);
                return ExitCode.Done;
            }

            ModelList.Write([model], session.Value(format), terminal);
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Promote(Terminal terminal)
    {
        var (id, reviewer) = (Id(), ListOptions.Reviewer());
        var verb = new Verb("promote", "Puts a model into use with this store. Verdicts stay as they are.", "extractor models promote 1f3a") { id, reviewer };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            var model = Find(store, session.Value(id)!);
            try
            {
                store.Models.Promote(model.Id, session.Reviewer(reviewer));
            }
            catch (ModelException e)
            {
                throw new CommandFailedException(e.Message, e);
            }

            terminal.Print($"model {model.Id} is in use");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Rollback(Terminal terminal)
    {
        var reviewer = ListOptions.Reviewer();
        var verb = new Verb("rollback", "Takes back the last promotion: the model before it is in use again; again, the one before that.", "extractor models rollback") { reviewer };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            if (store.Models.Rollback(session.Reviewer(reviewer)) is { } undone) terminal.Print($"took model {undone.Model} out of use; {store.Models.Active ?? $"the program's own, {ModelSet.Default.Id},"} is in use");
            else terminal.Say("There is nothing to roll back: the program's own model is in use.");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Argument<string> Id() => new("ID") { Description = "The model's id, or its beginning." };

    private static TrainedModel Find(Store store, string id) => store.Models.Find(id)
        ?? throw new UsageException($"models: there is no one model whose id begins with '{id}'; 'extractor models' lists them.");
}
