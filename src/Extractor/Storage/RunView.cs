namespace Extractor.Storage;

/// <summary>What a page shows of a run, asked for together.</summary>
/// <param name="Sources">What each source gave, by name; none as long as it goes.</param>
/// <param name="Items">Some items, by source and path.</param>
public sealed record RunView(IReadOnlyList<SourceReport> Sources, IReadOnlyList<RunItemReport> Items)
{
    /// <param name="outcome">Only items that ended so; null for all.</param>
    /// <param name="after">Only items that follow this one; null for the first.</param>
    /// <param name="most">How many items.</param>
    public static RunView Of(Store store, long run, Outcome? outcome, Origin? after, int most) => store.Ask(
        $"{RunSources.OfRun}; {RunLog.ItemsAfter(outcome)}", new { run, source = after?.Source ?? "", path = after?.Path ?? "", most },
        answers => new RunView(RunSources.Read(answers), RunLog.ReadItems(answers)));
}
