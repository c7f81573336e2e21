using Extractor.Storage.Transactions;

namespace Extractor.Storage.Exports;

/// <summary>What other programs take from a store, streamed: any number of rows in the memory of some tens of deals and one article.</summary>
public sealed class ExportBook
{
    private readonly SentenceMemory sentences = new();
    private readonly Store store;

    internal ExportBook(Store store) => this.store = store;

    /// <summary>The article that stands of a number, id or key; null where there is none.</summary>
    public ExportedArticle? Article(string named) => store.Read(s => ArticleExport.Find(s.Connection, named));

    /// <summary>The facts that stand, by article and place in it.</summary>
    /// <param name="after">Key of an article and index of a fact in it: only what comes after it.</param>
    public IEnumerable<ExportedFact> Facts(FactFilter? filter = null, (string Key, int Ordinal)? after = null) =>
        store.Stream(c => FactExport.List(c, sentences, filter ?? new FactFilter(), after));

    /// <summary>The deals that stand, each once however many articles tell it, by the day they were first told.</summary>
    /// <param name="wanted">What must hold besides; asked before anything of the deal is read.</param>
    public IEnumerable<ExportedDeal> Deals(DealFilter? filter = null, Func<CurrentTransaction, bool>? wanted = null)
    {
        store.Refresh();
        return store.Stream(c => DealExport.List(c, sentences, filter ?? new DealFilter(), wanted ?? (_ => true)));
    }
}
