using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Parties;

/// <summary>
/// Finds the organizations of an article and joins the names of each: with and without its legal form, its first words
/// (<c>Macquarie</c> for <c>Macquarie Asset Management</c>), its initials (<c>AWS</c>). People and places are left out.
/// </summary>
public static class OrganizationFinder
{
    private const int Most = 80;

    /// <summary>Every organization, the one named first coming first; of more than 80 those named most. Behind them what is bought or sold and is none.</summary>
    public static IReadOnlyList<Organization> Find(ArticleContext article)
    {
        var tokens = article.Tokens;
        var entities = new List<Entity>();
        var byCore = new Dictionary<string, Entity>(StringComparer.OrdinalIgnoreCase);
        var spans = NameSequences.Find(article).Select(s => Tickers.Without(tokens, s)).Where(s => s.End > s.First).ToList();
        var sequences = Lengthened(tokens, spans).Select(s => (s.First, s.End, Words: WordsOf(tokens, s.First, s.End))).ToList();
        var people = sequences.Where(s => IsPerson(tokens, s.First, s.End, s.Words)).ToList();
        // Whoever was introduced by a full name or a title is called by the last name from then on.
        var surnames = people.Select(p => p.Words[^1]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var seats = sequences.Where(s => IsSeat(article, s.First, s.End)).Select(s => string.Join(' ', s.Words)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var acting = sequences.Where(s => Acts(tokens, s.End)).Select(s => s.Words[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (first, end, words) in sequences.Except(people))
        {
            if (((NameGazetteer.Places.Contains(string.Join(' ', words)) || seats.Contains(string.Join(' ', words))) && !acting.Contains(words[0])) || (words.Length == 1 && (surnames.Contains(words[0]) || NameGazetteer.Nobody.Contains(words[0]))) || IsRound(words))
            {
                continue;
            }

            var core = string.Join(' ', Entity.Core(words));
            if (!byCore.TryGetValue(core, out var entity))
            {
                byCore[core] = entity = new Entity(words);
                entities.Add(entity);
            }

            entity.Add(string.Join(' ', words), words, (first, end));
        }

        if (entities.Count > Most)
        {
            // A list of a thousand names is no article; the names it dwells on are kept.
            entities = [.. entities.Index().OrderByDescending(e => e.Item.Places.Count).ThenBy(e => e.Index).Take(Most).OrderBy(e => e.Index).Select(e => e.Item)];
        }

        Shouted(article, entities);
        Merge(entities);
        return AssetFinder.Add(article, [.. entities.OrderBy(e => e.Places.Min(p => p.First)).Select(e => e.ToOrganization())]);
    }

    // A country is a party where it does what parties do: "Iraq signed a contract".
    private static bool Acts(Tokens tokens, int end) => tokens.Near(end - 1) && tokens.WordAt(end) is { Senses: { Length: > 0 } senses } && GrammarWords.IsVerb(tokens.Surface(end)) && senses.Intersect(NameGazetteer.Acts).Any();

    // "at Georgetown, Kentucky": a town before the place where it lies.
    private static bool IsSeat(ArticleContext article, int first, int end) => (article.Tokens.Is(first - 1, Role.In) || (article.Tokens.WordAt(first - 1) is { } word && (word.Time & TimexRole.At) != 0)) && article.Tokens.IsSymbol(end, ',')
        && article.Tokens.StartsUpperAt(end + 1) && NameGazetteer.Places.Has(article.Tokens.Surface(end + 1)) && !(article.Tokens.SymbolAt(end + 2) is '\'' or '’');

    // "Series B" is a round, not who raises it.
    private static bool IsRound(string[] words) => words is [var first, { Length: <= 2 }] && NameGazetteer.Rounds.Contains(first);

    /// <summary>
    /// Gives a name its first word back where a sentence opens with it and it looks like a common word, but the article writes it elsewhere too:
    /// <c>Eight Sleep raises $50 million</c>, and later <c>said that Eight Sleep</c>.
    /// </summary>
    private static IEnumerable<(int First, int End)> Lengthened(Tokens tokens, List<(int First, int End)> names)
    {
        var longer = names.Where(n => n.End - n.First > 1).SelectMany(n => new[] { n.First + 1, n.End - 1 }.Select(last => tokens.Surface(n.First, last).ToString())).ToHashSet(StringComparer.Ordinal);
        var lookup = longer.GetAlternateLookup<ReadOnlySpan<char>>();
        return names.Select(n => n.First > 0 && tokens.Near(n.First - 1) && tokens.StartsUpperAt(n.First - 1) && (lookup.Contains(tokens.Surface(n.First - 1, n.End - 1)) || lookup.Contains(tokens.Surface(n.First - 1, n.First))) ? (n.First - 1, n.End) : n);
    }

    private static string[] WordsOf(Tokens tokens, int first, int end)
    {
        var words = new List<string>();
        for (var i = first; i < end; i++)
        {
            var surface = tokens.Surface(i).ToString();
            if (i > first && tokens.Glued(i - 1))
            {
                words[^1] += surface;
            }
            else
            {
                words.Add(surface);
            }
        }

        return [.. words];
    }

    private static bool IsPerson(Tokens tokens, int first, int end, string[] words)
    {
        if (words.Length > 1 && NameGazetteer.FirstNames.Contains(words[0]))
        {
            return true;
        }

        return words.Length <= 3 && first > 0 && tokens.Near(first - 1) && (NameGazetteer.Titles.Has(tokens.Surface(first - 1))
            || (first > 1 && tokens.IsSymbol(first - 1, '.') && NameGazetteer.Titles.Has(tokens.Surface(first - 2)) && tokens[first - 2].Length <= 4));
    }

    /// <summary>In a headline in capitals a name counts only where the body names it too.</summary>
    private static void Shouted(ArticleContext article, List<Entity> entities)
    {
        var tokens = article.Tokens;
        for (var s = 0; s < article.Sentences.Count; s++)
        {
            var (from, to) = article.Sentences[s];
            if (!NameSequences.IsShouted(tokens, from, to))
            {
                continue;
            }

            for (var i = from; i < to; i++)
            {
                var best = entities.Select(e => (Entity: e, Length: e.LongestAt(tokens, i, to))).Where(m => m.Length > 0).OrderByDescending(m => m.Length).FirstOrDefault();
                if (best.Entity is not null)
                {
                    best.Entity.Add(string.Join(' ', WordsOf(tokens, i, i + best.Length)), null, (i, i + best.Length));
                    i += best.Length - 1;
                }
            }
        }
    }

    private static void Merge(List<Entity> entities)
    {
        // Initials first: a division that goes by its own (Amazon Web Services, AWS) is not its parent.
        for (var i = entities.Count - 1; i >= 0; i--)
        {
            if (entities.FirstOrDefault(e => e.IsSpelledOut(entities[i])) is { } full)
            {
                full.Take(entities[i]);
                full.HasInitials = true;
                entities.RemoveAt(i);
            }
        }

        for (var i = entities.Count - 1; i >= 0; i--)
        {
            var other = entities.Where((e, j) => j != i && e.Covers(entities[i])).OrderByDescending(e => e.Places.Count).ThenBy(e => e.Places[0].First).FirstOrDefault();
            if (other is not null)
            {
                other.Take(entities[i]);
                entities.RemoveAt(i);
            }
        }
    }

    private sealed class Entity(string[] words)
    {
        private readonly string[] core = Core(words);
        private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
        private readonly List<string[]> forms = [];

        public List<(int First, int End)> Places { get; } = [];

        public void Add(string name, string[]? form, (int First, int End) place)
        {
            names[name] = names.GetValueOrDefault(name) + 1;
            Places.Add(place);
            if (form is not null && !forms.Any(f => f.SequenceEqual(form, StringComparer.OrdinalIgnoreCase)))
            {
                forms.Add(form);
            }
        }

        /// <summary>True where the article also calls it by its initials.</summary>
        public bool HasInitials { get; set; }

        /// <summary>True where the other's name is this one's initials.</summary>
        public bool IsSpelledOut(Entity other) => other.core.Length == 1 && core.Length > 1 && other.core[0].Length == core.Length && other.core[0].All(char.IsUpper)
            && core.Select(w => char.ToUpperInvariant(w[0])).SequenceEqual(other.core[0]);

        /// <summary>True where the other's name is this one's beginning or plural, or this one behind a word that opens a sentence.</summary>
        public bool Covers(Entity other)
        {
            if (!HasInitials && other.core.Length < core.Length && core.AsSpan(0, other.core.Length).SequenceEqual(other.core, StringComparer.OrdinalIgnoreCase))
            {
                return true;
            }

            if (other.core.Length != 1)
            {
                return other.core.Length == core.Length + 1 && other.Places.Count < Places.Count && other.core.AsSpan(1).SequenceEqual(core, StringComparer.OrdinalIgnoreCase);
            }

            return IsPlural(other.core[0]);
        }

        private bool IsPlural(string word) => core.Length == 1 && word.Length == core[0].Length + 1 && word.StartsWith(core[0], StringComparison.Ordinal) && word[^1] == 's';

        public void Take(Entity other)
        {
            foreach (var (name, count) in other.names)
            {
                names[name] = names.GetValueOrDefault(name) + count;
            }

            Places.AddRange(other.Places);
            forms.AddRange(other.forms);
        }

        /// <summary>How many tokens from <paramref name="at"/> one of the names takes, whatever its case; 0 where none stands there.</summary>
        public int LongestAt(Tokens tokens, int at, int to)
        {
            var longest = 0;
            foreach (var form in forms)
            {
                longest = Math.Max(longest, LengthAt(form));
            }

            return forms.Count > 0 ? Math.Max(longest, LengthAt(core)) : longest;

            int LengthAt(string[] words)
            {
                var length = 0;
                while (length < words.Length && at + length < to && tokens.Surface(at + length).Equals(words[length], StringComparison.OrdinalIgnoreCase))
                {
                    length++;
                }

                return length == words.Length ? length : 0;
            }
        }

        public Organization ToOrganization()
        {
            var shown = names.OrderByDescending(n => n.Value).ThenByDescending(n => n.Key.Length).ThenBy(n => n.Key, StringComparer.Ordinal).First().Key;
            return new Organization(shown, [.. names.Keys.Order(StringComparer.Ordinal)], [.. Places.Order()]);
        }

        /// <summary>The name without its legal form.</summary>
        public static string[] Core(string[] words)
        {
            var end = words.Length;
            while (end > 1 && NameGazetteer.Suffixes.Contains(words[end - 1].TrimEnd('.')))
            {
                end--;
            }

            return [.. words[..end].Select(w => NameGazetteer.Shortened.GetValueOrDefault(w, w))];
        }
    }
}
