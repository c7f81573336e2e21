using Extractor.Articles;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Storage;

/// <summary>A fact as its table holds it; the properties are named as the columns are.</summary>
internal class FactRow
{
    public long ArticleVersionId { get; init; }
    public int Ordinal { get; init; }
    public string Kind { get; init; } = "";
    public string Surface { get; init; } = "";
    public int StartUtf16 { get; init; }
    public int EndUtf16 { get; init; }
    public int StartCodepoint { get; init; }
    public int LengthCodepoint { get; init; }
    public string? ValueLow { get; init; }
    public string? ValueHigh { get; init; }
    public double? ValueLowReal { get; init; }
    public double? ValueHighReal { get; init; }
    public string? Unit { get; init; }
    public string? Timex { get; init; }
    public string Qualifier { get; init; } = "";
    public int? QualifierStartUtf16 { get; init; }
    public int? QualifierEndUtf16 { get; init; }
    public int? RestatesStartUtf16 { get; init; }
    public int? RestatesEndUtf16 { get; init; }
    public string Label { get; init; } = "";
    public string? RunnerUp { get; init; }
    public double? RunnerUpProbability { get; init; }
    public string Status { get; init; } = "";
    public string FromNames { get; init; } = "[]";
    public string ToNames { get; init; } = "[]";
    public double Confidence { get; init; }
    public string Recognizer { get; init; } = "";
    public string Rule { get; init; } = "";
    public string Reasons { get; init; } = "[]";

    public static FactRow Of(long versionId, int ordinal, Fact fact, CodePoints points)
    {
        var mention = fact.Mention;
        var start = points.Before(mention.Span.Start);
        return new FactRow
        {
            ArticleVersionId = versionId,
            Ordinal = ordinal,
            Kind = Kebab.Write(mention.Kind),
            Surface = mention.Text,
            StartUtf16 = mention.Span.Start,
            EndUtf16 = mention.Span.End,
            StartCodepoint = start,
            LengthCodepoint = points.Before(mention.Span.End) - start,
            ValueLow = Amounts.Write(mention.Value.Low),
            ValueHigh = Amounts.Write(mention.Value.High),
            ValueLowReal = (double?)mention.Value.Low,
            ValueHighReal = (double?)mention.Value.High,
            Unit = mention.Value.Unit,
            Timex = mention.Value.Timex,
            Qualifier = Kebab.Write(mention.Qualifier),
            QualifierStartUtf16 = mention.QualifierSpan?.Start,
            QualifierEndUtf16 = mention.QualifierSpan?.End,
            RestatesStartUtf16 = mention.Restates?.Start,
            RestatesEndUtf16 = mention.Restates?.End,
            Label = Kebab.Write(fact.Label),
            RunnerUp = fact.RunnerUp is { } second ? Kebab.Write(second.Label) : null,
            RunnerUpProbability = fact.RunnerUp?.Probability,
            Status = Kebab.Write(fact.Status),
            FromNames = JsonText.Write(fact.From),
            ToNames = JsonText.Write(fact.To),
            Confidence = fact.Confidence,
            Recognizer = mention.Evidence.Recognizer,
            Rule = mention.Evidence.Rule,
            Reasons = JsonText.Write(fact.Reasons),
        };
    }

    public Fact ToFact()
    {
        var mention = new Mention(
            Kebab.Read<Kind>(Kind), new Span(StartUtf16, EndUtf16), Surface,
            new Value(Amounts.Read(ValueLow), Amounts.Read(ValueHigh), Unit, Timex), Kebab.Read<Qualifier>(Qualifier),
            SpanOf(QualifierStartUtf16, QualifierEndUtf16), new Evidence(Recognizer, Rule))
        {
            Restates = SpanOf(RestatesStartUtf16, RestatesEndUtf16),
        };
        return new Fact(
            mention, Kebab.Read<Label>(Label), Kebab.Read<Status>(Status), JsonText.Read<string>(FromNames), JsonText.Read<string>(ToNames),
            Confidence, JsonText.Read<Reason>(Reasons))
        {
            RunnerUp = RunnerUp is null ? null : (Kebab.Read<Label>(RunnerUp), RunnerUpProbability ?? 0),
        };
    }

    private static Span? SpanOf(int? start, int? end) => start is { } s && end is { } e ? new Span(s, e) : null;
}
