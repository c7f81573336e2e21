using System.CommandLine;
using Extractor.App.Output.Sheets;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary><c>export</c>: facts and deals for other programs, and the whole store in a form in which equal stores are equal byte for byte.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var canonical = new Option<bool>("--canonical") { Description = "JSON lines by natural keys in ordinal order, without row ids, runs and times: equal stores give equal bytes." };
        var verb = new Verb("export", "Writes deals or facts for other programs, or all that the store keeps.", "extractor export deals --format xlsx --out deals.xlsx", "extractor export --canonical > store.jsonl")
        {
            canonical, Deals(terminal), Facts(terminal),
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            if (!session.Value(canonical)) throw new UsageException("export: say what: deals, facts, or the whole store with --canonical.");
            using var store = session.OpenStore(create: false);
            using var output = terminal.Writer();
            CanonicalExport.Write(store, output);
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Deals(Terminal terminal)
    {
        var type = ListOptions.Word<DealType>("--type", "Only this type.");
        var (party, article, source, confidence, since) = (ListOptions.Party(), ListOptions.Article(), ListOptions.Source(), ListOptions.Confidence(), ListOptions.Since());
        var (format, file) = (SheetOptions.Formats(), SheetOptions.Out());
        var threshold = ListOptions.Probability("--review-below", "needs_review is true for a deal that nobody decided on and of less confidence.", 0.8);
        var verb = new Verb("deals", "Writes one row a deal, however many articles tell it.", "extractor export deals --since 2026-01-01 --format xlsx --out deals.xlsx")
        {
            type, party, article, source, confidence, since, threshold, format, file,
        };
        verb.SetAction((parsed, stop) =>
        {
            var session = new Session(parsed, terminal);
            var filter = new DealFilter
            {
                Type = session.Value(type), Party = session.Value(party), Article = session.Value(article), Source = session.Value(source),
                MinConfidence = session.Value(confidence), Since = session.Value(since),
            };
            return session.WriteSheetAsync("deals", s => s.Exports.Deals(filter), DealColumns.All(session.Value(threshold)), session.Value(format), session.Value(file), stop);
        });
        return verb;
    }

    private static Verb Facts(Terminal terminal)
    {
        var (kind, label) = (ListOptions.Word<Kind>("--kind", "Only this kind."), ListOptions.Word<Label>("--label", "Only this label."));
        var (party, article, source, confidence, since) = (ListOptions.Party(), ListOptions.Article(), ListOptions.Source(), ListOptions.Confidence(), ListOptions.Since());
        var (format, file) = (SheetOptions.Formats(), SheetOptions.Out());
        var verb = new Verb("facts", "Writes one row a fact, with its sentence, place and review.", "extractor export facts --label investment --format csv > facts.csv")
        {
            kind, label, party, article, source, confidence, since, format, file,
        };
        verb.SetAction((parsed, stop) =>
        {
            var session = new Session(parsed, terminal);
            var filter = new FactFilter
            {
                Kind = session.Value(kind), Label = session.Value(label), Party = session.Value(party), Article = session.Value(article),
                Source = session.Value(source), MinConfidence = session.Value(confidence), Since = session.Value(since),
            };
            return session.WriteSheetAsync("facts", s => s.Exports.Facts(filter), FactColumns.All, session.Value(format), session.Value(file), stop);
        });
        return verb;
    }
}
