using System.Globalization;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Deals;

/// <summary>Finds the facts that fill the slots of a deal beside its amount. All results are indices of facts.</summary>
internal sealed class SlotFinder(ArticleContext article, IReadOnlyList<Fact> facts, DealGroup group, IReadOnlyList<DealGroup> groups)
{
    private readonly HashSet<int> sentences = [.. group.Amounts.Select(a => SentenceOf(article, a))];

    /// <summary>
    /// When it was announced, and the mentions that say so. A full date stands before a weekday; a recalled deal takes only what its
    /// own sentences say; news of the day that nothing dates is dated by its publication.
    /// </summary>
    public (string? Timex, IReadOnlyList<int> Candidates) Announced()
    {
        var dates = Indices(f => f.Label == Label.Announced && f.Mention.Value.Timex is { } t && t[0] != 'P').ToList();
        var own = dates.Where(d => sentences.Contains(SentenceOf(article, d))).ToList();
        if (group.Recalled)
        {
            return own.Count > 0 ? (facts[own[0]].Mention.Value.Timex, own) : (null, []);
        }

        var others = groups.Where(g => g.Recalled).SelectMany(g => g.Amounts).Select(a => SentenceOf(article, a)).ToHashSet();
        var near = dates.Where(d => own.Contains(d) || !others.Contains(SentenceOf(article, d))).ToList();
        var day = article.Reading.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        // Within a week of publication it is this news; older dates are its history.
        var fresh = near.Where(d => IsFresh(facts[d].Mention.Value.Timex!)).ToList();
        var stated = fresh.Where(d => char.IsAsciiDigit(facts[d].Mention.Text[^1]) || facts[d].Mention.Text.Any(char.IsAsciiDigit)).ToList();
        var chosen = stated.Count > 0 ? stated[0] : fresh.Count > 0 ? fresh[0] : own.Count > 0 ? own[0] : -1;
        return (chosen >= 0 ? facts[chosen].Mention.Value.Timex : day, fresh.Count > 0 ? fresh : chosen >= 0 ? [chosen] : []);
    }

    public int? Valuation() => First(f => f.Label == Label.Valuation && f.Status != Status.Past && SameCompany(f));

    public int? Stake() => Near(f => f.Label == Label.Stake && f.Status != Status.Past, sameSentence: true);

    public int? Term() => group.Type is DealType.Commercial or DealType.Debt ? Near(f => f.Label == Label.Term, sameSentence: false) : null;

    public int? Capacity() => group.Type is DealType.Commercial && !group.Recalled ? First(f => f.Label == Label.Capacity && f.Status != Status.Past && Touches(f))
        : Near(f => f.Label == Label.Capacity, sameSentence: true);

    public int? Completion() => group.Recalled ? Near(f => f.Label == Label.Completion, sameSentence: true) : Near(f => f.Label == Label.Completion, sameSentence: false);

    internal static int SentenceOf(ArticleContext article, int fact) => article.Sentences.Of(article.Ranges[fact].First);

    private bool IsFresh(string timex) => article.Reading.Published is not { } published
        || (TimexDay.TryRead(timex, out var day) && Math.Abs(day.DayNumber - published.DayNumber) <= 7);

    private bool SameCompany(Fact fact) => group.To.Count > 0 && fact.To.Any(t => group.To.Contains(t, StringComparer.OrdinalIgnoreCase));

    private bool Touches(Fact fact) => fact.From.Concat(fact.To).Any(p => group.From.Contains(p, StringComparer.OrdinalIgnoreCase) || group.To.Contains(p, StringComparer.OrdinalIgnoreCase));

    private IEnumerable<int> Indices(Func<Fact, bool> fits) => Enumerable.Range(0, facts.Count).Where(i => fits(facts[i]));

    private int? First(Func<Fact, bool> fits) => Indices(fits).Select(i => (int?)i).FirstOrDefault();

    // In a sentence of the deal, else - for the article's news - the nearest to one of its amounts.
    private int? Near(Func<Fact, bool> fits, bool sameSentence)
    {
        var all = Indices(fits).ToList();
        var own = all.Where(i => sentences.Contains(SentenceOf(article, i))).Select(i => (int?)i).FirstOrDefault();
        if (own is not null || sameSentence || group.Recalled)
        {
            return own;
        }

        return all.Select(i => (int?)i).MinBy(i => group.Amounts.Min(a => Math.Abs(facts[a].Mention.Span.Start - facts[i!.Value].Mention.Span.Start)));
    }
}
