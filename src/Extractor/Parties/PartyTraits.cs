using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Parties;

/// <summary>
/// What an organization is in an article, whatever the fact: what its name says (<c>Capital</c>, <c>Energy</c>), how it is described (<c>the
/// startup</c>, <c>a private equity firm</c>), what title and lead say that it does, and what share of all namings is its own.
/// </summary>
internal static class PartyTraits
{
    private const int Described = 6;
    private const int LeadSentences = 2;

    /// <summary>The traits of each organization, as name and value.</summary>
    /// <param name="article">The article.</param>
    /// <param name="organizations">Who is named in it.</param>
    /// <param name="organizationAt">Index of the organization that each token names; -1 for none.</param>
    public static IReadOnlyList<(string Name, string Value)>[] Of(ArticleContext article, IReadOnlyList<Organization> organizations, int[] organizationAt)
    {
        var all = organizations.Sum(o => o.Places.Count);
        return [.. organizations.Select(o => (IReadOnlyList<(string, string)>)[.. Of(article, o, all, organizationAt).Distinct()])];
    }

    private static IEnumerable<(string Name, string Value)> Of(ArticleContext article, Organization organization, int all, int[] organizationAt)
    {
        yield return ("share", FeatureSink.Number(Math.Min(5, 10 * organization.Places.Count / Math.Max(1, all))));
        foreach (var trait in Called(organization)) yield return trait;
        var last = -1;
        foreach (var place in organization.Places)
        {
            var sentence = article.Sentences.Of(place.First);
            var (from, to) = article.Sentences[sentence];
            var title = article.Tokens[from].Start < article.TitleEnd;
            foreach (var trait in Description(article, place, from, to, organizationAt)) yield return trait;
            if (sentence != last && (title || sentence < FirstOfBody(article) + LeadSentences))
            {
                foreach (var trait in Told(article, place, from, to, title ? "title" : "lead", organizationAt)) yield return trait;
            }

            last = sentence;
        }
    }

    private static int FirstOfBody(ArticleContext article)
    {
        var s = 0;
        while (s < article.Sentences.Count - 1 && article.Tokens[article.Sentences[s].First].Start < article.TitleEnd)
        {
            s++;
        }

        return s;
    }

    // "Sequoia Capital", "Deutsche Bank": the words of a name that are words.
    private static IEnumerable<(string, string)> Called(Organization organization)
    {
        foreach (var alias in organization.Aliases)
        {
            var words = alias.Split(' ');
            if (words.Length > 1)
            {
                yield return ("called", words[^1].ToLowerInvariant());
                if (words.Length > 2) yield return ("called-in", words[^2].ToLowerInvariant());
            }
        }
    }

    // "the startup Tessel", "Tessel, a maker of batteries,"; "Tessel-backed".
    private static IEnumerable<(string, string)> Description(ArticleContext article, (int First, int End) place, int from, int to, int[] organizationAt)
    {
        var tokens = article.Tokens;
        var before = place.First - 1;
        if (before >= from && tokens.IsWord(before) && organizationAt[before] < 0 && !article.Is(before, GrammarTag.Function | GrammarTag.Verb))
        {
            yield return ("described", tokens.Surface(before).ToString().ToLowerInvariant());
            if (tokens.WordAt(before)?.Cluster is { } cluster) yield return ("described-cluster", cluster.Middle);
        }

        if (place.End + 2 < to && tokens.IsSymbol(place.End, '-') && tokens.IsWord(place.End + 1))
        {
            yield return ("tail", tokens.Surface(place.End + 1).ToString().ToLowerInvariant());
        }

        if (place.End + 2 < to && tokens.IsSymbol(place.End, ',') && (tokens.Is(place.End + 1, Role.A) || tokens.Is(place.End + 1, Role.The)))
        {
            for (var i = place.End + 2; i < Math.Min(to, place.End + 2 + Described) && organizationAt[i] < 0; i++)
            {
                if (article.Is(i, GrammarTag.Preposition | GrammarTag.Verb) || tokens.IsSymbol(i, ','))
                {
                    break;
                }

                if (tokens.IsWord(i) && !article.Is(i, GrammarTag.Function))
                {
                    yield return ("described", tokens.Surface(i).ToString().ToLowerInvariant());
                    if (tokens.WordAt(i)?.Cluster is { } cluster) yield return ("described-cluster", cluster.Middle);
                }
            }
        }
    }

    // What title and lead say that it does, and what they say is done to it.
    private static IEnumerable<(string, string)> Told(ArticleContext article, (int First, int End) place, int from, int to, string where, int[] organizationAt)
    {
        var tokens = article.Tokens;
        var firstNamed = true;
        for (var i = from; i < place.First && firstNamed; i++)
        {
            firstNamed = organizationAt[i] < 0;
        }

        yield return (where + "-first", firstNamed ? "yes" : "no");
        var verb = place.End;
        while (verb < to && !(article.MentionAt(verb) < 0 && organizationAt[verb] < 0 && article.Is(verb, GrammarTag.Verb)))
        {
            verb++;
        }

        if (verb < to)
        {
            yield return (where + "-does", GrammarWords.Stem(tokens.Surface(verb)).ToString().ToLowerInvariant());
            if (tokens.WordAt(verb)?.Cluster is { } cluster) yield return (where + "-does-cluster", cluster.Middle + (firstNamed ? "1" : "2"));
        }

        verb = place.First - 1;
        while (verb >= from && !(article.MentionAt(verb) < 0 && organizationAt[verb] < 0 && article.Is(verb, GrammarTag.Verb)))
        {
            verb--;
        }

        if (verb >= from)
        {
            var tie = article.Is(place.First - 1, GrammarTag.Preposition) ? tokens.Surface(place.First - 1).ToString().ToLowerInvariant() : "none";
            yield return (where + "-done", GrammarWords.Stem(tokens.Surface(verb)).ToString().ToLowerInvariant());
            yield return (where + "-tie", tie);
            if (tokens.WordAt(verb)?.Cluster is { } cluster) yield return (where + "-done-cluster", cluster.Middle + tie);
        }
        else
        {
            yield return (where + "-done", "none");
        }
    }
}
