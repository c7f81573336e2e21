using System.Globalization;
using System.Text.Json.Nodes;
using Extractor.Deals;
using Extractor.Facts;
using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Storage.Transactions;

namespace Extractor.Alerts;

/// <summary>Words what a run brought as alerts.</summary>
internal static class RunAlerts
{
    // A digest of more names the first of them and how many there are.
    private const int Listed = 100;

    public static Alert? Failures(RunReport run, double share)
    {
        if (run is not { Kind: "ingest", Status: RunStatus.Done } || run.Counts.Seen == 0 || run.Counts.Failed <= share * run.Counts.Seen) return null;
        var title = string.Create(CultureInfo.InvariantCulture, $"{run.Counts.Failed} of {run.Counts.Seen} items failed");
        return new Alert(string.Create(CultureInfo.InvariantCulture, $"failures:{run.Id}"), AlertKind.Failures, null, title, new JsonObject { ["failed"] = run.Counts.Failed, ["seen"] = run.Counts.Seen });
    }

    /// <param name="lastGiving">The last run to which the source gave an article: a silence is known by it.</param>
    public static Alert Silent(SourceReport source, long lastGiving) => new(
        string.Create(CultureInfo.InvariantCulture, $"silent:{source.Source}:{lastGiving}"), AlertKind.Silent, source.Source,
        string.Create(CultureInfo.InvariantCulture, $"{source.Source} gave no article; {source.Usual} are usual"), new JsonObject { ["usual"] = source.Usual, ["last_run"] = lastGiving });

    public static Alert Halved(SourceFall fall) => new(
        string.Create(CultureInfo.InvariantCulture, $"halved:{fall.Source}:{fall.Since}"), AlertKind.Halved, fall.Source,
        string.Create(CultureInfo.InvariantCulture, $"{fall.Source} gave {fall.Now:0.0} facts an article; {fall.Usual:0.0} in the median of 30 days"),
        new JsonObject { ["usual"] = fall.Usual, ["now"] = fall.Now, ["since_run"] = fall.Since });

    public static Alert Of(Contradiction found) => new(
        $"contradiction:{found.Transaction ?? found.Article.Key}:{found.Check}", AlertKind.Contradiction, null, $"{found.Check} contradicts in {found.Article.Title ?? found.Article.Id}: {found.Arithmetic}",
        new JsonObject { ["check"] = found.Check, ["arithmetic"] = found.Arithmetic, ["deal"] = found.Transaction, ["article"] = Node(found.Article) });

    public static Alert Of(CurrentTransaction deal) => new($"deal:{deal.Id}", AlertKind.Deal, null, Phrase(deal.Deal), Node(deal));

    public static Alert Digest(WatchSettings watch, long run, IReadOnlyList<CurrentFact> facts) => Digest(
        watch, run, facts.Count, facts.Take(Listed).Select(f => (JsonNode)new JsonObject
        {
            ["text"] = Phrase(f.Fact), ["label"] = Kebab.Write(f.Fact.Label), ["confidence"] = f.Fact.Confidence, ["article"] = Node(f.Article),
        }));

    public static Alert Digest(WatchSettings watch, long run, IReadOnlyList<CurrentTransaction> deals) => Digest(
        watch, run, deals.Count, deals.Take(Listed).Select(d =>
        {
            var node = Node(d);
            node.Insert(0, "text", Phrase(d.Deal));
            return (JsonNode)node;
        }));

    /// <summary>A deal in one line: <c>investment: Northwind → Contoso, 25000000000 USD</c>.</summary>
    public static string Phrase(Deal deal) => string.Join(", ", new[]
    {
        $"{Kebab.Write(deal.Type)}: {Names(deal.From)} → {Names(deal.To)}", Amount(deal.Amount), Amount(deal.Capacity),
    }.OfType<string>());

    public static JsonObject Node(CurrentTransaction deal) => new()
    {
        ["deal"] = deal.Id, ["type"] = Kebab.Write(deal.Deal.Type), ["stage"] = Kebab.Write(deal.Deal.Stage), ["from"] = List(deal.Deal.From), ["to"] = List(deal.Deal.To),
        ["amount"] = deal.Deal.Amount?.Low ?? deal.Deal.Amount?.High, ["unit"] = deal.Deal.Amount?.Unit, ["gigawatts"] = deal.Deal.Capacity?.Low ?? deal.Deal.Capacity?.High, ["articles"] = deal.Articles,
    };

    public static JsonObject Node(ArticleHeader article) => new() { ["id"] = article.Id, ["title"] = article.Title, ["url"] = article.Url, ["published"] = article.Published is { } day ? Days.Write(day) : null };

    private static Alert Digest(WatchSettings watch, long run, int count, IEnumerable<JsonNode> matches) => new(
        string.Create(CultureInfo.InvariantCulture, $"watch:{watch.Name}:{run}"), AlertKind.Watch, null,
        string.Create(CultureInfo.InvariantCulture, $"{watch.Name}: {count} new {(watch.Facts is null ? "deal" : "fact")}{(count == 1 ? "" : "s")}"),
        new JsonObject { ["watch"] = watch.Name, [watch.Facts is null ? "deals" : "facts"] = watch.Facts ?? watch.Deals, ["count"] = count, ["matches"] = new JsonArray([.. matches]) });

    private static string Phrase(Fact fact) =>
        $"{Kebab.Write(fact.Label)} {fact.Mention.Text}{(fact.From.Count + fact.To.Count > 0 ? $", {Names(fact.From)} → {Names(fact.To)}" : "")}";

    private static string Names(IReadOnlyList<string> names) => names.Count == 0 ? "?" : string.Join(", ", names);

    private static JsonArray List(IReadOnlyList<string> names) => new([.. names.Select(n => (JsonNode)n)]);

    private static string? Amount(Value? value) => value is null ? null : string.Create(CultureInfo.InvariantCulture, $"{value.Low ?? value.High:#,0.######} {value.Unit}");
}
