namespace Extractor.Mentions;

/// <summary>Splits a text into tokens: one pass, one look-up a word. The buffers are the thread's own and grow to its longest text.</summary>
internal ref struct Splitter
{
    private const int LongestKept = 1 << 20;

    [ThreadStatic]
    private static Token[]? tokenBuffer;

    [ThreadStatic]
    private static int[]? triggerBuffer;

    private readonly ReadOnlySpan<char> text;
    private readonly Vocabulary vocabulary;
    private Token[] tokens;
    private int[] triggered;
    private int count;
    private int triggers;
    private Trigger seen;

    private Splitter(string text, Vocabulary vocabulary)
    {
        this.text = text;
        this.vocabulary = vocabulary;
        tokens = tokenBuffer ?? new Token[4096];
        triggered = triggerBuffer ?? new int[1024];
    }

    public static Tokens Split(string text, Vocabulary vocabulary)
    {
        var splitter = new Splitter(text, vocabulary);
        splitter.Walk();
        if (splitter.tokens.Length <= LongestKept)
        {
            tokenBuffer = splitter.tokens;
            triggerBuffer = splitter.triggered;
        }

        return new Tokens(text, splitter.tokens.AsSpan(0, splitter.count), splitter.triggered.AsSpan(0, splitter.triggers), splitter.seen);
    }

    private void Walk()
    {
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            i = TextClasses.Of(c) switch
            {
                TextClass.Space => i + 1,
                TextClass.Letter => Letters(i),
                TextClass.Digit => Digits(i),
                _ => c == '.' && StartsFraction(i) ? Digits(i) : Symbol(i),
            };
        }
    }

    private int Digits(int start)
    {
        var end = Numerals.End(text, start);
        Add(start, end, TokenType.Number, Trigger.Number | Trigger.Date | Trigger.Duration, null);
        return end;
    }

    private int Symbol(int start)
    {
        var c = text[start];
        var end = char.IsHighSurrogate(c) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]) ? start + 2 : start + 1;
        Add(start, end, TokenType.Symbol, vocabulary.OfSymbol(c), null);
        return end;
    }

    private int Letters(int start)
    {
        var hash = 0u;
        var end = start;
        do
        {
            hash = Vocabulary.Step(hash, text[end++]);
        }
        while (end < text.Length && TextClasses.Of(text[end]) == TextClass.Letter);

        var word = vocabulary.Find(text[start..end], hash);
        if (word is null && count > 0 && (tokens[count - 1].Triggers & (Trigger.Number | Trigger.Magnitude)) != 0 && TryGlued(start, end, out var head, out word))
        {
            end = head;
        }

        Add(start, end, TokenType.Word, word?.Triggers ?? Trigger.None, word);
        return end;
    }

    /// <summary>
    /// Parts a unit from the line that lost its break before it: <c>EUR 2.66 bnNominal capacity</c>. What remains is split next.
    /// </summary>
    private readonly bool TryGlued(int start, int end, out int head, out Word? word)
    {
        word = null;
        for (head = start + 2; head < end - 2; head++)
        {
            if (char.IsUpper(text[head]) && char.IsLower(text[head - 1]) && char.IsLower(text[head + 1]))
            {
                word = vocabulary.Find(text[start..head]);
                return word is not null && (word.Triggers & (Trigger.Magnitude | Trigger.Currency | Trigger.Power | Trigger.Ratio)) != 0;
            }
        }

        return false;
    }

    private readonly bool StartsFraction(int dot) =>
        dot + 1 < text.Length && char.IsAsciiDigit(text[dot + 1]) && (dot == 0 || !(char.IsLetterOrDigit(text[dot - 1]) || text[dot - 1] is '.' or ',' or ')'));

    private void Add(int start, int end, TokenType type, Trigger trigger, Word? word)
    {
        if (count == tokens.Length)
        {
            Array.Resize(ref tokens, count * 2);
        }

        if (trigger != Trigger.None)
        {
            if (triggers == triggered.Length)
            {
                Array.Resize(ref triggered, triggers * 2);
            }

            triggered[triggers++] = count;
            seen |= trigger;
        }

        tokens[count++] = new Token(start, end, type, trigger, word);
    }
}
