using System.Globalization;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Parties;

/// <summary>
/// What a first look at all pairs of fact and organization tells about one pair: how the organization stands among the others for
/// the same fact, for the same amount told again, and for all facts of that label in the article.
/// </summary>
internal sealed class PartyNeighbourhood
{
    private readonly ArticleContext article;
    private readonly Dictionary<int, double[][]> first;
    private readonly Func<int, Label> labelOf;
    private readonly Dictionary<Label, double[][]> byLabel = [];

    /// <param name="article">The article.</param>
    /// <param name="first">For each fact that bears parties, for each organization, the probabilities of none, from and to at first look.</param>
    /// <param name="labelOf">The label of a fact.</param>
    public PartyNeighbourhood(ArticleContext article, Dictionary<int, double[][]> first, Func<int, Label> labelOf)
    {
        this.article = article;
        this.first = first;
        this.labelOf = labelOf;
        foreach (var group in first.Keys.GroupBy(labelOf))
        {
            byLabel[group.Key] = Mean([.. group]);
        }
    }

    /// <summary>Adds what the first look tells about one pair.</summary>
    public void Emit(int mention, int organization, FeatureSink sink)
    {
        var label = Kebab.Write(labelOf(mention));
        var own = first[mention];
        Standing("own", own, organization, label, sink);
        Standing("article", byLabel[labelOf(mention)], organization, label, sink);
        var twins = first.Keys.Where(t => t != mention && labelOf(t) == labelOf(mention) && article.Mentions[t].Value == article.Mentions[mention].Value).ToArray();
        if (twins.Length > 0)
        {
            Standing("twin", Mean(twins), organization, label, sink);
        }

        var previous = first.Keys.Where(t => t < mention).DefaultIfEmpty(-1).Max();
        if (previous >= 0)
        {
            Standing("previous", first[previous], organization, label, sink);
        }
    }

    // Its probability for each role, and whether others are more probable for it.
    private static void Standing(string name, double[][] table, int organization, string label, FeatureSink sink)
    {
        for (var role = 1; role <= 2; role++)
        {
            var mine = table[organization][role];
            var better = 0;
            var best = 0.0;
            for (var o = 0; o < table.Length; o++)
            {
                if (o != organization)
                {
                    better += table[o][role] > mine ? 1 : 0;
                    best = Math.Max(best, table[o][role]);
                }
            }

            var side = role == 1 ? "-from" : "-to";
            sink.Add(name + side, Bucket(mine), label);
            sink.Add(name + side, Bucket(mine));
            sink.Add(name + side + "-rank", Math.Min(better, 3).ToString(CultureInfo.InvariantCulture), Bucket(mine));
            sink.Add(name + side + "-rival", Bucket(best), Bucket(mine));
        }
    }

    private static string Bucket(double p) => p < 0.05 ? "0" : p < 0.15 ? "1" : p < 0.3 ? "2" : p < 0.5 ? "3" : p < 0.7 ? "4" : p < 0.9 ? "5" : "6";

    private double[][] Mean(int[] mentions)
    {
        var count = first[mentions[0]].Length;
        var mean = new double[count][];
        for (var o = 0; o < count; o++)
        {
            mean[o] = [.. Enumerable.Range(0, 3).Select(c => mentions.Average(m => first[m][o][c]))];
        }

        return mean;
    }
}
