using Extractor.Gold;
using Extractor.Labels;

namespace Extractor.Parties;

/// <summary>
/// Decides who gives and who gets what a fact states: each organization of the article is weighed for both roles, once by itself and once
/// more knowing how all facts of the article were seen. The same amount told again is decided together.
/// </summary>
public sealed class PartyLinker(ModelSet models)
{
    internal const string Model = "party";
    internal const string SecondModel = "party-second";
    internal static readonly string[] Roles = ["none", "from", "to"];

    // Chosen on articles/dev for the best F1 of each side.
    private const double LeastFrom = 0.3;
    private const double LeastTo = 0.35;

    private const double LeastChance = 0.02;

    /// <summary>Links every labeled mention, in their order; both sides are empty for labels that bear no parties.</summary>
    internal IReadOnlyList<Linked> Link(ArticleContext article, IReadOnlyList<Organization> organizations, IReadOnlyList<Labeled> labels, PartyRules rules)
    {
        var result = new Linked[labels.Count];
        Array.Fill(result, new Linked([], []));
        if (organizations.Count == 0)
        {
            return result;
        }

        var features = new PartyFeatures(article, organizations);
        var model = models[Model];
        var sink = new FeatureSink(named: false);
        var standing = new Dictionary<Label, double[][]>();
        var scores = new Dictionary<int, double[][]>();
        for (var m = 0; m < labels.Count; m++)
        {
            if (labels[m].Label.HasParties())
            {
                // What holds of an organization for every fact of the label is weighed once.
                var isFirst = standing.TryAdd(labels[m].Label, new double[organizations.Count][]);
                var known = standing[labels[m].Label];
                scores[m] = new double[organizations.Count][];
                for (var o = 0; o < organizations.Count; o++)
                {
                    if (isFirst)
                    {
                        sink.Clear();
                        features.EmitStanding(labels[m].Label, o, sink);
                        known[o] = model.Score(sink.Span);
                    }

                    sink.Clear();
                    features.EmitPair(m, labels[m].Label, labels[m].Status.Status, o, sink);
                    scores[m][o] = model.Score(known[o], sink.Span);
                }
            }
        }

        Second(article, labels, scores);
        var stated = scores.Keys.ToDictionary(m => m, m => rules.Of(m, labels[m].Label));
        // What the article recalls lies between others than what it tells, each recalled amount between its own: kin are of the news alone.
        var kin = scores.Keys.GroupBy(m => (labels[m].Label, labels[m].Status.Status == Status.Past ? m : -1)).ToDictionary(g => g.Key, g => new Group([.. g], scores, stated));
        var twins = scores.Keys.GroupBy(m => (labels[m].Label, labels[m].Status.Status == Status.Past, article.Mentions[m].Value)).ToDictionary(g => g.Key, g => new Group([.. g], scores, stated));
        foreach (var (m, own) in scores)
        {
            var past = labels[m].Status.Status == Status.Past;
            var (same, all) = (twins[(labels[m].Label, past, article.Mentions[m].Value)], kin[(labels[m].Label, past ? m : -1)]);
            // Figures of one company alone are told of several side by side, with the same percentages: no other figure speaks for them.
            var isAlone = labels[m].Label is Label.Financials or Label.Growth or Label.Valuation or Label.SharePrice;
            result[m] = Choose([.. own.Select((score, o) => models[SecondModel].Probabilities(Joined(score, o, same)))], labels[m].Label, organizations,
                Stated(stated[m].From, same.From, all.From), isAlone ? stated[m].To : Stated(stated[m].To, same.To, all.To));
        }

        foreach (var m in scores.Keys)
        {
            if (rules.Answers(m, i => labels[i].Label) is >= 0 and var answered && result[answered].From.Count > 0 && result[answered].To.Count > 0)
            {
                result[m] = new Linked(result[answered].To, result[answered].From) { Chances = [.. result[answered].Chances.Select(c => new PartyChance(c.Name, c.To, c.From))] };
            }
        }

        Complete(labels, result);
        for (var m = 1; m < result.Length; m++)
        {
            if (article.Mentions[m].Restates is not null && labels[m].Label == labels[m - 1].Label)
            {
                result[m] = result[m - 1];
            }
        }

        return result;
    }

    // Puts what the second look says in place of the first.
    private void Second(ArticleContext article, IReadOnlyList<Labeled> labels, Dictionary<int, double[][]> scores)
    {
        var (first, second) = (models[Model], models[SecondModel]);
        var looks = scores.ToDictionary(s => s.Key, s => (double[][])[.. s.Value.Select(first.Probabilities)]);
        var features = new PartyLooks(article, looks, m => (labels[m].Label, labels[m].Status.Status));
        var sink = new FeatureSink(named: false);
        foreach (var (mention, own) in scores)
        {
            for (var o = 0; o < own.Length; o++)
            {
                sink.Clear();
                features.Emit(mention, o, sink);
                own[o] = second.Score(sink.Span);
            }
        }
    }

    /// <summary>The party that a rule states for the fact itself, else for the same amount told again, else for all facts of the label alike; -1 where none does.</summary>
    private static int Stated(int own, (int Party, int Count) twins, (int Party, int Count) kin) =>
        own >= 0 ? own : twins.Count > 0 ? twins.Party : kin.Count > 1 ? kin.Party : -1;

    /// <summary>
    /// Whoever is paid for a commitment supplies the power that the payer secures, where the article does not say who else does
    /// (annotation guide, section 7: a party left to be understood from the deal counts as named).
    /// </summary>
    private static void Complete(IReadOnlyList<Labeled> labels, Linked[] result)
    {
        var commitments = result.Where((linked, m) => labels[m].Label == Label.Commitment && labels[m].Status.Status != Status.Past && linked.From.Count > 0 && linked.To.Count > 0).ToList();
        for (var m = 0; m < result.Length; m++)
        {
            if (labels[m].Label == Label.Capacity && result[m].From.Count == 0 && result[m].To.Count > 0)
            {
                var supplier = commitments.Where(c => c.From.Intersect(result[m].To, StringComparer.Ordinal).Any()).SelectMany(c => c.To)
                    .GroupBy(n => n, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
                result[m] = supplier is null ? result[m] : result[m] with { From = [supplier.Key] };
            }
        }
    }

    // The same amount told again counts as much as a fact's own evidence.
    private static double[] Joined(double[] own, int organization, Group twins) =>
        twins.Count == 1 ? own : [.. own.Select((score, role) => (score + twins.MeanOfOthers(score, organization, role)) / 2)];

    /// <summary>Facts that are decided together: the sums of their scores, and the parties that rules state for them.</summary>
    private sealed class Group
    {
        private readonly double[][] sums;

        public Group(int[] members, Dictionary<int, double[][]> scores, Dictionary<int, (int From, int To)> stated)
        {
            Count = members.Length;
            sums = [.. scores[members[0]].Select(s => new double[s.Length])];
            foreach (var member in members)
            {
                for (var o = 0; o < sums.Length; o++)
                {
                    for (var c = 0; c < sums[o].Length; c++)
                    {
                        sums[o][c] += scores[member][o][c];
                    }
                }
            }

            From = Agreed(members.Select(m => stated[m].From));
            To = Agreed(members.Select(m => stated[m].To));
        }

        public int Count { get; }

        /// <summary>The party that all rules agree on and how many say so; -1 where they do not agree.</summary>
        public (int Party, int Count) From { get; }

        public (int Party, int Count) To { get; }

        public double MeanOfOthers(double own, int organization, int role) => (sums[organization][role] - own) / (Count - 1);

        private static (int Party, int Count) Agreed(IEnumerable<int> parties)
        {
            var told = parties.Where(p => p >= 0).ToList();
            return told.Count == 0 ? (-1, 0) : told.All(p => p == told[0]) ? (told[0], told.Count) : (-1, told.Count);
        }
    }

    private static Linked Choose(double[][] probabilities, Label label, IReadOnlyList<Organization> organizations, int statedFrom, int statedTo)
    {
        var from = statedFrom >= 0 ? statedFrom : Best(probabilities, 1, statedTo);
        var to = statedTo >= 0 ? statedTo : Best(probabilities, 2, statedFrom);
        if (from == to && from >= 0)
        {
            if (statedTo < 0 && (statedFrom >= 0 || probabilities[from][1] >= probabilities[to][2]))
            {
                to = Best(probabilities, 2, from);
            }
            else
            {
                from = Best(probabilities, 1, to);
            }
        }

        var hasFrom = label is not (Label.Valuation or Label.Financials or Label.Growth);
        return new Linked(
            hasFrom && from >= 0 && (from == statedFrom || probabilities[from][1] >= LeastFrom) ? [organizations[from].Name] : [],
            to >= 0 && (to == statedTo || probabilities[to][2] >= LeastTo) ? [organizations[to].Name] : [])
        {
            // What a rule states is certain.
            Chances = [.. organizations.Select((organization, o) => new PartyChance(
                organization.Name, statedFrom >= 0 ? (o == statedFrom ? 1 : 0) : probabilities[o][1], statedTo >= 0 ? (o == statedTo ? 1 : 0) : probabilities[o][2]))
                .Where(c => c.From >= LeastChance || c.To >= LeastChance)],
        };
    }

    private static int Best(double[][] probabilities, int role, int not)
    {
        var best = -1;
        for (var o = 0; o < probabilities.Length; o++)
        {
            if (o != not && (best < 0 || probabilities[o][role] > probabilities[best][role]))
            {
                best = o;
            }
        }

        return best;
    }
}

/// <summary>The parties of one fact: one name for each.</summary>
public sealed record Linked(IReadOnlyList<string> From, IReadOnlyList<string> To)
{
    internal IReadOnlyList<PartyChance> Chances { get; init; } = [];
}
