using System.Globalization;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Storage.Engines;

namespace Extractor.Review;

/// <summary>Reads into the index what articles show now.</summary>
internal static class ReviewIndexReader
{
    // As SQL writes the sign between the lines of a list.
    private const string Line = "'\n'";

    private const string NoParties = "[]\n[]";

    /// <summary>What the store stands at: what is shown, and what companies and transactions were made.</summary>
    public static (long Generation, long Made) Now(Session session) => session.Single(
        "select s.generation, c.made from shown_state s cross join consolidation c", new { }, row => (row.Number(0)!.Value, row.Number(1)!.Value));

    /// <param name="since">What the index holds; 0 for nothing.</param>
    public static void ReadArticles(Session session, ReviewIndex index, long since)
    {
        // An index with many gaps is made anew, as one that holds nothing is.
        if (index.Facts.IsSparse || index.Deals.IsSparse) since = 0;
        if (since == 0) index.Empty();
        var parameters = new { since };
        foreach (var article in session.List("select article_id from shown_change where generation > @since", parameters, row => row.Number(0)!.Value))
        {
            if (since > 0 && index.Articles.OfId(article) is { } place) Clear(index, place);
        }

        session.Each(
            $"""
            select a.id, a.current_version_id,
                   (select string_agg(name, {Line} order by name) from (select distinct s.name from place p join source s on s.id = p.source_id where p.article_id = a.id) names), v.published
            from article a join article_version v on v.id = a.current_version_id
            where a.canonical_id = a.id and {Only("a.id", since)}
            """, parameters, row => index.Articles.Show(index.Articles.Place(row.Number(0)!.Value), row.Number(1)!.Value, index.Sources[row.Text(2) ?? ""], DayOf(row.Text(3))));
        var checks = ReadChecks(session, since);
        ReadFacts(session, index, since, checks);
        ReadDeals(session, index, since);
    }

    private const string Changed = "select article_id from shown_change where generation > @since";

    // A statement of its own for each: one that asks for all or for some is answered by looking through all.
    private static string Only(string column, long since, string changed = Changed) => since == 0 ? "@since = 0" : $"{column} in ({changed})";

    private static void Clear(ReviewIndex index, int place)
    {
        ref var article = ref index.Articles.At(place);
        for (var i = 0; i < article.Deals; i++) index.DealPlaces.Remove(index.Deals.At(article.FirstDeal + i).Id);
        index.Facts.Clear(article.FirstFact, article.Facts);
        index.Deals.Clear(article.FirstDeal, article.Deals);
        article.Facts = article.Deals = 0;
        index.Articles.Show(place, 0, article.Sources, -1);
    }

    // By version and the fact's index in it.
    private static Dictionary<(long Version, long Ordinal), FactMarks> ReadChecks(Session session, long since)
    {
        var marks = new Dictionary<(long, long), FactMarks>();
        session.Each(
            $"""
            select k.article_version_id, k.result, cast(j.value as bigint)
            from check_result k cross join json_each(k.facts) j
            where {Only("k.article_version_id", since, $"select current_version_id from article where id in ({Changed})")}
            """, new { since }, row =>
            {
                var place = (row.Number(0)!.Value, row.Number(2)!.Value);
                marks[place] = marks.GetValueOrDefault(place) | row.Text(1) switch
                {
                    "ok" => FactMarks.Ok, "near" => FactMarks.Near, "contradiction" => FactMarks.Contradiction, _ => FactMarks.NotCheckable,
                };
            });
        return marks;
    }

    private static void ReadFacts(Session session, ReviewIndex index, long since, Dictionary<(long Version, long Ordinal), FactMarks> checks)
    {
        var words = new FactWords();
        session.Each(
            $"""
            select s.id, s.article_id, s.article_version_id, s.ordinal, s.published, s.confidence, s.runner_up_probability, s.audit,
                   s.value_low_real, s.value_high_real, s.unit, s.kind, s.label, s.status, s.decision, s.flagged, s.from_names, s.to_names, f.label,
                   f.value_low is distinct from s.value_low or f.value_high is distinct from s.value_high or f.unit is distinct from s.unit or f.timex is distinct from s.timex or s.replaces is not null,
                   {BulkFact.Column}
            from fact_shown s left join fact f on s.decision = 'correct' and f.id = s.fact_id
            where {Only("s.article_id", since)}
            order by s.article_id, s.ordinal
            """, new { since }, row =>
            {
                var place = index.Articles.Place(row.Number(1)!.Value);
                ref var article = ref index.Articles.At(place);
                if (article.Facts++ == 0) article.FirstFact = index.Facts.Count;
                ref var fact = ref index.Facts.Add();
                var (from, to) = (row.Text(16)!, row.Text(17)!);
                fact.Id = row.Number(0)!.Value;
                fact.Article = place;
                fact.Day = DayOf(row.Text(4));
                fact.Confidence = Share(row.Real(5)!.Value);
                fact.Margin = (short)(fact.Confidence - Share(row.Real(6) ?? 0));
                fact.Audit = row.Real(7)!.Value;
                fact.Low = row.Real(8) ?? row.Real(9) ?? double.NaN;
                fact.High = row.Real(9) ?? fact.Low;
                fact.Unit = (short)index.Units[row.Text(10) ?? ""];
                fact.KindCode = (byte)words.Kind(row.Text(11)!);
                fact.LabelCode = fact.FoundCode = (byte)words.Label(row.Text(12)!);
                fact.StatusCode = (byte)words.Status(row.Text(13)!);
                fact.Mark = BulkSet.MarkOf(row.Text(20)!);
                var decision = words.Decision(row.Text(14));
                fact.DecisionCode = (byte)decision;
                fact.Parties = index.Parties[from == "[]" && to == "[]" ? NoParties : $"{from}\n{to}"];
                fact.Marks = checks.GetValueOrDefault((row.Number(2)!.Value, row.Number(3)!.Value)) | (row.Number(15) == 1 ? FactMarks.Flagged : 0);
                if (decision == DecisionState.Correct && row.Text(18) is { } found) fact.FoundCode = (byte)words.Label(found);
                if (decision == DecisionState.Reject || (decision == DecisionState.Correct && (row.Number(19) == 1 || fact.FoundCode != fact.LabelCode))) fact.Marks |= FactMarks.WasWrong;
            });
    }

    private static void ReadDeals(Session session, ReviewIndex index, long since)
    {
        var words = new FactWords();
        session.Each(
            $"""
            select d.id, d.article_id, d.from_names || {Line} || d.to_names, d.confidence, d.audit, d.decision, d.flagged, d.contradictions,
                   (select min(case f.status when 'firm' then 0 when 'conditional' then 1 when 'reported' then 2 else 3 end)
                    from deal_shown_fact m join fact_shown f on f.id = m.fact_id
                    where m.deal_id = d.id and f.kind = 'money' and f.value_low_real is not distinct from d.amount_low_real and f.unit is not distinct from d.amount_unit and f.decision is distinct from 'reject'),
                   {DealBulk.Column}
            from deal_shown d
            where {Only("d.article_id", since)}
            order by d.article_id, d.ordinal
            """, new { since }, row =>
            {
                var place = index.Articles.Place(row.Number(1)!.Value);
                ref var article = ref index.Articles.At(place);
                if (article.Deals++ == 0) article.FirstDeal = index.Deals.Count;
                index.DealPlaces[row.Number(0)!.Value] = index.Deals.Count;
                ref var deal = ref index.Deals.Add();
                deal.Id = row.Number(0)!.Value;
                deal.Article = place;
                deal.Parties = index.Parties[row.Text(2)!];
                deal.Mark = BulkSet.MarkOf(row.Text(9)!);
                deal.Confidence = Share(row.Real(3)!.Value);
                deal.Audit = row.Real(4)!.Value;
                deal.DecisionCode = (byte)words.Decision(row.Text(5));
                deal.IsFlagged = row.Number(6) == 1;
                deal.IsContradicted = row.Number(7) > 0;
                deal.StatusCode = (byte)(row.Number(8) ?? (long)Status.Firm);
            });
    }

    internal static int DayOf(string? day) => day is null ? -1 : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    /// <summary>A probability in ten-thousandths, as exact as stores keep it.</summary>
    internal static short Share(double probability) => (short)Math.Round(probability * 10_000);

    /// <summary>The words of a fact's columns, each looked up once.</summary>
    private sealed class FactWords
    {
        private readonly Dictionary<string, Kind> _kinds = Of<Kind>();
        private readonly Dictionary<string, Label> _labels = Of<Label>();
        private readonly Dictionary<string, Status> _statuses = Of<Status>();
        private readonly Dictionary<string, DecisionState> _decisions = Of<DecisionState>();

        public Kind Kind(string word) => _kinds[word];

        public Label Label(string word) => _labels[word];

        public Status Status(string word) => _statuses[word];

        public DecisionState Decision(string? word) => word is null ? DecisionState.Undecided : _decisions[word];

        private static Dictionary<string, T> Of<T>()
            where T : struct, Enum => Enum.GetValues<T>().ToDictionary(Kebab.Write, StringComparer.Ordinal);
    }
}
