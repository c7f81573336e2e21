using System.Security.Cryptography;
using System.Text;
using Extractor.Articles;
using Extractor.Sources;
using Extractor.Sources.Web;
using Extractor.Storage;

namespace Extractor;

/// <summary>A source that a run takes articles from, and the way of its pages: fetch → read → extract.</summary>
/// <param name="Name">Name of the source.</param>
/// <param name="Source">What gives its pages.</param>
/// <param name="Published">What dates articles that have no date of their own.</param>
public sealed record Intake(string Name, ISource Source, PublishedOption Published)
{
    /// <summary>
    /// Takes every item of the sources, in order, and works on several at a time. What fails stops at its stage and says why; the others
    /// go on. Once <paramref name="stop"/> is asked for, what is in hand is finished and given, and nothing more is taken.
    /// </summary>
    /// <param name="extract">Article → facts and deals, or null where nothing shall be looked for; called on several threads.</param>
    /// <param name="meet">Whether a page is known from before, so that it need not be read; called on several threads. Null where nothing is known.</param>
    /// <param name="stored">For what its source knows to be unchanged: what is known of it, else its article; called on several threads.</param>
    /// <param name="wanted">Which items to take of a source, by its name; the others are passed over. Null takes all.</param>
    public static IEnumerable<Taken> Take(
        IReadOnlyList<Intake> intakes, Func<Origin, Article, Extraction?> extract, int threads,
        Func<Origin, Page, PublishedOption, Meeting>? meet = null, Func<Origin, (Remembered? Known, Func<Article?> Article)>? stored = null,
        Func<string, Wanted>? wanted = null, CancellationToken stop = default)
    {
        return InOrder.Select(
            UntilStopped(Items(intakes, wanted ?? (_ => Wanted.All), stop)), i => Work(i.Intake, i.Fetched, i.Origin, extract, meet, stored), threads, stop);
    }

    // Each item once: a file that two sources name is taken from the first. A line of JSONL whose id stood on an earlier line of its
    // file fails, for one of the two articles would take the other's place.
    private static IEnumerable<(Intake Intake, Fetched Fetched, Origin Origin)> Items(IEnumerable<Intake> intakes, Func<string, Wanted> wanted, CancellationToken cancellation)
    {
        var seen = new HashSet<long>();
        foreach (var intake in intakes)
        {
            var asked = wanted(intake.Name);
            foreach (var fetched in intake.Source.Fetch(asked, cancellation))
            {
                var origin = OriginOf(intake.Name, fetched);
                var isFirst = seen.Add(Mark(origin));
                var isLine = fetched.Page?.MediaType == FileFormat.Json;
                if (isLine && !asked.Has(origin.Path) && !asked.Has(fetched.Path)) continue;
                if (isFirst) yield return (intake, fetched, origin);
                else if (isLine) yield return (intake, JsonLinesSource.Repeated(fetched.Path, fetched.Page!.Id), origin with { Path = fetched.Path });
            }
        }
    }

    // A line of JSONL is known by its id: lines move when others are added above them.
    private static Origin OriginOf(string source, Fetched fetched) => fetched.Page is { MediaType: FileFormat.Json } page
        ? new Origin(source, $"{page.Path[..page.Path.LastIndexOf(':')]}#{page.Id}")
        : new Origin(source, fetched.Path);

    // Eight bytes an item instead of its whole name: runs have millions.
    private static long Mark(Origin origin) => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{origin.Source}\0{origin.Path}")));

    // A source that is asked to stop throws; here that is the end of its items.
    private static IEnumerable<T> UntilStopped<T>(IEnumerable<T> items)
    {
        using var walk = items.GetEnumerator();
        while (Next(walk)) yield return walk.Current;

        static bool Next(IEnumerator<T> walk)
        {
            try
            {
                return walk.MoveNext();
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }
    }

    // What follows the last semicolon of the sentence is the remedy.
    internal static StageFailure NotFetched(Fetched fetched)
    {
        var sentence = fetched.Failure ?? $"{fetched.Path}: nothing was fetched.";
        return new StageFailure("fetch", sentence)
        {
            Class = fetched.FailureClass ?? Failure.ClassOf(sentence),
            Remedy = sentence.LastIndexOf("; ", StringComparison.Ordinal) is > 0 and var at ? sentence[(at + 2)..].TrimEnd('.') : null,
        };
    }

    private static Taken Work(
        Intake intake, Fetched fetched, Origin origin, Func<Origin, Article, Extraction?> extract, Func<Origin, Page, PublishedOption, Meeting>? meet,
        Func<Origin, (Remembered? Known, Func<Article?> Article)>? stored)
    {
        var taken = new Taken(origin, fetched.Path) { Visit = fetched.Visit };
        if (fetched.Skip is { } skip) return taken with { Skip = skip, IsWaiting = fetched.IsWaiting };
        var unchanged = fetched.Unchanged ? stored?.Invoke(origin) : null;
        if (unchanged?.Known is { } remembered) return taken with { Known = remembered };
        var article = unchanged?.Article();
        if (article is null && fetched.Page is null) return taken with { Failure = NotFetched(fetched) };

        var stage = "read";
        try
        {
            if (article is null && meet?.Invoke(origin, fetched.Page!, intake.Published) is { } met)
            {
                taken = taken with { PageHash = met.PageHash, Known = met.Known };
                if (met.Known is not null) return taken;
            }

            article ??= ArticleReader.Read(fetched.Page!, intake.Published);

            // Its page, fetched or saved later, would be another article.
            if (article.Dates.Any(date => date.IsTooLate)) taken = taken with { PageHash = null };
            stage = "extract";
            return taken with { Article = article, Extraction = extract(origin, article) };
        }
        catch (UnreadableArticleException e)
        {
            return taken with { Failure = new(stage, e.Message) { Class = e.Class, Remedy = e.Remedy } };
        }
        catch (Exception e) when (e is not (StoreException or OutOfMemoryException))
        {
            // A fault of the program on one article; the others shall not pay for it.
            return taken with
            {
                Failure = new(stage, $"{fetched.Path}: {e.GetType().Name}: {e.Message}; this is a fault of the program, please report it.") { Class = "fault", Remedy = "please report it" },
            };
        }
    }
}

/// <summary>One item of a source after the work: skipped, failed, or an article with what was found in it.</summary>
/// <param name="Path">Where it stands, for messages.</param>
public sealed record Taken(Origin Origin, string Path)
{
    public Article? Article { get; init; }

    /// <summary>Of its page, where it was met (<see cref="Storage.PageHash"/>).</summary>
    public string? PageHash { get; init; }

    /// <summary>Set where the page is known from before; then it was not read.</summary>
    public Remembered? Known { get; init; }

    /// <summary>Null where it failed, was skipped, or nothing was to be looked for.</summary>
    public Extraction? Extraction { get; init; }

    /// <summary>Why it is no article.</summary>
    public string? Skip { get; init; }

    /// <summary>True where its source is passed over until a later run.</summary>
    public bool IsWaiting { get; init; }

    public StageFailure? Failure { get; init; }

    /// <summary>What fetching it from the network taught.</summary>
    public WebVisit? Visit { get; init; }

    /// <summary>What a run has to say of it.</summary>
    internal RunItem ToItem() => this switch
    {
        { Skip: { } reason } => new SkippedItem(Origin, reason) { IsWaiting = IsWaiting },
        { Failure: { } failure } => new FailedItem(Origin, failure.Stage, failure.Reason) { Class = failure.Class, Remedy = failure.Remedy },
        { Known: { } known } => new RememberedItem(Origin, known) { Visit = Visit },
        { Extraction: { } found } => new ExtractedItem(Origin, found.Article, found.Facts, found.Deals, found.Skipped) { Checks = found.Checks, PageHash = PageHash, Visit = Visit },
        _ => new KnownItem(Origin, Article!) { PageHash = PageHash, Visit = Visit },
    };
}

/// <summary>A page before it is read.</summary>
/// <param name="PageHash">See <see cref="Storage.PageHash"/>.</param>
/// <param name="Known">What is known of it, where it need not be read.</param>
public readonly record struct Meeting(string PageHash, Remembered? Known);

/// <summary>Why an item got no further.</summary>
/// <param name="Stage"><c>fetch</c>, <c>read</c> or <c>extract</c>.</param>
/// <param name="Reason">The place, what is wrong and the remedy, in one sentence.</param>
public sealed record StageFailure(string Stage, string Reason)
{
    /// <summary>A word for its kind.</summary>
    public string Class { get; init; } = "other";

    /// <summary>What to do about it, where that is known.</summary>
    public string? Remedy { get; init; }
}
