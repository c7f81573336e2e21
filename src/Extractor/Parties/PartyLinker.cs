using Extractor.Gold;
using Extractor.Labels;

namespace Extractor.Parties;

/// <summary>
/// Decides who gives and who gets what a fact states: each organization of the article is weighed for both roles. Facts of one label
/// in one article are mostly between the same parties, so they are decided together, each by its own evidence first.
/// </summary>
public sealed class PartyLinker(ModelSet models)
{
    internal const string Model = "party";
    internal static readonly string[] Roles = ["none", "from", "to"];

    // Chosen on articles/dev for the best F1 of each side.
    private const double LeastFrom = 0.3;
    private const double LeastTo = 0.2;

    // How much the same amount told again, and the other facts of the label, count against a fact's own evidence; likewise.
    private const double SameAmount = 0.5;
    private const double SameLabel = 0.5;

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
            if (labels[m].Label.HasParties())
            {
                scores[m] = new double[organizations.Count][];
                for (var o = 0; o < organizations.Count; o++)
                {
                    sink.Clear();
                    features.Emit(m, labels[m].Label, o, sink);
                    scores[m][o] = model.Score(sink.Hashes);
                }
            }
        }

        foreach (var (m, own) in scores)
        {
            // What the article recalls lies between others than what it tells: past and present are joined apart.
            var kin = scores.Keys.Where(t => t != m && labels[t].Label == labels[m].Label && (labels[t].Status.Status == Status.Past) == (labels[m].Status.Status == Status.Past)).ToList();
            var twins = kin.Where(t => article.Mentions[t].Value == article.Mentions[m].Value).ToList();
            result[m] = Choose([.. own.Select((score, o) => model.Probabilities(Joined(score, o, twins, kin, scores)))], labels[m].Label, organizations);
        }

        return result;
    }

    private static double[] Joined(double[] own, int organization, List<int> twins, List<int> kin, Dictionary<int, double[][]> scores)
    {
        var (a, b) = (twins.Count > 0 ? SameAmount : 0, kin.Count > 0 ? SameLabel : 0);
        return [.. own.Select((score, c) => (score + (a > 0 ? a * twins.Average(t => scores[t][organization][c]) : 0) + (b > 0 ? b * kin.Average(t => scores[t][organization][c]) : 0)) / (1 + a + b))];
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
