using Extractor.Articles;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>What words mean as the value of a fact, read as the article's own words are: by its date and its home currency.</summary>
public sealed class ValuePreview(Store store)
{
    private static readonly MentionFinder Finder = new();

    /// <summary>Reads the words that stand at a span of a text.</summary>
    /// <param name="textHash">Names the text.</param>
    /// <exception cref="FormatException">There is no such text or span, or what stands there is not one figure.</exception>
    public Mention OfSpan(string textHash, Span span)
    {
        var (text, published) = TextOf(textHash);
        if (!(span.Start >= 0 && span.Start < span.End && span.End <= text.Length)) throw new FormatException($"{span} is no span of the text, which has {text.Length} code units");

        // In its sentence a figure may say more than alone ("about", "a year"); where the sentence is read otherwise, the words alone count.
        var mentions = Finder.Find(Reading.Of(text, published));
        return mentions.FirstOrDefault(m => m.Span == span) ?? Single(span.Of(text), text, published) with { Span = span };
    }

    /// <summary>Reads words that a reviewer typed, as if the text held them.</summary>
    /// <param name="textHash">As for a span.</param>
    /// <exception cref="FormatException">There is no such text, or the words are not one figure.</exception>
    public Mention OfWords(string textHash, string words)
    {
        var (text, published) = TextOf(textHash);
        return Single(words.Trim(), text, published);
    }

    // After the text, in a paragraph of its own: so that a bare dollar means what it means in the article.
    private static Mention Single(string words, string text, DateOnly? published)
    {
        var start = text.Length + 2;
        var found = Finder.Find(Reading.Of($"{text}\n\n{words}", published)).Where(m => m.Span.End > start).ToList();
        return found switch
        {
            [var one] when one.Span.Start >= start => one with { Span = new Span(one.Span.Start - start, one.Span.End - start) },
            [] or [_] => throw new FormatException($"'{words}' is no figure; write an amount with its unit, or a date: $2.5 billion, 5 GW, 12%, April 21, 2026"),
            _ => throw new FormatException($"'{words}' holds {found.Count} figures: {string.Join(", ", found.Select(m => m.Text))}; give one"),
        };
    }

    private (string Text, DateOnly? Published) TextOf(string textHash)
    {
        var found = store.Read(s => s.List(
            """
            select v.text, v.published
            from article_version v left join article a on a.current_version_id = v.id and a.canonical_id = a.id
            where v.text_hash = @textHash
            order by a.id is null, v.id
            limit 1
            """, new { textHash }, row => (row.Text(0)!, row.Text(1) is { } day ? Days.Read(day) : (DateOnly?)null)));
        return found is [var one] ? one : throw new FormatException("the store holds no such text; read the page again");
    }
}
