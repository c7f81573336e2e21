using System.Text.Json;
using System.Text.Json.Serialization;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Storage;

/// <summary>What a verdict may change of a fact, as its JSON holds it; the views read these names.</summary>
public sealed record ShownFact(
    string? ValueLow, string? ValueHigh, string? Unit, string? Timex, string Qualifier, string Label, string Status,
    IReadOnlyList<string> FromNames, IReadOnlyList<string> ToNames)
{
    /// <summary>Of a fact that was given another span: the place that it had (<see cref="FactPlace"/>); else null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Replaces { get; init; }

    public static ShownFact Of(Fact fact) => new(
        Amounts.Write(fact.Mention.Value.Low), Amounts.Write(fact.Mention.Value.High), fact.Mention.Value.Unit, fact.Mention.Value.Timex,
        Kebab.Write(fact.Mention.Qualifier), Kebab.Write(fact.Label), Kebab.Write(fact.Status), fact.From, fact.To);

    public string ToJson() => JsonSerializer.Serialize(this, JsonText.Options);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">A slot is missing, unknown, or holds what its column cannot.</exception>
    public static ShownFact Parse(string json)
    {
        var slots = JsonText.Slots<ShownFact>(json);
        slots.Check();
        return slots;
    }

    // The views show what stands here; a label that is none would break every list that holds it.
    private void Check()
    {
        Kebab.Read<Qualifier>(Qualifier);
        Kebab.Read<Label>(Label);
        Kebab.Read<Status>(Status);
        Amounts.Read(ValueLow);
        Amounts.Read(ValueHigh);
        if (Replaces is not null) FactPlace.Parse(Replaces);
    }
}
