namespace Extractor.Mentions;

/// <summary>
/// Where a word stands among words that are used alike: about 80 coarse clusters hold 300 middle ones, and these 1,000 fine ones.
/// Made once by k-means over public word vectors (docs/third-party.md); a rare word is understood by the company it keeps.
/// </summary>
/// <param name="Coarse">Number of the coarse cluster.</param>
/// <param name="Middle">Number of the middle cluster, unique over all coarse ones.</param>
/// <param name="Fine">Number of the fine cluster, unique over all.</param>
internal sealed record WordCluster(string Coarse, string Middle, string Fine)
{
    /// <summary>Reads <c>COARSE.MIDDLE.FINE</c>.</summary>
    public static WordCluster Of(string path) => path.Split('.') is [var coarse, var middle, var fine]
        ? new(coarse, middle, fine)
        : throw new FormatException($"clusters.json: '{path}' is not of the form COARSE.MIDDLE.FINE");
}
