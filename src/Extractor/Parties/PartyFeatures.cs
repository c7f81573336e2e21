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
    private readonly PartyGrammar grammar;

    // Of each sentence one more than how many organizations it names; 0 where nobody has counted yet.
    private readonly int[] namedIn;

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
        rank = new int[organizations.Count];
        foreach (var (o, r) in Enumerable.Range(0, organizations.Count).OrderByDescending(o => organizations[o].Places.Count).ThenBy(o => organizations[o].Places[0].First).Select((o, r) => (o, r)))
        {
            rank[o] = r;
        }

        habits = [.. organizations.Select(o => PartyHabits.Of(article, o))];
    }

    /// <summary>Emits the features of one pair of fact and organization.</summary>
    public void Emit(int mention, Label label, Status status, int organization, FeatureSink sink)
    {
        var name = Kebab.Write(label);
        var (first, end) = article.Ranges[mention];
        var sentence = article.Sentences.Of(first);
        void Add(string feature, ReadOnlySpan<char> value) => sink.AddAlone(feature, value, name);

        Add("label", name);
        Add("rank", Small(rank[organization], 4));
        var places = organizations[organization].Places;
        Add("order", Small(organization, 4));
        Add("named", Small(places.Count, 5));
        Add("title", article.Tokens[places[0].First].Start < article.TitleEnd ? "yes" : "no");
        foreach (var habit in habits[organization])
        {
            Add("habit", habit);
        }

        var (start, stop) = article.Sentences[sentence];
        var inside = new List<(int First, int End)>();
        for (var p = LowerBound(places, start); p < places.Count && places[p].First < stop; p++)
        {
            inside.Add(places[p]);
        }

        if (inside.Count == 0)
        {
            Outside(places, sentence, first, Add);
        }
        else
        {
            Inside(inside, first, end, sentence, sink, name, Add);
            grammar.Emit(inside, first, end, sentence, name, sink);
        }

        sink.Add("status", Kebab.Write(status), inside.Count > 0 ? "inside" : "outside");
        sink.Add("status-rank", Kebab.Write(status), Small(rank[organization], 3));

        var named = Named(sentence);
        Add("organizations", inside.Count > 0 ? Small(named, 4) : Others[Math.Min(named, 3)]);
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

    private delegate void Adder(string feature, ReadOnlySpan<char> value);

    private void Outside(IReadOnlyList<(int First, int End)> places, int sentence, int first, Adder add)
    {
        var last = LowerBound(places, first) - 1;
        var before = last >= 0 ? sentence - article.Sentences.Of(places[last].First) : 99;
        add("sentences-back", Small(before, 4));
        // "The company", "it": who was spoken of last, and who opened the sentence before.
        var (from, to) = article.Sentences[sentence];
        var anaphor = false;
        for (var i = from; i < to && !anaphor; i++)
        {
            anaphor = NameGazetteer.Pronouns.Has(article.Tokens.Surface(i)) || (i > from && NameGazetteer.Definite.Has(article.Tokens.Surface(i)) && article.Tokens.Is(i - 1, Role.The));
        }

        for (var s = sentence - 1; s >= Math.Max(0, sentence - 3); s--)
        {
            var (a, b) = article.Sentences[s];
            var sentenceOrganizations = organizationAt.AsSpan(a, b - a);
            var opening = sentenceOrganizations.IndexOfAnyExcept(-1);
            if (opening >= 0)
            {
                var me = organizationAt[places[0].First];
                add(anaphor ? "anaphor-subject" : "previous-subject", sentenceOrganizations[opening] == me ? "yes" : "no");
                add(anaphor ? "anaphor-last" : "previous-last", sentenceOrganizations[sentenceOrganizations.LastIndexOfAnyExcept(-1)] == me ? "yes" : "no");
                break;
            }
        }
    }

    private void Inside(List<(int First, int End)> inside, int first, int end, int sentence, FeatureSink sink, string label, Adder add)
    {
        var tokens = article.Tokens;
        var (from, to) = article.Sentences[sentence];
        var nearest = inside.MinBy(p => p.First < first ? first - p.End : p.First - end);
        var left = nearest.First < first;
        var gap = Math.Max(0, left ? first - nearest.End : nearest.First - end);
        var side = left ? LeftSide : RightSide;
        var distance = gap <= 1 ? "0" : gap <= 3 ? "1" : gap <= 6 ? "2" : gap <= 12 ? "3" : "4";
        add("side", side.Name);
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

        add(side.OthersBetween, Small(between, 3));
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

        add("opens", nearest.First == from || (nearest.First == from + 1 && tokens.Is(from, Role.The)) ? "yes" : "no");
        foreach (var place in inside)
        {
            Beside(place, from, to, place.First < first ? LeftSide : RightSide, sink, label);
        }

        var before = left ? first : nearest.First;
        if (gap is > 0 and <= 4)
        {
            var text = tokens.Text.AsSpan(tokens[left ? nearest.End : end].Start, Math.Max(0, tokens[before - 1].End - tokens[left ? nearest.End : end].Start));
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
}
