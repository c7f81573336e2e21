using Extractor.Gold;
using Extractor.Labels;

namespace Extractor.Parties;

/// <summary>
/// Decides who gives and who gets what a fact states. Each organization of the article is weighed for both roles; an amount that
/// the article tells again with the same label is decided together with its other occurrences.
/// </summary>
public sealed class PartyLinker(ModelSet models)
{
    internal const string Model = "party";
    internal static readonly string[] Roles = ["none", "from", "to"];

    // Chosen on articles/dev for the best F1 of each side.
    internal static double LeastFrom = 0.5;
    internal static double LeastTo = 0.4;
    internal static double SameAmount = 0.5;
    internal static double SameLabel = 0.5;

    /// <summary>Links every labeled mention, in their order; both sides are empty for labels that bear no parties.</summary>
    public IReadOnlyList<Linked> Link(ArticleContext article, IReadOnlyList<Organization> organizations, IReadOnlyList<Labeled> labels)
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
        var scores = new Dictionary<int, double[][]>();
        for (var m = 0; m < labels.Count; m++)
        {
            if (!labels[m].Label.HasParties())
            {
                continue;
            }

            scores[m] = new double[organizations.Count][];
            for (var o = 0; o < organizations.Count; o++)
            {
                sink.Clear();
                features.Emit(m, labels[m].Label, o, sink);
                scores[m][o] = model.Score(sink.Hashes);
            }
        }

        foreach (var (m, own) in scores)
        {
            var label = labels[m].Label;
            var twins = scores.Keys.Where(t => t != m && labels[t].Label == label && article.Mentions[t].Value == article.Mentions[m].Value).ToList();
            var kin = scores.Keys.Where(t => t != m && labels[t].Label == label).ToList();
            var probabilities = own.Select((score, o) => model.Probabilities([.. score.Select((s, c) =>
                (s + (twins.Count > 0 ? SameAmount * twins.Average(t => scores[t][o][c]) : 0) + (kin.Count > 0 ? SameLabel * kin.Average(t => scores[t][o][c]) : 0))
                / (1 + (twins.Count > 0 ? SameAmount : 0) + (kin.Count > 0 ? SameLabel : 0)))])).ToArray();
            result[m] = Choose(probabilities, label, organizations);
        }

        return result;
    }

    private static Linked Choose(double[][] probabilities, Label label, IReadOnlyList<Organization> organizations)
    {
        var from = Best(probabilities, 1, -1);
        var to = Best(probabilities, 2, -1);
        if (from == to)
        {
            if (probabilities[from][1] >= probabilities[to][2])
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
            hasFrom && from >= 0 && probabilities[from][1] >= LeastFrom ? [organizations[from].Name] : [],
            to >= 0 && probabilities[to][2] >= LeastTo ? [organizations[to].Name] : []);
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
public sealed record Linked(IReadOnlyList<string> From, IReadOnlyList<string> To);
