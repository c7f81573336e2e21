namespace Extractor.Articles;

/// <summary>One news article as read: what every later stage sees.</summary>
/// <param name="Id">The input's own id, else its relative path without known extensions.</param>
/// <param name="Text">Of a page: title, blank line, body. Of <c>.txt</c> and JSONL: the decoded input, unchanged, but NUL and lone surrogates are U+FFFD.</param>
public sealed record Article(string Id, string Text)
{
    /// <summary>UTF-16 offset in <see cref="Text"/> at which the body begins; 0 where the input has no separate title.</summary>
    public int BodyStart { get; init; }

    public string? Title { get; init; }

    /// <summary>The publication date and where it was found; null where nothing tells it.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>All places of a page that may date it, the most trusted first, each with what became of it; none where the input is no page.</summary>
    public IReadOnlyList<DateCandidate> Dates { get; init; } = [];

    public string? Url { get; init; }

    public string? Site { get; init; }

    public string? Author { get; init; }

    /// <summary>ISO 639-1 code of the language, declared or detected; null where it could not be told.</summary>
    public string? Language { get; init; }

    /// <summary>The charset of its bytes, and what told it; null where the form has but one (JSON) or none (PDF).</summary>
    public TextCharset? Charset { get; init; }

    /// <summary>What read it: the evidence of this stage, as <c>explain</c> gives it.</summary>
    public string ReadBy { get; init; } = "text";

    /// <summary>What the reader had to mend or guess: a charset, a replaced byte, a contradiction. Each is one sentence.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
