using System.Diagnostics;
using System.Globalization;
using Extractor.Articles;
using Extractor.Deals;
using Extractor.Deals.Checks;
using Extractor.Facts;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Parties;

namespace Extractor.Benchmarks;

/// <summary>
/// How fast one thread turns texts into facts and deals, and what each stage takes of it: <c>stages 30</c>, the number of rounds over all texts. Of each
/// stage of each text the least time counts, as noise only ever adds: the figures stand on a machine that does other work as well. Beside them the
/// least time of the flow as one. The texts are those of <see cref="BenchmarkTexts"/>.
/// </summary>
internal static class StageShares
{
    private static readonly string[] Stages = ["language", "tokens", "mentions", "layout", "labels", "names", "parties", "facts", "deals"];

    public static void Run(int rounds)
    {
        var texts = BenchmarkTexts.All;
        var pipeline = Pipeline.Create(PipelineSettings.Default);
        var flow = new Flow(pipeline.Models);
        var least = new long[texts.Count, Stages.Length];
        var whole = new long[texts.Count];
        Array.Fill(whole, long.MaxValue);
        for (var round = 0; round < rounds; round++)
        {
            for (var t = 0; t < texts.Count; t++)
            {
                flow.Run(texts[t]);
                for (var s = 0; s < Stages.Length; s++) least[t, s] = round == 0 ? flow.Ticks[s] : Math.Min(least[t, s], flow.Ticks[s]);
                var start = Stopwatch.GetTimestamp();
                pipeline.Extract(Article(texts[t]));
                whole[t] = Math.Min(whole[t], Stopwatch.GetTimestamp() - start);
            }
        }

        var sums = Enumerable.Range(0, Stages.Length).Select(s => Enumerable.Range(0, texts.Count).Sum(t => least[t, s])).ToArray();
        Console.WriteLine(Line($"{texts.Count} texts, {BenchmarkTexts.Bytes(texts) / 1e6:0.00} MB; extraction {Rate(texts, whole.Sum()):0.00} MB/s, {texts.Count / Seconds(whole.Sum()):0} texts a second"));
        Console.WriteLine(Line($"stage by stage {Rate(texts, sums.Sum()):0.00} MB/s"));
        foreach (var (stage, ticks) in Stages.Zip(sums)) Console.WriteLine(Line($"{stage,-10}{100.0 * ticks / sums.Sum(),5:0.0} %{1e6 * Seconds(ticks) / texts.Count,8:0} us a text"));
    }

    /// <summary>A text as an article of the day that relative dates count from.</summary>
    public static Article Article(string text) => new("", text) { Published = new PublicationDate(BenchmarkTexts.Day, PublicationBasis.Metadata), Language = "en" };

    private static double Rate(IReadOnlyList<string> texts, long ticks) => BenchmarkTexts.Bytes(texts) / 1e6 / Seconds(ticks);

    private static double Seconds(long ticks) => (double)ticks / Stopwatch.Frequency;

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>The stages of <see cref="Pipeline"/>, one after the other.</summary>
    private sealed class Flow(ModelSet models)
    {
        private readonly MentionFinder finder = new();
        private readonly Labeler labeler = new(models, [.. PipelineSettings.Default.Patterns.Select(p => PatternRule.Compile(p, new MentionFinder()))]);
        private readonly PartyLinker linker = new(models);
        private int stage;
        private long last;

        /// <summary>How long each stage took the last time.</summary>
        public long[] Ticks { get; } = new long[Stages.Length];

        public void Run(string text)
        {
            (stage, last) = (0, Stopwatch.GetTimestamp());
            _ = LanguageDetection.Of(text);
            End();
            var reading = Reading.Of(text, BenchmarkTexts.Day);
            End();
            var mentions = finder.Find(reading);
            End();
            var context = new ArticleContext(reading, mentions, 0);
            End();
            var labels = labeler.Label(context);
            End();
            var organizations = OrganizationFinder.Find(context);
            End();
            var rules = new PartyRules(context, organizations);
            labels = Consistency.Mend(context, labels, rules);
            var parties = linker.Link(context, organizations, labels, rules);
            End();
            var facts = FactBuilder.Build(context, labels, parties);
            End();
            DealAssembler.Assemble(context, facts, organizations, models);
            ArticleChecks.Of(context, facts);
            End();
        }

        private void End()
        {
            var now = Stopwatch.GetTimestamp();
            (Ticks[stage++], last) = (now - last, now);
        }
    }
}
