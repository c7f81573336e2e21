using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>
/// Decides which texts are copies of which. Texts are ranked (the most figures, then the earliest published, then the smallest key of
/// an article); each joins the first of the higher ranked that leads and is like it, and leads itself where there is none. So a copy is like
/// its leader, not merely like another copy; no figure is told by a copy alone; and the answer depends on the texts that stand, not on
/// the order in which they came. Only what a change can reach is decided anew.
/// </summary>
internal sealed class CopyGroups(Session session)
{
    // Fingerprints of texts that are compared again and again within a batch.
    private const int Remembered = 512;

    private readonly Dictionary<long, Fingerprint> prints = [];
    private readonly Dictionary<long, Ranked?> ranks = [];
    private readonly HashSet<long> unsettled = [];

    /// <summary>Articles that another stands for since.</summary>
    public HashSet<long> Moved { get; } = [];

    /// <summary>Notes a text that the store did not have, by its first version.</summary>
    /// <returns>True where it is a copy of a text that stands.</returns>
    public bool Add(long versionId, string text)
    {
        var print = Remember(versionId, Fingerprint.Of(text));
        var values = print.BandValues();
        var isCopy = Candidates(versionId, values.Select(Leading)).Any(c => (c.Leads || unsettled.Contains(c.Id)) && PrintOf(c.Id).IsCopyOf(print));
        session.Execute("insert into text_group (version_id, figures) values (@versionId, @Figures)", new { versionId, print.Figures });

        // Two bands of a text may have one value; rare, and of no account.
        session.Execute(
            "insert into text_band (value, version_id) select distinct cast(value as bigint), @versionId from json_each(@values) where true on conflict do nothing",
            new { values = JsonText.Write<long>([.. isCopy ? values : values.Select(Leading)]), versionId });
        unsettled.Add(versionId);
        return isCopy;
    }

    /// <summary>Decides for texts on which an article came to stand or stands no longer, or whose articles have changed.</summary>
    /// <param name="texts">First versions of the texts.</param>
    public void Settle(IEnumerable<long> texts)
    {
        ranks.Clear();
        var open = new SortedSet<Ranked>(Ranked.First);
        var touched = new HashSet<long>(texts);
        foreach (var text in touched)
        {
            // What led may lead no longer, or from another rank: all that could follow it is asked again.
            if (Leader(text) == text) open.UnionWith(Alike(text).Select(RankOf).OfType<Ranked>());
            if (RankOf(text) is { } ranked) open.Add(ranked);
            else Lead(text, null);
        }

        while (open.Min is { } next)
        {
            open.Remove(next);
            Decide(next, open, touched.Contains(next.Text));
        }

        unsettled.Clear();
    }

    private void Decide(Ranked next, SortedSet<Ranked> open, bool touched)
    {
        var before = Leader(next.Text);
        var print = PrintOf(next.Text);
        var leader = Candidates(next.Text, print.BandValues().Select(Leading))
            .Where(c => c.Leads && c.Id != next.Text)
            .Select(c => RankOf(c.Id))
            .OfType<Ranked>()
            .Where(r => Ranked.First.Compare(r, next) < 0)
            .Order(Ranked.First)
            .FirstOrDefault(r => PrintOf(r.Text).IsCopyOf(print)) ?? next;
        if (before != leader.Text) Lead(next.Text, leader.Text);
        if (touched || before != leader.Text) Point(next.Text, leader.Article);

        // Those that follow it point at its article, which may be another now.
        if (touched && leader == next)
        {
            foreach (var follower in session.List(
                "select version_id from text_group where leader_id = @Text and version_id <> @Text", new { next.Text }, row => row.Number(0)!.Value))
            {
                Point(follower, next.Article);
            }
        }

        if ((before == next.Text) != (leader == next))
        {
            open.UnionWith(Alike(next.Text).Select(RankOf).OfType<Ranked>().Where(r => Ranked.First.Compare(r, next) > 0));
        }
    }

    private IEnumerable<long> Alike(long text)
    {
        var print = PrintOf(text);
        var values = print.BandValues();
        return Candidates(text, values.Concat(values.Select(Leading))).Select(c => c.Id).Where(id => id != text && PrintOf(id).IsCopyOf(print));
    }

    // What leads stands under values of its own, so that a text looks for its leader among leaders, not among their thousand copies.
    private static long Leading(long value) => ~value;

    // All values at once: on a server each question is a way there and back.
    private List<(long Id, bool Leads)> Candidates(long text, IEnumerable<long> values) => session.List(
        """
        select distinct b.version_id, g.leader_id = g.version_id
        from json_each(@values) v cross join text_band b join text_group g on g.version_id = b.version_id
        where b.value = cast(v.value as bigint) and b.version_id <> @text
        """, new { values = JsonText.Write<long>([.. values]), text }, row => (row.Number(0)!.Value, row.Number(1) == 1));

    private long? Leader(long text) => session.Single("select leader_id from text_group where version_id = @text", new { text }, row => row.Number(0));

    private void Lead(long text, long? leader)
    {
        session.Execute("update text_group set leader_id = @leader where version_id = @text", new { text, leader });
        var values = PrintOf(text).BandValues();
        session.Execute(
            "update text_band set value = ~value where version_id = @text and value in (select cast(value as bigint) from json_each(@values))",
            new { values = JsonText.Write<long>([.. leader == text ? values : values.Select(Leading)]), text });
    }

    private void Point(long text, long article) => Moved.UnionWith(session.List(
        """
        update article
        set canonical_id = @article
        where current_version_id in (
                select id from article_version where text_hash = (select text_hash from article_version where id = @text))
          and canonical_id is distinct from @article
        returning id
        """, new { text, article }, row => row.Number(0)!.Value));

    // Of the articles that stand on a text: the earliest published, then the smallest key.
    private Ranked? RankOf(long text)
    {
        if (!ranks.TryGetValue(text, out var rank))
        {
            ranks[text] = rank = session.List(
                """
                select a.id, v.published, a.key, g.figures
                from text_group g
                join article_version t on t.id = g.version_id
                join article_version v on v.text_hash = t.text_hash
                join article a on a.current_version_id = v.id
                where g.version_id = @text
                order by v.published is null, v.published, a.key
                limit 1
                """, new { text }, row => new Ranked(text, row.Number(0)!.Value, row.Text(1), row.Text(2)!, row.Number(3)!.Value)).FirstOrDefault();
        }

        return rank;
    }

    private Fingerprint PrintOf(long text) => prints.TryGetValue(text, out var print)
        ? print
        : Remember(text, Fingerprint.Of(session.Single("select text from article_version where id = @text", new { text }, row => row.Text(0)!)));

    private Fingerprint Remember(long text, Fingerprint print)
    {
        if (prints.Count >= Remembered) prints.Clear();
        return prints[text] = print;
    }

    /// <summary>A text on which articles stand, and what it is ranked by.</summary>
    /// <param name="Article">The article that stands for it.</param>
    private sealed record Ranked(long Text, long Article, string? Published, string Key, long Figures)
    {
        public static Comparer<Ranked> First { get; } = Comparer<Ranked>.Create((one, other) =>
            one.Figures != other.Figures ? other.Figures.CompareTo(one.Figures)
            : (one.Published is null) != (other.Published is null) ? (one.Published is null).CompareTo(other.Published is null)
            : string.CompareOrdinal(one.Published, other.Published) is not 0 and var day ? day
            : CompareByBytes(one.Key, other.Key));

        // As SQLite compares: by the bytes of UTF-8, which is the order of code points.
        private static int CompareByBytes(string one, string other) =>
            System.Text.Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(other));
    }
}
