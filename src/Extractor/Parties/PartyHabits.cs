using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Parties;

/// <summary>What an organization does and what is done to it all over an article.</summary>
internal static class PartyHabits
{
    // A habit is what an organization does or suffers at least once in so many namings.
    private const int HabitShare = 4;

    /// <summary>The habits of one organization, in ordinal order: <c>does SENSE</c>, <c>done SENSE</c>, <c>after WORD</c>.</summary>
    public static List<string> Of(ArticleContext article, Organization organization)
    {
        var tokens = article.Tokens;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (first, end) in organization.Places)
        {
            var here = new HashSet<string>(StringComparer.Ordinal);
            var (from, to) = article.Sentences[article.Sentences.Of(first)];
            for (var i = end; i < Math.Min(to, end + 4); i++)
            {
                foreach (var sense in tokens.WordAt(i)?.Senses ?? [])
                {
                    here.Add("does " + sense);
                }
            }

            for (var i = first - 1; i >= Math.Max(from, first - 3); i--)
            {
                foreach (var sense in tokens.WordAt(i)?.Senses ?? [])
                {
                    here.Add("done " + sense);
                }

                if (i == first - 1 && tokens.WordAt(i) is { } word && word.Roles != Role.None)
                {
                    here.Add("after " + word.Text);
                }
            }

            foreach (var habit in here)
            {
                counts[habit] = counts.GetValueOrDefault(habit) + 1;
            }
        }

        // What it does once in ten times is no habit.
        return [.. counts.Where(c => c.Value * HabitShare >= organization.Places.Count).Select(c => c.Key).Order(StringComparer.Ordinal)];
    }
}
