using Extractor.Labels;

namespace Extractor.Parties;

/// <summary>
/// What the verbs of a sentence tell of an organization and a figure in it: whose subject or object the organization seems to be, and
/// which words, by their clusters, stand between the two and beside the organization.
/// </summary>
internal sealed class PartyGrammar(ArticleContext article, int[] organizationAt)
{
    private const int LongestPath = 14;

    /// <summary>Emits the features of one organization that the sentence names.</summary>
    /// <param name="inside">Its places in the sentence, as token ranges, in the order of the text.</param>
    /// <param name="first">First token of the figure.</param>
    /// <param name="end">The token after the figure.</param>
    /// <param name="sentence">The sentence of both.</param>
    /// <param name="label">The figure's label as written.</param>
    /// <param name="sink">Where the features go.</param>
    public void Emit(IReadOnlyList<(int First, int End)> inside, int first, int end, int sentence, string label, FeatureSink sink)
    {
        var (from, to) = article.Sentences[sentence];
        var nearest = inside.MinBy(p => p.First < first ? first - p.End : p.First - end);
        Between(nearest, first, end, label, sink);
        foreach (var place in inside)
        {
            Subject(place, first, to, label, sink);
            Object(place, from, label, sink);
            Beside(place, from, to, label, sink);
        }

        Clause(nearest, first, from, label, sink);
        Governed(inside, first, end, from, to, label, sink);
    }

    // What the organization is to the verb that governs the figure: its subject, its object, or tied to it by a preposition.
    private void Governed(IReadOnlyList<(int First, int End)> inside, int first, int end, int from, int to, string label, FeatureSink sink)
    {
        var verb = Governor(first, end, from, to);
        if (verb < 0)
        {
            return;
        }

        var passive = article.Is(verb - 1, GrammarTag.Auxiliary) && article.Tokens.Surface(verb).EndsWith("ed", StringComparison.OrdinalIgnoreCase);
        var subject = SubjectOf(verb, from);
        var stem = GrammarWords.Stem(article.Tokens.Surface(verb));
        foreach (var place in inside)
        {
            var relation = Relation(place, verb, subject, first, from);
            sink.AddAlone(passive ? "governed-passive" : "governed", relation, label);
            sink.Add(passive ? "governed-passive-verb" : "governed-verb", relation, stem);
            if (article.Tokens.WordAt(verb)?.Cluster is { } cluster)
            {
                sink.Add(passive ? "governed-passive-cluster" : "governed-cluster", relation, cluster.Middle);
                sink.Add("governed-coarse", relation + cluster.Coarse, label);
            }
        }
    }

    // The last verb before the figure, else the first after it.
    private int Governor(int first, int end, int from, int to)
    {
        for (var i = first - 1; i >= from; i--)
        {
            if (article.MentionAt(i) < 0 && organizationAt[i] < 0 && article.Is(i, GrammarTag.Verb))
            {
                return i;
            }
        }

        for (var i = end; i < to; i++)
        {
            if (article.MentionAt(i) < 0 && organizationAt[i] < 0 && article.Is(i, GrammarTag.Verb))
            {
                return i;
            }
        }

        return -1;
    }

    // The nearest name before a verb that no preposition ties to something else; -1 where none.
    private int SubjectOf(int verb, int from)
    {
        for (var i = verb - 1; i >= from; i--)
        {
            if (organizationAt[i] >= 0 && (i == from || organizationAt[i - 1] != organizationAt[i]) && !article.Is(i - 1, GrammarTag.Preposition))
            {
                return i;
            }
        }

        return -1;
    }

    private string Relation((int First, int End) place, int verb, int subject, int figure, int from)
    {
        if (place.First == subject)
        {
            return "subject";
        }

        var tie = place.First > from && article.Is(place.First - 1, GrammarTag.Preposition) ? article.Tokens.Surface(place.First - 1).ToString() : "";
        var where = place.First < verb ? "before" : place.First < figure ? "between" : "behind";
        return tie.Length > 0 ? where + tie.ToLowerInvariant() : where;
    }

    private void Between((int First, int End) place, int first, int end, string label, FeatureSink sink)
    {
        var left = place.First < first;
        var (a, b) = left ? (place.End, first) : (end, place.First);
        if (b - a > LongestPath)
        {
            sink.Add(left ? "path-long-L" : "path-long-R", label);
            return;
        }

        for (var i = a; i < b; i++)
        {
            if (article.MentionAt(i) >= 0 || organizationAt[i] >= 0)
            {
                sink.Add(left ? "path-other-L" : "path-other-R", article.MentionAt(i) >= 0 ? "figure" : "name", label);
            }
            else if (article.Tokens.WordAt(i)?.Cluster is { } cluster && !article.Is(i, GrammarTag.Function))
            {
                sink.Add(left ? "path-L" : "path-R", cluster.Middle, label);
                sink.Add(left ? "path-fine-L" : "path-fine-R", cluster.Fine);
            }
            else if (article.Is(i, GrammarTag.Preposition))
            {
                sink.Add(left ? "path-tie-L" : "path-tie-R", article.Tokens.Surface(i), label);
            }
        }
    }

    // The first verb after the organization, with no other organization between, is what it does: "Amazon will invest".
    private void Subject((int First, int End) place, int first, int to, string label, FeatureSink sink)
    {
        for (var i = place.End; i < to && organizationAt[i] < 0; i++)
        {
            if (article.MentionAt(i) < 0 && article.Is(i, GrammarTag.Verb))
            {
                var where = i < first ? "before" : "after";
                sink.Add("subject-of", GrammarWords.Stem(article.Tokens.Surface(i)), label);
                sink.Add("subject-where", where, label);
                if (article.Tokens.WordAt(i)?.Cluster is { } cluster)
                {
                    sink.Add("subject-of-cluster", cluster.Middle, label);
                }

                return;
            }
        }
    }

    // The last verb before it is what is done to it, with the preposition at its door: "bought by Amazon", "acquired Tessel".
    private void Object((int First, int End) place, int from, string label, FeatureSink sink)
    {
        ReadOnlySpan<char> tie = place.First > from && article.Is(place.First - 1, GrammarTag.Preposition) ? article.Tokens.Surface(place.First - 1) : "none";
        for (var i = place.First - 1; i >= from; i--)
        {
            if (article.MentionAt(i) < 0 && article.Is(i, GrammarTag.Verb))
            {
                sink.Add("object-of", GrammarWords.Stem(article.Tokens.Surface(i)), label);
                sink.Add("object-tie", GrammarWords.Stem(article.Tokens.Surface(i)), tie);
                if (article.Tokens.WordAt(i)?.Cluster is { } cluster)
                {
                    sink.Add("object-of-cluster", cluster.Middle, label);
                }

                return;
            }
        }

        sink.Add("object-of", "none", label);
    }

    private void Beside((int First, int End) place, int from, int to, string label, FeatureSink sink)
    {
        if (place.First > from && article.Tokens.WordAt(place.First - 1)?.Cluster is { } before)
        {
            sink.Add("before-cluster", before.Middle, label);
        }

        if (place.End < to && article.Tokens.WordAt(place.End)?.Cluster is { } after)
        {
            sink.Add("after-cluster", after.Middle, label);
        }
    }

    // Is the organization in the figure's own clause, or does a comma and a verb part them?
    private void Clause((int First, int End) place, int first, int from, string label, FeatureSink sink)
    {
        var (a, b) = place.First < first ? (place.End, first) : (first, place.First);
        int commas = 0, verbs = 0;
        for (var i = Math.Max(from, a); i < b; i++)
        {
            commas += article.Tokens.SymbolAt(i) is ',' or ';' or ':' ? 1 : 0;
            verbs += article.Is(i, GrammarTag.Verb) ? 1 : 0;
        }

        sink.Add("commas", commas > 1 ? "many" : commas == 1 ? "one" : "none", label);
        sink.Add("verbs", verbs > 1 ? "many" : verbs == 1 ? "one" : "none", label);
    }
}
