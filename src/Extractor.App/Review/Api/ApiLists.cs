using System.Globalization;
using Extractor.App.Output;
using Extractor.App.Output.Sheets;
using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Storage.Exports;
using Extractor.Storage.Transactions;

namespace Extractor.App.Review.Api;

/// <summary>Every list of the store, by the filters of its page.</summary>
internal static class ApiLists
{
    private const double ReviewBelow = 0.8;

    public static readonly ApiList Facts = new ApiList<ExportedFact>(
        "facts", "The facts that stand, by article and place in it.", FactFilter.Keys,
        (context, after) => StoreOf(context).Exports.Facts(ListFilters.Facts(context.Request), after is { } place ? (place.Text, (int)place.Number) : null), f => new PageKey(f.Fact.Article.Key, f.Fact.Ordinal), FactColumns.All, FactMembers);

    public static readonly ApiList Deals = new ApiList<ExportedDeal>(
        "deals", "The deals that stand, each once however many articles tell it, by the day they were first told.", DealFilter.Keys, DealRows, d => KeyOf(d.Transaction), DealColumns.All(ReviewBelow));

    public static readonly ApiList Companies = new ApiList<Company>(
        "companies", "The companies of the deals, those of most deals first.", ListFilters.OfCompanies,
        (context, _) => StoreOf(context).Companies.List(ListFilters.Companies(context.Request)),
        c => new PageKey((int.MaxValue - c.Gives - c.Gets).ToString("D10", CultureInfo.InvariantCulture) + c.Id, 0),
        [new("company", c => c.Id), new("name", c => c.Name), new("names", c => SheetCell.List(c.Names)), new("gives", c => c.Gives), new("gets", c => c.Gets)]);

    public static readonly ApiList Runs = new ApiList<RunReport>(
        "runs", "What each run did, newest first.", [], (context, _) => ListFilters.None(context.Request, StoreOf(context).Runs()), r => new PageKey("", -r.Id),
        [
            new("run", r => (decimal?)r.Id), new("kind", r => r.Kind), new("status", r => Kebab.Write(r.Status)), new("started", r => (DateTimeOffset?)r.Started), new("ended", r => r.Ended),
            new("seen", r => r.Counts.Seen), new("new", r => r.Counts.New), new("changed", r => r.Counts.Changed), new("unchanged", r => r.Counts.Unchanged),
            new("duplicate", r => r.Counts.Duplicate), new("skipped", r => r.Counts.Skipped), new("failed", r => r.Counts.Failed), new("facts", r => r.Counts.Facts),
            new("deals", r => r.Counts.Deals), new("program", r => r.Recipe.ProgramVersion), new("model", r => r.Recipe.Model), new("rules", r => r.Recipe.Rules),
        ]);

    public static readonly ApiList Verdicts = new ApiList<(int Index, Verdict Verdict)>(
        "verdicts", "The log of verdicts, oldest first.", [], (context, _) => ListFilters.None(context.Request, StoreOf(context).Verdicts().Index()), v => new PageKey("", v.Index),
        [
            new("at", v => (DateTimeOffset?)v.Verdict.At), new("reviewer", v => v.Verdict.Reviewer), new("decision", v => Kebab.Write(v.Verdict.Decision)), new("flagged", v => v.Verdict.Flagged),
            new("article", v => v.Verdict.Key.ArticleKey), new("text_hash", v => v.Verdict.Key.TextHash), new("target", v => Kebab.Write(v.Verdict.Key.Target)),
            new("kind", v => v.Verdict.Key.Kind), new("start_utf16", v => v.Verdict.Key.Span.Start), new("end_utf16", v => v.Verdict.Key.Span.End), new("nth", v => v.Verdict.Key.Nth),
            new("before", v => v.Verdict.Before), new("after", v => v.Verdict.After),
        ]);

    public static readonly IReadOnlyList<ApiList> All = [Facts, Deals, Companies, Runs, Verdicts];

    public static Store StoreOf(HttpContext context) => context.RequestServices.GetRequiredService<Store>();

    /// <summary>All members of a fact.</summary>
    public static IReadOnlyList<SheetColumn<ExportedFact>> FactMembersOf(OffsetUnit offsets) => [.. FactColumns.All, .. FactMembers(offsets)];

    // Which deals a filter holds is what the page's list says; they are read one by one.
    private static IEnumerable<ExportedDeal> DealRows(HttpContext context, PageKey? after)
    {
        var filter = ListFilters.Deals(context.Request);
        StoreOf(context).Refresh();
        var ids = filter == new DealFilter() ? null : new Extractor.Review.DealList(context.RequestServices.GetRequiredService<Extractor.Review.ReviewIndex>()).Ids(filter).Ids.ToHashSet(StringComparer.Ordinal);
        return StoreOf(context).Exports.Deals(null, t => ids?.Contains(t.Id) != false && (after is not { } place || KeyOf(t).CompareTo(place) > 0));
    }

    private static PageKey KeyOf(CurrentTransaction transaction) => new($"{FactList.Day(transaction.First) ?? "9999-99-99"} {transaction.Id}", 0);

    // What a decision on the fact names, and the offsets that the request asked for.
    private static IReadOnlyList<SheetColumn<ExportedFact>> FactMembers(OffsetUnit offsets) =>
    [
        new("start", f => offsets == OffsetUnit.Utf16 ? f.Fact.Fact.Mention.Span.Start : f.StartCodepoint),
        new("end", f => offsets == OffsetUnit.Utf16 ? f.Fact.Fact.Mention.Span.End : f.EndCodepoint),
        new("article_key", f => f.Fact.Article.Key),
        new("text_hash", f => f.Fact.Key.TextHash),
        new("verdict", f => (decimal?)f.Verdict),
    ];
}
