using System.Globalization;

namespace Extractor.Mentions;

/// <summary>A text split once into words, numbers and symbols, for all recognizers together.</summary>
internal sealed class Tokens
{
    private Token[] tokens;

    private Tokens(string text, Token[] tokens, int count)
    {
        Text = text;
        this.tokens = tokens;
        Count = count;
    }

    public string Text { get; }

    public int Count { get; private set; }

    public ref readonly Token this[int index] => ref tokens[index];

    /// <summary>Splits a text; linear in its length, and never throws.</summary>
    public static Tokens Split(string text, Vocabulary vocabulary)
    {
        var split = new Tokens(text, new Token[text.Length / 4 + 16], 0);
        split.Walk(vocabulary);
        return split;
    }

    /// <summary>What the gazetteers know of the token; null also where there is no such token.</summary>
    public Word? WordAt(int index) => (uint)index < (uint)Count ? tokens[index].Word : null;

    public bool Is(int index, Role role) => WordAt(index) is { } word && (word.Roles & role) != 0;

    public bool IsNumber(int index) => (uint)index < (uint)Count && tokens[index].Type == TokenType.Number;

    /// <summary>The first code unit of a symbol token; <c>\0</c> for any other.</summary>
    public char SymbolAt(int index) => (uint)index < (uint)Count && tokens[index].Type == TokenType.Symbol ? Text[tokens[index].Start] : '\0';

    public bool IsSymbol(int index, char symbol) => SymbolAt(index) == symbol;

    /// <summary>True for the hyphens and dashes that join an amount to its unit or to the other end of a range.</summary>
    public bool IsDash(int index) => SymbolAt(index) is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';

    /// <summary>True where nothing stands between the token and the next.</summary>
    public bool Glued(int index) => index >= 0 && index + 1 < Count && tokens[index].End == tokens[index + 1].Start;

    /// <summary>True where both tokens exist and no more than white space without an empty line stands between them.</summary>
    public bool Near(int index)
    {
        if (index < 0 || index + 1 >= Count)
        {
            return false;
        }

        var newlines = 0;
        for (var i = tokens[index].End; i < tokens[index + 1].Start; i++)
        {
            if (Text[i] == '\n' && ++newlines > 1)
            {
                return false;
            }
        }

        return true;
    }

    public ReadOnlySpan<char> Surface(int index) => Text.AsSpan(tokens[index].Start, tokens[index].Length);

    public bool StartsUpper(int index) => char.IsUpper(Text[tokens[index].Start]);

    /// <summary>As <see cref="StartsUpper"/>; false where there is no such word.</summary>
    public bool StartsUpperAt(int index) => (uint)index < (uint)Count && tokens[index].Type == TokenType.Word && StartsUpper(index);

    /// <summary>
    /// Reads a number token: digits with thousands groups of three (or India's of two), a decimal point, or a decimal comma
    /// before one or two digits. False for version numbers (<c>1.2.3</c>) and for more digits than a decimal holds.
    /// </summary>
    public bool TryNumber(int index, out decimal value)
    {
        value = 0;
        return IsNumber(index) && Numerals.TryParse(Surface(index), out value);
    }

    private void Walk(Vocabulary vocabulary)
    {
        var text = Text.AsSpan();
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (c <= ' ' || c is '\u00A0' or '\u202F' or '\u2009' or '\u200B' || (c > 127 && char.IsWhiteSpace(c)))
            {
                i++;
            }
            else if (char.IsAsciiLetter(c) || (c > 127 && IsLetter(c)))
            {
                i = Letters(text, i, vocabulary);
            }
            else if (char.IsAsciiDigit(c) || (c == '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && StartsFraction(text, i)))
            {
                var end = Numerals.End(text, i);
                Add(new Token(i, end, TokenType.Number, null));
                i = end;
            }
            else
            {
                var end = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? i + 2 : i + 1;
                Add(new Token(i, end, TokenType.Symbol, null));
                i = end;
            }
        }
    }

    private int Letters(ReadOnlySpan<char> text, int start, Vocabulary vocabulary)
    {
        var hash = 0u;
        var i = start;
        while (i < text.Length)
        {
            var c = text[i];
            if (!(char.IsAsciiLetter(c) || (c > 127 && IsLetter(c))))
            {
                break;
            }

            hash = Vocabulary.Step(hash, c);
            i++;
        }

        Add(new Token(start, i, TokenType.Word, vocabulary.Find(text[start..i], hash)));
        return i;
    }

    private static bool IsLetter(char c) => c != '\u00D7' && (char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark);

    private static bool StartsFraction(ReadOnlySpan<char> text, int dot) =>
        dot == 0 || !(char.IsLetterOrDigit(text[dot - 1]) || text[dot - 1] is '.' or ',' or ')');

    private void Add(in Token token)
    {
        if (Count == tokens.Length)
        {
            Array.Resize(ref tokens, Count * 2);
        }

        tokens[Count++] = token;
    }
}
