namespace Extractor.Storage.Exports;

/// <summary>What other programs take from a store, streamed: any number of rows in the memory of one article.</summary>
public sealed class ExportBook
{
    private readonly Store store;

    internal ExportBook(Store store) => this.store = store;

    /// <summary>The facts that stand, by article and place in it.</summary>
    public IEnumerable<ExportedFact> Facts(FactFilter? filter = null) => store.Stream(c => FactExport.List(c, filter ?? new FactFilter()));

    /// <summary>The deals that stand, each once however many articles tell it, by the day they were first told.</summary>
    public IEnumerable<ExportedDeal> Deals(DealFilter? filter = null)
    {
        store.Refresh();
        return store.Stream(c => DealExport.List(c, filter ?? new DealFilter()));
    }
}
