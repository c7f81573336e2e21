using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>One article with its mentions, laid out for the classifiers: tokens, sentences, and where each mention stands.</summary>
public sealed class ArticleContext
{
    private readonly int[] mentionOf;
    private readonly GrammarTag[] tags;
    private readonly int[][] twins;

    public ArticleContext(Reading reading, IReadOnlyList<Mention> mentions, int bodyStart)
    {
        Reading = reading;
        Mentions = mentions;
        Tokens = reading.Tokens;
        Sentences = Sentences.Split(Tokens);
        mentionOf = new int[Tokens.Count];
        Array.Fill(mentionOf, -1);
        tags = new GrammarTag[mentions.Count > 0 ? Tokens.Count : 0];
        for (var i = 0; i < tags.Length; i++)
        {
            tags[i] = Tokens[i].Type == TokenType.Word ? GrammarWords.TagOf(Tokens.Surface(i)) : GrammarTag.None;
        }

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

        twins = TwinsOf(mentions);
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

    /// <summary>True where the token is a word of that grammar; false where there is no such token.</summary>
    internal bool Is(int token, GrammarTag tag) => (uint)token < (uint)tags.Length && (tags[token] & tag) != 0;

    /// <summary>The mention that a token is part of, or -1.</summary>
    internal int MentionAt(int token) => (uint)token < (uint)mentionOf.Length ? mentionOf[token] : -1;

    /// <summary>The other mentions of the same kind and value, in the order of the text: the same amount told again.</summary>
    internal ReadOnlySpan<int> Twins(int mention) => twins[mention];

    private static int[][] TwinsOf(IReadOnlyList<Mention> mentions)
    {
        var twins = new int[mentions.Count][];
        Array.Fill(twins, []);
        foreach (var group in mentions.Index().GroupBy(m => (m.Item.Kind, m.Item.Value), m => m.Index))
        {
            int[] members = [.. group];
            foreach (var member in members.Length > 1 ? members : [])
            {
                twins[member] = [.. members.Where(m => m != member)];
            }
        }

        return twins;
    }

    // A first line of at most 200 characters before an empty line is the title.
    private static int EndOfTitle(string text)
    {
        const int longest = 200;
        var end = text.AsSpan(0, Math.Min(text.Length, longest + 1)).IndexOf('\n');
        return end > 0 && (end + 1 >= text.Length || text[end + 1] is '\n' or '\r') && !text.AsSpan(0, end).TrimEnd().EndsWith(".") ? end : 0;
    }
}
