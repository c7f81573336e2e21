using System.CommandLine;
using Extractor.Gold;

namespace Extractor.App.Commands;

/// <summary><c>train</c>: learns the models from a corpus and writes them into one file.</summary>
internal static class TrainCommand
{
    public static Command Create(Terminal terminal)
    {
        var corpus = new Argument<string>("CORPUS") { Description = "The corpus folder; articles/train teaches, articles/dev calibrates, articles/test is never opened.", DefaultValueFactory = _ => "corpus" };
        var output = new Option<string>("--output") { Description = "Where the models are written.", HelpName = "FILE", DefaultValueFactory = _ => "model.zip" };
        var verb = new Verb("train", "Learns label, status and parties from a corpus.", "extractor train corpus --output src/Extractor/Labels/model.zip") { corpus, output };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            return Train(session, session.Value(corpus)!, session.Value(output)!);
        });
        return verb;
    }

    private static int Train(Session session, string corpus, string output)
    {
        try
        {
            var models = Engine.WithPlaces(session.Loaded, () => Trainer.Train(session.Terminal.Full(corpus), session.Settings.Patterns, session.Terminal.Say));
            models.Save(session.Terminal.Full(output));
            session.Terminal.Say($"Wrote model {models.Id} to {output}. Name it in the settings (classifier.model), or, in the repository, put it at src/Extractor/Labels/model.zip and build.");
            return ExitCode.Done;
        }
        catch (GoldFormatException e)
        {
            throw new CommandFailedException(e.Message, e);
        }
    }
}
