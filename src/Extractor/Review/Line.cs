using System.Text.Json;
using System.Text.Json.Serialization;
using Extractor.Articles;
using Extractor.Deals.Transactions;
using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Storage.Transactions;

namespace Extractor.Review;

/// <summary>One line of <see cref="VerdictLines"/>; <see cref="Row"/> says of which sort, and which members it has.</summary>
internal sealed record Line
{
    public static readonly JsonSerializerOptions Options = new(JsonText.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary><c>action</c>, <c>verdict</c>, <c>deal-decision</c> or <c>company-decision</c>.</summary>
    public string Row { get; init; } = "";

    /// <summary>Of an action or verdict: its number within the file.</summary>
    public long? Number { get; init; }

    public string? At { get; init; }

    public string? Reviewer { get; init; }

    /// <summary>Of an action: <c>decide</c>, <c>undo</c> or <c>redo</c>; of a verdict the fact's kind.</summary>
    public string? Kind { get; init; }

    public long? Undoes { get; init; }

    public string? Summary { get; init; }

    public string? Decision { get; init; }

    public string? Text { get; init; }

    public string? Target { get; init; }

    public int? Start { get; init; }

    public int? End { get; init; }

    public int? Nth { get; init; }

    public string? Article { get; init; }

    public bool? Flagged { get; init; }

    public long? Restores { get; init; }

    public JsonElement? Before { get; init; }

    public JsonElement? After { get; init; }

    public string? Telling { get; init; }

    public IReadOnlyList<string>? Others { get; init; }

    [JsonIgnore]
    public string? OthersJson { get; init; }

    [JsonPropertyName("left")]
    public string? LeftName { get; init; }

    [JsonPropertyName("right")]
    public string? RightName { get; init; }

    public static Line Of(long number, ReviewAction action) => new()
    {
        Row = "action", Number = number, At = Days.Write(action.At), Reviewer = action.Reviewer, Kind = Kebab.Write(action.Kind), Undoes = action.Undoes, Summary = action.Summary,
    };

    public static Line Of(long number, long? restores, Verdict verdict) => new()
    {
        Row = "verdict", Number = number, Decision = Kebab.Write(verdict.Decision), Text = verdict.Key.TextHash, Target = Kebab.Write(verdict.Key.Target), Kind = verdict.Key.Kind,
        Start = verdict.Key.Span.Start, End = verdict.Key.Span.End, Nth = verdict.Key.Nth, Article = verdict.Key.ArticleKey, At = Days.Write(verdict.At),
        Reviewer = verdict.Reviewer, Flagged = verdict.Flagged ? true : null, Restores = restores, Before = Parsed(verdict.Before), After = Parsed(verdict.After),
    };

    /// <exception cref="FormatException">A member is missing or holds what it cannot.</exception>
    public ReviewAction ToAction(long? undoes) => new(0, Time, Given(Reviewer), Kebab.Read<ActionKind>(Given(Kind)), undoes, Given(Summary));

    public Verdict ToVerdict() => new(
        new VerdictKey(Given(Article), Given(Text), Kebab.Read<VerdictTarget>(Given(Target)), Given(Kind), new Span(Given(Start), Given(End)), Nth ?? 0),
        Given(Reviewer), Time, Kebab.Read<Decision>(Given(Decision)), Before?.GetRawText(), After?.GetRawText()) { Flagged = Flagged ?? false };

    public TransactionDecision ToDealDecision() => new(
        Time, Given(Reviewer), Kebab.Read<TieDecision>(Given(Decision)), TellingKey.Parse(Given(Telling)), [.. (Others ?? []).Select(TellingKey.Parse)]);

    public CompanyDecision ToCompanyDecision() => new(Time, Given(Reviewer), Kebab.Read<TieDecision>(Given(Decision)), Given(LeftName), Given(RightName));

    private DateTimeOffset Time => Days.ReadTime(Given(At));

    private static JsonElement? Parsed(string? json) => json is null ? null : JsonDocument.Parse(json).RootElement;

    private string Given(string? member) => member ?? throw new FormatException($"a line of the row '{Row}' lacks a member");

    private int Given(int? member) => member ?? throw new FormatException($"a line of the row '{Row}' lacks a number");
}
