using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using Extractor.Articles;
using Extractor.Deals;
using Extractor.Mentions;
using Extractor.Parties.Companies;
using Extractor.Sources.Web;
using Extractor.Storage.Engines;
using Extractor.Storage.Exports;
using Extractor.Storage.Models;
using Extractor.Storage.Shards;
using Extractor.Storage.Transactions;

namespace Extractor.Storage;

/// <summary>
/// Articles, their versions, facts and deals in one SQLite file. Safe for any number of threads: one writes at a time, in short
/// transactions; readers see the last committed state and never wait.
/// </summary>
public sealed class Store : IDisposable
{
    private readonly Engine _engine;
    private readonly Heartbeat _heartbeat;

    // Runs of this process that are over and could not be written down as such.
    private readonly ConcurrentBag<long> _unfinished = [];

    static Store() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    private Store(Engine engine, TimeProvider time, CompanyAliases aliases, string? machine)
    {
        Path = engine.Name;
        Time = time;
        Aliases = aliases;
        Companies = new CompanyBook(this);
        Transactions = new TransactionBook(this);
        Exports = new ExportBook(this);
        Models = new ModelBook(this);
        Shards = new ShardBook(this);
        _engine = engine;
        Owner = RunOwner.On(machine);
        _heartbeat = new Heartbeat(engine, Owner, time, _unfinished);
    }

    /// <summary>The file, or the address of the server without its password.</summary>
    public string Path { get; }

    /// <summary>What opening it changed in its schema; null for nothing, and for a store that held nothing.</summary>
    public SchemaChange? SchemaChange { get; private init; }

    /// <summary>One company across articles.</summary>
    public CompanyBook Companies { get; }

    /// <summary>One deal across articles.</summary>
    public TransactionBook Transactions { get; }

    /// <summary>Facts and deals for other programs.</summary>
    public ExportBook Exports { get; }

    /// <summary>The models that learned from its verdicts.</summary>
    public ModelBook Models { get; }

    /// <summary>The runs that any number of workers do together.</summary>
    public ShardBook Shards { get; }

    internal TimeProvider Time { get; }

    /// <summary>This process, as the store names it.</summary>
    internal string Owner { get; }

    internal CompanyAliases Aliases { get; }

    /// <summary>What companies and transactions were made of last.</summary>
    internal TellingMemory Tellings { get; } = new();

    /// <summary>Whether there may be a store: of a server only asking it tells.</summary>
    public static bool Exists(string path) => PostgresAddress.Names(path) || File.Exists(path);

    /// <summary>Opens a store and brings it to this program's schema.</summary>
    /// <param name="path">A file, or the address of a server (<see cref="PostgresAddress"/>).</param>
    /// <param name="create">False where a store that does not exist is a mistake, as for a query.</param>
    /// <param name="aliases">What users know of companies' names.</param>
    /// <param name="machine">What this machine is called; null for its host name.</param>
    /// <exception cref="StoreException">The file is no store of this program or of an older one, or cannot be opened.</exception>
    public static Store Open(string path, bool create = true, TimeProvider? time = null, CompanyAliases? aliases = null, string? machine = null)
    {
        var clock = time ?? TimeProvider.System;
        if (PostgresAddress.Names(path)) return Open(new PostgresEngine(path), clock, aliases, machine);
        if (!create && !File.Exists(path))
        {
            throw new StoreException($"{path}: there is no store here; make one with 'extractor ingest', or name another with --store");
        }

        return Open(new SqliteEngine(path, create), clock, aliases, machine);
    }

    private static Store Open(Engine engine, TimeProvider clock, CompanyAliases? aliases, string? machine)
    {
        try
        {
            return new Store(engine, clock, aliases ?? CompanyAliases.None, machine) { SchemaChange = engine.Migrate(clock) };
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    /// <summary>Begins a run. Runs of processes that are gone are marked as interrupted.</summary>
    /// <param name="sources">What it takes articles from: until it ends, no other run may, in any process.</param>
    /// <exception cref="SourceClaimedException">Another run is at work on one of them.</exception>
    public Run BeginRun(string kind, Recipe recipe, IReadOnlyCollection<string>? sources = null) =>
        Write(s => RunLog.Begin(s.Connection, Time.GetUtcNow(), Roll(s), Own(s), kind, recipe, sources ?? [], _unfinished));

    /// <summary>The first of the sources on which a run is at work, in any process; null where all are free.</summary>
    public SourceClaim? ClaimOn(IReadOnlyCollection<string> sources) => Read(s => SourceClaims.Find(s.Connection, Roll(s), sources, _unfinished));

    /// <summary>Ends a run and counts what it did; where deals have changed, companies and transactions are made anew.</summary>
    /// <param name="sources">What it asked for articles, so that those that gave none are known.</param>
    public RunCounts FinishRun(Run run, RunStatus status = RunStatus.Done, IReadOnlyCollection<string>? sources = null)
    {
        RunCounts counts;
        try
        {
            counts = WriteIn(run, s => RunLog.Finish(s, run.Id, status, sources ?? [], Time.GetUtcNow()));
        }
        catch (StoreException)
        {
            // This process lives on, and nothing else would tell that its run does not.
            _unfinished.Add(run.Id);
            throw;
        }

        Refresh();
        return counts;
    }

    /// <summary>Says of a run that it is over, where its process cannot: its machine is gone.</summary>
    /// <returns>Why that cannot be; null where it is done.</returns>
    public string? ReleaseRun(long run) => Write(s => RunRelease.End(s, Roll(s), run, Time.GetUtcNow()));

    /// <summary>The runs, newest first.</summary>
    public IReadOnlyList<RunReport> Runs() => Read(s => RunLog.List(s.Connection, Roll(s)));

    /// <summary>One run; null where there is none of that number.</summary>
    public RunReport? FindRun(long id) => Read(s => RunLog.List(s.Connection, Roll(s), id)) is [var run] ? run : null;

    /// <summary>The items of a run by source and path, streamed; of one outcome where it is given.</summary>
    public IEnumerable<RunItemReport> RunItems(long run, Outcome? outcome = null) => Stream(c => RunLog.Items(c, run, outcome));

    /// <summary>What each source gave to a run that has ended, by name.</summary>
    public IReadOnlyList<SourceReport> RunSources(long run) => Ask(Storage.RunSources.OfRun, new { run }, Storage.RunSources.Read);

    /// <summary>What every source gave to each of the last runs that took articles in, by source, the oldest run first.</summary>
    public IReadOnlyList<SourceNight> SourceHistory(int runs) => Read(s => Storage.RunSources.History(s.Connection, runs));

    /// <summary>How many items a source gave to its last whole run; null where it has had none.</summary>
    public int? LastSeen(string source) => Read(s => Storage.RunSources.LastSeen(s.Connection, source));

    /// <summary>The items on which their last run failed, by source and path: what <c>ingest --failed</c> takes.</summary>
    public IReadOnlyList<Origin> FailedItems() => Read(s => RunLog.Failed(s.Connection).ToList());

    /// <summary>
    /// What an article is to the store, and whether facts must be looked for in it: if so, record an <see cref="ExtractedItem"/>,
    /// else a <see cref="KnownItem"/>.
    /// </summary>
    public Standing Classify(Origin origin, Article article, Recipe recipe) => Read(s => Known.Find(s, origin, article).Against(recipe));

    /// <summary>
    /// What the store knows of an item whose page is the one that it gave last, read and extracted by the same program, settings and
    /// model; null where it must be read. If so, record a <see cref="RememberedItem"/>.
    /// </summary>
    /// <param name="pageHash">Null where the source itself says that the page has not changed.</param>
    public Remembered? Recall(Origin origin, string? pageHash, Recipe recipe) => Read(s => Remembered.Find(s, origin, pageHash, recipe));

    /// <summary>Keeps one item; see the overload for several.</summary>
    public Outcome Record(Run run, RunItem item) => Record(run, [item])[0];

    /// <summary>
    /// Keeps items, each wholly or not at all, in one transaction: hundreds at once are many times as fast as one by one. Keeping
    /// the same again changes nothing. An article that the store cannot hold becomes a failed item of the stage <c>store</c>.
    /// </summary>
    /// <returns>How each ended, in order.</returns>
    /// <exception cref="StoreException">Nothing of this call was kept: the disk is full, the store is locked or damaged, or the run is over.</exception>
    public IReadOnlyList<Outcome> Record(Run run, IReadOnlyList<RunItem> items) =>
        WriteIn(run, s => new Batch(s, run, Time.GetUtcNow()).Record(items));

    /// <summary>The texts that stand, with their places, streamed by article key: what <c>reprocess</c> extracts again.</summary>
    /// <param name="source">Only articles that this source carries.</param>
    /// <param name="olderThan">Only what a program before this version extracted.</param>
    public IEnumerable<StoredText> Texts(string? source = null, Version? olderThan = null) =>
        Stream(c => StoredTexts.List(c, source, olderThan));

    /// <summary>Some of the texts that stand, drawn by the hash of their text: the same ones as long as the store is the same.</summary>
    /// <param name="most">How many.</param>
    public IReadOnlyList<StoredText> SampleTexts(int most) => Read(s => StoredTexts.Sample(s.Connection, most));

    /// <summary>What people decided of the facts that stand, by article: what <c>train --with-verdicts</c> learns from.</summary>
    public IReadOnlyList<ReviewedText> Reviewed() => InSnapshot(s => ReviewedTexts.List(s.Connection));

    /// <summary>The number of the article that stands at a place, of a copy that of the text it is a copy of; null where none does.</summary>
    public long? ArticleIdAt(Origin origin) => Read(s => StoredTexts.ArticleIdAt(s.Connection, origin));

    /// <summary>The article that stands at a place, as the reader gave it; null where none does.</summary>
    public Article? ArticleAt(Origin origin) => Read(s => StoredTexts.At(s.Connection, origin));

    /// <summary>What is remembered of network sources.</summary>
    public IWebMemory WebMemory => new StoredWebMemory(this);

    /// <summary>Lets a network source that was stopped for its errors be asked again.</summary>
    public void EnableSource(string name) => new StoredWebMemory(this).Enable(name);

    /// <summary>Puts what was extracted anew in the place of what was stored; verdicts hold. With <paramref name="dryRun"/> only compares.</summary>
    public FactChanges Reextract(Run run, StoredText stored, ExtractedItem item, bool dryRun = false) => dryRun
        ? Read(s => FactChanges.Between(FactTable.Read(s.Connection, stored.VersionId), item.Facts))
        : WriteIn(run, s => new Batch(s, run, Time.GetUtcNow()).Reextract(stored, item));

    /// <summary>The facts that stand, by article and place in it, streamed.</summary>
    public IEnumerable<CurrentFact> Facts(FactFilter? filter = null) => Stream(c => FactQuery.List(c, filter ?? new FactFilter()));

    /// <summary>The deals that stand, by article, streamed.</summary>
    public IEnumerable<CurrentDeal> Deals(DealFilter? filter = null) => Stream(c => DealQuery.List(c, filter ?? new DealFilter()));

    /// <summary>The versions of the articles of an id, key or url, oldest first, with what each changed.</summary>
    public IReadOnlyList<ArticleVersion> Versions(string named) => InSnapshot(s => Storage.Versions.List(s.Connection, named));

    /// <summary>The checks of an article as a whole; those of its deals stand with them.</summary>
    public IEnumerable<Check> Checks(string articleKey) => Stream(c => CheckQuery.List(c, articleKey));

    /// <summary>Notes what a reviewer decided on a fact as shown, now.</summary>
    /// <param name="after">What holds from now on; for an acceptance what was shown, where nothing else is given.</param>
    public long Judge(CurrentFact fact, string reviewer, Decision decision, ShownFact? after = null)
    {
        var shown = ShownFact.Of(fact.Fact);
        return AddVerdict(new Verdict(
            fact.Key, reviewer, Time.GetUtcNow(), decision, shown.ToJson(), (after ?? (decision == Decision.Accept ? shown : null))?.ToJson()));
    }

    /// <summary>Notes what a reviewer decided on a deal as shown, now.</summary>
    /// <param name="after">As for a fact.</param>
    public long Judge(CurrentDeal deal, string reviewer, Decision decision, ShownDeal? after = null)
    {
        var shown = ShownDeal.Of(deal.Deal);
        return AddVerdict(new Verdict(
            deal.Key, reviewer, Time.GetUtcNow(), decision, shown.ToJson(), (after ?? (decision == Decision.Accept ? shown : null))?.ToJson()));
    }

    /// <summary>Adds a verdict to the log and applies it. Earlier ones stay in the log; the last one counts.</summary>
    /// <returns>Its number in the log.</returns>
    /// <exception cref="FormatException">What holds before or after is not the slots' JSON, or a correction says nothing.</exception>
    public long AddVerdict(Verdict verdict) => Write(s =>
    {
        var action = ActionLog.Add(s, new ReviewAction(0, verdict.At, verdict.Reviewer, ActionKind.Decide, null, Kebab.Write(verdict.Decision)));
        var id = VerdictLog.Add(s, verdict, action);
        VerdictLog.Apply(s, [verdict.Key]);
        return id;
    });

    /// <summary>The log of verdicts, oldest first, streamed.</summary>
    public IEnumerable<Verdict> Verdicts() => Stream(VerdictLog.List);

    /// <summary>Gives the file back; what was recorded stays.</summary>
    public void Dispose()
    {
        _heartbeat.Dispose();
        _engine.Dispose();
    }

    /// <summary>Which processes are gone.</summary>
    internal RollCall Roll(Session session) => new(session, Owner, Time);

    /// <summary>Says in a change that something running is this process's from now on, so that other machines hear of it as long as it lives.</summary>
    /// <returns>Its name.</returns>
    internal string Own(Session session) => _heartbeat.Begin(session);

    internal T Read<T>(Func<Session, T> query) => _engine.Read(query);
    internal T Ask<T>(string sql, object parameters, Func<SqlMapper.GridReader, T> read) => _engine.Read(s => s.Ask(sql, parameters, read));
    internal T InSnapshot<T>(Func<Session, T> query) => _engine.Read(s => s.InSnapshot(query));

    internal T Write<T>(Func<Session, T> change) => _engine.Write(change);

    /// <summary>
    /// Makes companies and transactions anew where deals have changed since: some seconds in a store of a million facts, in which nobody
    /// waits but the caller.
    /// </summary>
    public void Refresh() => Consolidation.Refresh(this);

    /// <summary>Whether companies and transactions are those of the deals that stand; where not, those of before are shown.</summary>
    public bool IsRefreshed => Read(s => Consolidation.IsFresh(s, Aliases));

    // Others may have taken up what a run that was ended from outside was at: it must not go on beside them.
    private T WriteIn<T>(Run run, Func<Session, T> change) => Write(s => RunLog.IsRunning(s, run.Id) ? change(s) : throw new StoreException(
        $"{Path}: run {run.Id} was ended by another process, as nothing was heard of this one for two minutes, or 'extractor runs end' said so; what it saved is whole: begin it again"));

    internal IEnumerable<T> Stream<T>(Func<DbConnection, IEnumerable<T>> query) => _engine.Stream(query);
}
