using Extractor.Gold;
using Extractor.Labels;

namespace Extractor.Parties;

/// <summary>
/// Decides who gives and who gets what a fact states. Each organization of the article is weighed for both roles, at a first look
/// alone, at a second with what the first told about the others and about the other facts.
/// </summary>
public sealed class PartyLinker(ModelSet models)
{
    internal const string Model = "party";
    internal const string SecondModel = "party-second";
    internal static readonly string[] Roles = ["none", "from", "to"];

    // Chosen on articles/dev for the best F1 of each side.
    private const double LeastFrom = 0.35;
    private const double LeastTo = 0.3;

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
        var first = Look(features, organizations.Count, labels.Count, m => labels[m].Label.HasParties() ? labels[m].Label : null);
        var second = new PartyNeighbourhood(article, first, m => labels[m].Label);
        var model = models[SecondModel];
        var sink = new FeatureSink(named: false);
        foreach (var m in first.Keys)
        {
            var probabilities = new double[organizations.Count][];
            for (var o = 0; o < probabilities.Length; o++)
            {
                sink.Clear();
                features.Emit(m, labels[m].Label, o, sink);
                second.Emit(m, o, sink);
                probabilities[o] = model.Probabilities(model.Score(sink.Hashes));
            }

            result[m] = Choose(probabilities, labels[m].Label, organizations);
        }

        return result;
    }

    /// <summary>The first look at every pair of a fact that bears parties and an organization.</summary>
    internal Dictionary<int, double[][]> Look(PartyFeatures features, int organizations, int mentions, Func<int, Label?> labelOf)
    {
        var model = models[Model];
        var sink = new FeatureSink(named: false);
        var looks = new Dictionary<int, double[][]>();
        for (var m = 0; m < mentions; m++)
        {
            if (labelOf(m) is not { } label)
            {
                continue;
            }

            looks[m] = new double[organizations][];
            for (var o = 0; o < organizations; o++)
            {
                sink.Clear();
                features.Emit(m, label, o, sink);
                looks[m][o] = model.Probabilities(model.Score(sink.Hashes));
            }
        }

        return looks;
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
