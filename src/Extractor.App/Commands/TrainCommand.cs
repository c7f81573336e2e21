using System.CommandLine;
using Extractor.App.Output;
using Extractor.Gold;
using Extractor.Labels;

namespace Extractor.App.Commands;

/// <summary><c>train</c>: learns the models from a corpus and writes them into one file, or, with verdicts, keeps them in the store.</summary>
internal static class TrainCommand
{
    public static Command Create(Terminal terminal)
    {
        var corpus = new Argument<string>("CORPUS")
        {
            Description = "The corpus folder; articles/train teaches, articles/dev calibrates and decides on promotion, the answers of articles/test are never opened.",
            DefaultValueFactory = _ => "corpus",
        };
        var output = new Option<string?>("--output") { Description = "Where the models are written; model.zip when not given, with --with-verdicts nowhere but in the store.", HelpName = "FILE" };
        var withVerdicts = new Option<bool>("--with-verdicts")
        {
            Description = "Learns from the facts that people decided in the store too, keeps the model there, and puts it into use where it is not worse than the one in use.",
        };
        var reviewer = ListOptions.Reviewer();
        var verb = new Verb(
            "train", "Learns label, status and parties from a corpus.",
            "extractor train corpus --output src/Extractor/Labels/model.zip", "extractor train corpus --with-verdicts") { corpus, output, withVerdicts, reviewer };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            try
            {
                return session.Value(withVerdicts)
                    ? TrainWithVerdicts(session, session.Value(corpus)!, session.Value(output), session.Reviewer(reviewer))
                    : Train(session, session.Value(corpus)!, session.Value(output) ?? "model.zip");
            }
            catch (GoldFormatException e)
            {
                throw new CommandFailedException(e.Message, e);
            }
        });
        return verb;
    }

    private static int Train(Session session, string corpus, string output)
    {
        var models = Engine.WithPlaces(session.Loaded, () => Trainer.Train(session.Terminal.Full(corpus), session.Settings.Patterns, session.Terminal.Say));
        models.Save(session.Terminal.Full(output));
        session.Terminal.Say($"Wrote model {models.Id} to {output}. Name it in the settings (classifier.model), or, in the repository, put it at src/Extractor/Labels/model.zip and build.");
        return ExitCode.Done;
    }

    private static int TrainWithVerdicts(Session session, string corpus, string? output, string by)
    {
        var terminal = session.Terminal;
        using var store = session.OpenStore(create: false);
        var inUse = InUse(session);
        var report = Engine.WithPlaces(session.Loaded, () => new Retraining(store, terminal.Full(corpus), session.Settings).Run(inUse, by, terminal.Say))
            ?? throw new CommandFailedException($"{store.Path}: people have decided no fact here that the corpus does not hold already; decide some with 'extractor review', then train again");
        var model = report.Model;
        using (var written = terminal.Writer()) ModelDetails.Write(written, terminal, model);
        if (output is not null) store.Models.Load(model.Id).Save(terminal.Full(output));
        terminal.Say(report switch
        {
            { IsNew: false } => $"Model {model.Id} learned from exactly this; nothing was trained anew. It is {Mentions.Kebab.Write(model.Status)}.",
            { IsPromoted: true } => $"Model {model.Id} is in use with this store. 'extractor reprocess' extracts again with it; 'extractor models rollback' goes back to {model.Parent}.",
            _ => $"Model {model.Id} is kept and not put into use: {string.Join("; ", model.Comparison.Falls)}. 'extractor models promote {model.Id}' does so all the same.",
        });
        if (report.IsPromoted && session.Settings.Classifier.Model is { } named) terminal.Say($"warning: the settings name another model (classifier.model: {named}), which goes before that of the store.");
        return ExitCode.Done;
    }

    // One that this program cannot use any longer is no measure; the program's own then is.
    private static ModelSet InUse(Session session)
    {
        try
        {
            return Engine.Create(session.Loaded).Pipeline.Models;
        }
        catch (CommandFailedException e) when (e.InnerException is ModelException)
        {
            session.Terminal.Say($"warning: {e.Message}; compared is with the program's own model.");
            return ModelSet.Default;
        }
    }
}
