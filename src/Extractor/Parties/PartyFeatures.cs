using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Parties;

/// <summary>
/// What a reader would look at to tell whether an organization gives or gets what a fact states: where it stands to the figure,
/// the words at its sides and between the two, how often and how early the article names it, and what it does elsewhere.
/// </summary>
internal sealed class PartyFeatures
{
    private static readonly PartySide LeftSide = new("left", "l");
    private static readonly PartySide RightSide = new("right", "r");
    private static readonly string[] Others = ["other0", "other1", "other2", "other3"];

    private readonly ArticleContext article;
    private readonly IReadOnlyList<Organization> organizations;
    private readonly int[] organizationAt;
    private readonly int[] rank;
    private readonly List<string>[] habits;
    private readonly IReadOnlyList<(string Name, string Value)>[] traits;
    private readonly PartyGrammar grammar;

    // Of each sentence one more than how many organizations it names; 0 where nobody has counted yet.
    private readonly int[] namedIn;

    // What stands before each sentence, looked up once for all pairs.
    private readonly Before?[] before;

    public PartyFeatures(ArticleContext article, IReadOnlyList<Organization> organizations)
    {
        this.article = article;
        this.organizations = organizations;
        organizationAt = new int[article.Tokens.Count];
        Array.Fill(organizationAt, -1);
        for (var o = 0; o < organizations.Count; o++)
        {
            foreach (var (first, end) in organizations[o].Places)
            {
                organizationAt.AsSpan(first, end - first).Fill(o);
            }
        }

        grammar = new PartyGrammar(article, organizationAt);
        namedIn = new int[article.Sentences.Count];
        before = new Before?[article.Sentences.Count];
        rank = new int[organizations.Count];
        foreach (var (o, r) in Enumerable.Range(0, organizations.Count).OrderByDescending(o => organizations[o].Places.Count).ThenBy(o => organizations[o].Places[0].First).Select((o, r) => (o, r)))
        {
            rank[o] = r;
        }

        traits = PartyTraits.Of(article, organizations, organizationAt);
        habits = [.. organizations.Select(o => PartyHabits.Of(article, o))];
    }

    /// <summary>Emits the features of one pair of fact and organization.</summary>
    public void Emit(int mention, Label label, Status status, int organization, FeatureSink sink)
    {
        EmitStanding(label, organization, sink);
        EmitPair(mention, label, status, organization, sink);
    }

    /// <summary>Emits those that hold of an organization for every fact of a label.</summary>
    public void EmitStanding(Label label, int organization, FeatureSink sink)
    {
        var name = Kebab.Write(label);
        var places = organizations[organization].Places;
        sink.AddAlone("label", name, name);
        sink.AddAlone("rank", Small(rank[organization], 4), name);
        sink.AddAlone("order", Small(organization, 4), name);
        sink.AddAlone("named", Small(places.Count, 5), name);
        sink.AddAlone("title", article.Tokens[places[0].First].Start < article.TitleEnd ? "yes" : "no", name);
        foreach (var habit in habits[organization])
        {
            sink.AddAlone("habit", habit, name);
        }

        foreach (var (trait, value) in traits[organization])
        {
            sink.AddAlone(trait, value, name);
        }
    }

    /// <summary>Emits those of one pair that <see cref="EmitStanding"/> does not tell.</summary>
    public void EmitPair(int mention, Label label, Status status, int organization, FeatureSink sink)
    {
        var name = Kebab.Write(label);
        var (first, end) = article.Ranges[mention];
        var sentence = article.Sentences.Of(first);
        var places = organizations[organization].Places;
        var (start, stop) = article.Sentences[sentence];
        var inside = new List<(int First, int End)>();
        for (var p = LowerBound(places, start); p < places.Count && places[p].First < stop; p++)
        {
            inside.Add(places[p]);
        }

        if (inside.Count == 0)
        {
            Outside(places, sentence, first, name, sink);
        }
        else
        {
            Inside(inside, first, end, sentence, sink, name);
            grammar.Emit(inside, first, end, sentence, name, sink);
        }

        sink.Add("status", Kebab.Write(status), inside.Count > 0 ? "inside" : "outside");
        sink.Add("status-rank", Kebab.Write(status), Small(rank[organization], 3));

        var named = Named(sentence);
        sink.AddAlone("organizations", inside.Count > 0 ? Small(named, 4) : Others[Math.Min(named, 3)], name);
    }

    // How many organizations a sentence names; counted once for all pairs.
    private int Named(int sentence)
    {
        if (namedIn[sentence] == 0)
        {
            var (from, to) = article.Sentences[sentence];
            var seen = new HashSet<int>();
            for (var i = from; i < to; i++)
            {
                if (organizationAt[i] >= 0)
                {
                    seen.Add(organizationAt[i]);
                }
            }

            namedIn[sentence] = seen.Count + 1;
        }

        return namedIn[sentence] - 1;
    }

    // Index of the first place at or after a token; places are in the order of the text.
    private static int LowerBound(IReadOnlyList<(int First, int End)> places, int token)
    {
        int low = 0, high = places.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = places[middle].First < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static string Small(int n, int most) => FeatureSink.Number(Math.Min(n, most));

    private void Outside(IReadOnlyList<(int First, int End)> places, int sentence, int first, string label, FeatureSink sink)
    {
        var last = LowerBound(places, first) - 1;
        sink.AddAlone("sentences-back", Small(last >= 0 ? sentence - article.Sentences.Of(places[last].First) : 99, 4), label);
        var (anaphor, subject, latest) = before[sentence] ??= BeforeOf(sentence);
        if (subject >= 0)
        {
            var me = organizationAt[places[0].First];
            sink.AddAlone(anaphor ? "anaphor-subject" : "previous-subject", subject == me ? "yes" : "no", label);
            sink.AddAlone(anaphor ? "anaphor-last" : "previous-last", latest == me ? "yes" : "no", label);
        }
    }

    // "The company", "it": who was spoken of last, and who opened the sentence before.
    private Before BeforeOf(int sentence)
    {
        var (from, to) = article.Sentences[sentence];
        var anaphor = false;
        for (var i = from; i < to && !anaphor; i++)
        {
            anaphor = NameGazetteer.Pronouns.Has(article.Tokens.Surface(i)) || (i > from && article.Tokens.Is(i - 1, Role.The) && NameGazetteer.Definite.Has(article.Tokens.Surface(i)));
        }

        for (var s = sentence - 1; s >= Math.Max(0, sentence - 3); s--)
        {
            var (a, b) = article.Sentences[s];
            var named = organizationAt.AsSpan(a, b - a);
            var opening = named.IndexOfAnyExcept(-1);
            if (opening >= 0)
            {
                return new Before(anaphor, named[opening], named[named.LastIndexOfAnyExcept(-1)]);
            }
        }

        return new Before(anaphor, -1, -1);
    }

    private void Inside(List<(int First, int End)> inside, int first, int end, int sentence, FeatureSink sink, string label)
    {
        var tokens = article.Tokens;
        var (from, to) = article.Sentences[sentence];
        var nearest = inside.MinBy(p => p.First < first ? first - p.End : p.First - end);
        var left = nearest.First < first;
        var gap = Math.Max(0, left ? first - nearest.End : nearest.First - end);
        var side = left ? LeftSide : RightSide;
        var distance = gap <= 1 ? "0" : gap <= 3 ? "1" : gap <= 6 ? "2" : gap <= 12 ? "3" : "4";
        sink.AddAlone("side", side.Name, label);
        sink.Add("distance", side.Name, distance);
        sink.Add(side.DistanceLabel, distance, label);
        var between = 0;
        var last = organizationAt[nearest.First];
        for (var i = left ? nearest.End : end; i < (left ? first : nearest.First); i++)
        {
            if (organizationAt[i] >= 0 && organizationAt[i] != last)
            {
                between++;
                last = organizationAt[i];
            }

            if (tokens.WordAt(i) is { Senses.Length: > 0 } word && organizationAt[i] < 0)
            {
                foreach (var sense in word.Senses)
                {
                    sink.Add(side.Between, sense, label);
                }

                sink.Add(side.BetweenWord, word.Text);
            }
        }

        sink.AddAlone(side.OthersBetween, Small(between, 3), label);
        if (between == 0)
        {
            // The nearest name on this side: the word that ties it to the figure says most ("in Orrery", "Halcyon will").
            var tie = left ? (nearest.End < to ? tokens.Surface(nearest.End) : "$") : tokens.Surface(Math.Max(from, nearest.First - 1));
            sink.Add(side.Tie, tie, label);
            sink.Add(side.Tie, tie, gap <= 3 ? "near" : "far");
            if (!left && nearest.First - 2 >= end)
            {
                sink.Add("tie2", tokens.Surface(nearest.First - 2), tie);
            }
        }

        sink.AddAlone("opens", nearest.First == from || (nearest.First == from + 1 && tokens.Is(from, Role.The)) ? "yes" : "no", label);
        foreach (var place in inside)
        {
            Beside(place, from, to, place.First < first ? LeftSide : RightSide, sink, label);
        }

        var upTo = left ? first : nearest.First;
        if (gap is > 0 and <= 4)
        {
            var text = tokens.Text.AsSpan(tokens[left ? nearest.End : end].Start, Math.Max(0, tokens[upTo - 1].End - tokens[left ? nearest.End : end].Start));
            sink.Add(side.Path, text, label);
        }
    }

    // The words just before and after the name: "by Amazon", "Amazon will", "Amazon's".
    private void Beside((int First, int End) place, int from, int to, PartySide side, FeatureSink sink, string label)
    {
        var tokens = article.Tokens;
        sink.Add(side.Before, place.First > from ? tokens.Surface(place.First - 1) : "^", label);
        sink.Add("before", place.First > from ? tokens.Surface(place.First - 1) : "^");
        if (place.First - 2 >= from)
        {
            sink.Add(side.Before2, tokens.Surface(place.First - 2), tokens.Surface(place.First - 1));
        }

        var after = place.End;
        sink.Add(side.After, after < to ? tokens.Surface(after) : "$", label);
        if (after + 1 < to)
        {
            sink.Add(side.After2, tokens.Surface(after), tokens.Surface(after + 1));
        }

        for (var i = after; i < Math.Min(to, after + 5); i++)
        {
            foreach (var sense in tokens.WordAt(i)?.Senses ?? [])
            {
                sink.Add(side.Does, sense, label);
            }
        }

        for (var i = place.First - 1; i >= Math.Max(from, place.First - 4); i--)
        {
            foreach (var sense in tokens.WordAt(i)?.Senses ?? [])
            {
                sink.Add(side.Done, sense, label);
            }
        }
    }

    /// <summary>What a sentence takes up: whether it says <c>it</c> or <c>the company</c>, and which organizations open and close the nearest sentence before that names any; -1 for none.</summary>
    private readonly record struct Before(bool Anaphor, int Subject, int Last);
}
