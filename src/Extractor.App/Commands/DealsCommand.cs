using System.CommandLine;
using Extractor.App.Output;
using Extractor.Gold;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary><c>deals</c>: lists the deals that the store keeps.</summary>
internal static class DealsCommand
{
    public static Command Create(Terminal terminal)
    {
        var type = ListOptions.Word<DealType>("--type", "Only this type.");
        var (party, article, source) = (ListOptions.Party(), ListOptions.Article(), ListOptions.Source());
        var (confidence, since, limit, format) = (ListOptions.Confidence(), ListOptions.Since(), ListOptions.Limit(), PathOptions.Formats());
        var verb = new Verb("deals", "Lists deals from the store, by article.", "extractor deals --type acquisition --since 2026-01-01 --format csv > deals.csv")
        {
            type, party, article, source, confidence, since, limit, format,
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            var filter = new DealFilter
            {
                Type = session.Value(type), Party = session.Value(party), Article = session.Value(article), Source = session.Value(source),
                MinConfidence = session.Value(confidence), Since = session.Value(since),
            };
            using var store = session.OpenStore(create: false);
            DealList.Write(store.Deals(filter).Take(session.Value(limit) ?? int.MaxValue), session.Value(format), terminal);
            return ExitCode.Done;
        });
        return verb;
    }
}
