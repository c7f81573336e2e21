using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Storage.Transactions;

namespace Extractor.Alerts;

/// <summary>What a run did and found, for people and programs.</summary>
public sealed record RunSummary
{
    private static readonly JsonSerializerOptions Indented = new(AlertTable.Json) { WriteIndented = true, NewLine = "\n" };

    internal RunSummary(
        RunReport run, IReadOnlyList<SourceReport> sources, IReadOnlyList<FailureGroup> failures, IReadOnlyList<CurrentTransaction> deals,
        IReadOnlyList<Contradiction> contradictions, IReadOnlyList<Alert> alerts)
    {
        (Run, Sources, Failures, Deals) = (run, sources, failures, deals);
        (Contradictions, Alerts) = (contradictions, alerts);
    }

    public RunReport Run { get; }

    public IReadOnlyList<SourceReport> Sources { get; }

    /// <summary>What failed, by stage and class.</summary>
    public IReadOnlyList<FailureGroup> Failures { get; }

    /// <summary>Deals that nothing told before the run.</summary>
    public IReadOnlyList<CurrentTransaction> Deals { get; }

    /// <summary>Those that were not told before, digests of watches too.</summary>
    public IReadOnlyList<Alert> Alerts { get; }

    private IReadOnlyList<Contradiction> Contradictions { get; }

    /// <summary>As a JSON object.</summary>
    public string ToJson() => new JsonObject
    {
        ["run"] = Run.Id, ["kind"] = Run.Kind, ["status"] = Kebab.Write(Run.Status), ["started"] = Days.Write(Run.Started), ["ended"] = Run.Ended is { } ended ? Days.Write(ended) : null,
        ["counts"] = Node(Run.Counts, withFacts: true),
        ["sources"] = List(Sources, s => new JsonObject { ["source"] = s.Source, ["counts"] = Node(s.Counts, withFacts: false), ["usual"] = s.Usual, ["silent"] = s.IsSilent, ["away"] = s.IsAway }),
        ["failures"] = List(Failures, f => new JsonObject { ["stage"] = f.Stage, ["class"] = f.Class, ["count"] = f.Count, ["remedy"] = f.Remedy, ["example"] = f.First.Path, ["reason"] = f.First.Reason }),
        ["deals"] = List(Deals, RunAlerts.Node),
        ["contradictions"] = List(Contradictions, c => new JsonObject { ["check"] = c.Check, ["arithmetic"] = c.Arithmetic, ["deal"] = c.Transaction, ["article"] = RunAlerts.Node(c.Article) }),
        ["alerts"] = List(Alerts, a => new JsonObject { ["key"] = a.Key, ["kind"] = Kebab.Write(a.Kind), ["source"] = a.Source, ["title"] = a.Title, ["details"] = a.Details.DeepClone() }),
    }.ToJsonString(Indented) + "\n";

    /// <summary>As text to read.</summary>
    public string ToText()
    {
        var c = Run.Counts;
        var text = new StringBuilder();
        Line($"Run {Run.Id} ({Run.Kind}), {Kebab.Write(Run.Status)}, begun {Days.Write(Run.Started)}");
        Line($"{c.Seen} items: {c.New} new, {c.Changed} changed, {c.Unchanged} unchanged, {c.Duplicate} duplicate, {c.Skipped} skipped, {c.Failed} failed; {c.Facts} facts, {c.Deals} deals");
        Part("Alerts", Alerts.Where(a => a.Kind != AlertKind.Watch), a => $"{Kebab.Write(a.Kind)}: {a.Title}");
        foreach (var digest in Alerts.Where(a => a.Kind == AlertKind.Watch)) Part(digest.Title, digest.Details["matches"]!.AsArray(), m => (string)m!["text"]!);
        Part("Sources", Sources, s => $"{s.Source}: {s.Counts.Articles} articles, {s.Counts.New} new, {s.Counts.Failed} failed{(s.IsSilent ? ", silent" : "")}{(s.IsAway ? ", away" : "")}");
        Part("Failures", Failures, f => $"{f.Count} at {f.Stage}, {f.Class}: {f.First.Reason}{(f.Remedy is null ? "" : $" ({f.Remedy})")}");
        Part("New deals", Deals, d => RunAlerts.Phrase(d.Deal));
        Part("Contradictions", Contradictions, k => $"{k.Check} in {k.Article.Title ?? k.Article.Id}: {k.Arithmetic}");
        return text.ToString();

        void Part<T>(string heading, IEnumerable<T> rows, Func<T, string> line)
        {
            var isFirst = true;
            foreach (var row in rows)
            {
                if (isFirst) Line($"\n{heading}");
                isFirst = false;
                Line($"  {line(row)}");
            }
        }

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static JsonArray List<T>(IEnumerable<T> rows, Func<T, JsonNode> node) => new([.. rows.Select(node)]);

    private static JsonObject Node(RunCounts c, bool withFacts)
    {
        var node = new JsonObject
        {
            ["new"] = c.New, ["changed"] = c.Changed, ["unchanged"] = c.Unchanged, ["duplicate"] = c.Duplicate, ["skipped"] = c.Skipped, ["failed"] = c.Failed,
        };
        if (withFacts) (node["facts"], node["deals"]) = (c.Facts, c.Deals);
        return node;
    }
}
