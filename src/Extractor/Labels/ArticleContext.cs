using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>One article with its mentions, laid out for the classifiers: tokens, sentences, and where each mention stands.</summary>
public sealed class ArticleContext
{
    private readonly int[] mentionOf;

    public ArticleContext(Reading reading, IReadOnlyList<Mention> mentions, int bodyStart)
    {
        Reading = reading;
        Mentions = mentions;
        Tokens = reading.Tokens;
        Sentences = Sentences.Split(Tokens);
        mentionOf = new int[Tokens.Count];
        Array.Fill(mentionOf, -1);
        Ranges = new (int First, int End)[mentions.Count];
        var token = 0;
        for (var m = 0; m < mentions.Count; m++)
        {
            while (token < Tokens.Count && Tokens[token].End <= mentions[m].Span.Start)
            {
                token++;
            }

            var first = token;
            while (token < Tokens.Count && Tokens[token].Start < mentions[m].Span.End)
            {
                mentionOf[token++] = m;
            }

            Ranges[m] = (first, token);
        }

        TitleEnd = bodyStart > 0 ? bodyStart : EndOfTitle(reading.Text);
    }

    public Reading Reading { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>UTF-16 offset after the title; 0 where the text has none.</summary>
    public int TitleEnd { get; }

    internal Tokens Tokens { get; }

    internal Sentences Sentences { get; }

    /// <summary>First token of each mention and the token after its last.</summary>
    internal (int First, int End)[] Ranges { get; }

    /// <summary>The mention that a token is part of, or -1.</summary>
    internal int MentionAt(int token) => (uint)token < (uint)mentionOf.Length ? mentionOf[token] : -1;

    // A first line of at most 200 characters before an empty line is the title.
    private static int EndOfTitle(string text)
    {
        const int longest = 200;
        var end = text.AsSpan(0, Math.Min(text.Length, longest + 1)).IndexOf('\n');
        return end > 0 && (end + 1 >= text.Length || text[end + 1] is '\n' or '\r') && !text.AsSpan(0, end).TrimEnd().EndsWith(".") ? end : 0;
    }
}
