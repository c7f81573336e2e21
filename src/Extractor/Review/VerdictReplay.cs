using System.Text.Json;
using Dapper;
using Extractor.Storage;
using Extractor.Storage.Engines;
using Extractor.Storage.Transactions;

namespace Extractor.Review;

/// <summary>What replaying decisions did.</summary>
/// <param name="Applied">Verdicts, merges and splits added to the log.</param>
/// <param name="Known">Those that the log had already.</param>
/// <param name="Later">Verdicts left out: somebody decided on the same since.</param>
/// <param name="Misfits">Those that are in the log and speak of nothing that the store shows.</param>
public sealed record ReplayReport(int Applied, int Known, int Later, IReadOnlyList<Misfit> Misfits);

/// <summary>A verdict that speaks of nothing that is there.</summary>
/// <param name="Why">What is missing, and what would help.</param>
public sealed record Misfit(VerdictKey Key, Decision Decision, string Why);

/// <summary>Replays the lines of <see cref="VerdictLines"/> on a store: a rebuilt one shows again what people decided, and undo goes on from there.</summary>
public sealed class VerdictReplay(Store store)
{
    /// <summary>Adds what the log lacks, all of it or nothing. The same again adds nothing.</summary>
    /// <exception cref="FormatException">A line is no line of such a log; the message says which.</exception>
    public ReplayReport Apply(TextReader lines) => store.Write(session =>
    {
        var writing = new Replaying(session);
        var number = 0;
        while (lines.ReadLine() is { } written)
        {
            number++;
            if (string.IsNullOrWhiteSpace(written)) continue;
            try
            {
                writing.Take(JsonSerializer.Deserialize<Line>(written, Line.Options) ?? throw new FormatException("the line says nothing"));
            }
            catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
            {
                throw new FormatException($"line {number}: {e.Message}", e);
            }
        }

        return writing.End();
    });
}

/// <summary>One replay inside one transaction.</summary>
internal sealed class Replaying(Session session)
{
    private readonly HashSet<string> known = [.. session.Connection.Query<string>(
        """
        select 'v ' || at || reviewer || decision || text_hash || target || kind || start_utf16 || '-' || end_utf16 || ':' || nth from verdict
        union all
        select 'd ' || at || reviewer || decision || telling || others from transaction_decision
        union all
        select 'c ' || at || reviewer || decision || left_name || '|' || right_name from company_decision
        """)];

    private readonly Dictionary<long, long> actions = [];
    private readonly Dictionary<long, long> verdicts = [];
    private readonly HashSet<VerdictKey> keys = [];
    private readonly HashSet<VerdictKey> own = [];
    private Line? pending;
    private long? action;
    private (int Applied, int Known, int Later) counts;

    public void Take(Line line)
    {
        switch (line.Row)
        {
            case "action":
                (pending, action) = (line, null);
                break;
            case "verdict":
                TakeVerdict(line, line.ToVerdict());
                break;
            case "deal-decision":
                var deals = line.ToDealDecision();
                if (IsNew($"d {line.At}{line.Reviewer}{line.Decision}{line.Telling}{JsonText.Write(line.Others ?? [])}")) TransactionLog.Add(session.Connection, deals, Action());
                break;
            case "company-decision":
                var companies = line.ToCompanyDecision();
                if (IsNew($"c {line.At}{line.Reviewer}{line.Decision}{line.LeftName}|{line.RightName}")) CompanyLog.Add(session.Connection, companies, Action());
                break;
            default:
                throw new FormatException($"'{line.Row}' is no row of a log of verdicts; give what 'extractor verdicts export' wrote");
        }
    }

    public ReplayReport End()
    {
        VerdictLog.Apply(session, keys);
        Consolidation.MarkStale(session);
        return new ReplayReport(counts.Applied, counts.Known, counts.Later, [.. keys.Select(MisfitOf).OfType<Misfit>()]);
    }

    private void TakeVerdict(Line line, Verdict verdict)
    {
        var key = verdict.Key;
        var place = key with { ArticleKey = "" };
        if (!IsNew($"v {line.At}{line.Reviewer}{line.Decision}{key.TextHash}{line.Target}{key.Kind}{key.Span.Start}-{key.Span.End}:{key.Nth}")) return;
        if (!own.Contains(place) && KeyState.Find(session, key) is { } last && last.At > verdict.At && last.Reviewer != ReviewBook.Automatic)
        {
            counts.Applied--;
            counts.Later++;
            return;
        }

        var id = VerdictLog.Add(session, verdict, Action(), line.Restores is { } restores && verdicts.TryGetValue(restores, out var restored) ? restored : null);
        if (line.Number is { } number) verdicts[number] = id;
        own.Add(place);
        keys.Add(key);
    }

    private bool IsNew(string fingerprint)
    {
        if (known.Contains(fingerprint))
        {
            counts.Known++;
            return false;
        }

        counts.Applied++;
        return true;
    }

    // Written with its first part: an action of which nothing is new is none.
    private long Action()
    {
        if (action is { } begun) return begun;
        if (pending is null) throw new FormatException("a verdict stands before any action");
        var undoes = pending.Undoes is { } undone && actions.TryGetValue(undone, out var id) ? id : (long?)null;
        action = ActionLog.Add(session, pending.ToAction(undoes));
        if (pending.Number is { } number) actions[number] = action.Value;
        return action.Value;
    }

    private Misfit? MisfitOf(VerdictKey key)
    {
        var state = KeyState.Find(session, key)!;
        if (state.Decision == Decision.Withdraw || ShownSlots.Of(session, key) is not null) return null;
        var stored = session.Number("select exists (select 1 from article_version where text_hash = @TextHash)", new { key.TextHash }) == 1;
        return new Misfit(key, state.Decision, stored
            ? "the text is stored, but is not shown, or nothing is found there; what was rejected is gone, the rest is to be decided anew"
            : "the store has no such text; ingest the article, and the verdict holds");
    }
}
