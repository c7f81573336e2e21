using System.CommandLine;
using Extractor.App.Output;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary><c>facts</c>: lists the facts that the store keeps.</summary>
internal static class FactsCommand
{
    public static Command Create(Terminal terminal)
    {
        var (kind, label) = (ListOptions.Word<Kind>("--kind", "Only this kind."), ListOptions.Word<Label>("--label", "Only this label."));
        var (party, article, source) = (ListOptions.Party(), ListOptions.Article(), ListOptions.Source());
        var (confidence, since, limit, format) = (ListOptions.Confidence(), ListOptions.Since(), ListOptions.Limit(), PathOptions.Formats());
        var verb = new Verb("facts", "Lists facts from the store, by article and place in it.", "extractor facts --label investment --party amazon --min-confidence 0.8")
        {
            kind, label, party, article, source, confidence, since, limit, format,
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            var filter = new FactFilter
            {
                Kind = session.Value(kind), Label = session.Value(label), Party = session.Value(party), Article = session.Value(article),
                Source = session.Value(source), MinConfidence = session.Value(confidence), Since = session.Value(since),
            };
            using var store = session.OpenStore(create: false);
            FactList.Write(store.Facts(filter).Take(session.Value(limit) ?? int.MaxValue), session.Value(format), terminal);
            return ExitCode.Done;
        });
        return verb;
    }
}
