using System.Text.Json;
using Extractor.Facts;
using Extractor.Mentions;

namespace Extractor.Storage;

/// <summary>What a verdict may change of a fact, as its JSON holds it; the views read these names.</summary>
public sealed record FactSlots(
    string? ValueLow, string? ValueHigh, string? Unit, string? Timex, string Qualifier, string Label, string Status,
    IReadOnlyList<string> FromNames, IReadOnlyList<string> ToNames)
{
    public static FactSlots Of(Fact fact) => new(
        Amounts.Write(fact.Mention.Value.Low), Amounts.Write(fact.Mention.Value.High), fact.Mention.Value.Unit, fact.Mention.Value.Timex,
        Kebab.Write(fact.Mention.Qualifier), Kebab.Write(fact.Label), Kebab.Write(fact.Status), fact.From, fact.To);

    public string ToJson() => JsonSerializer.Serialize(this, JsonText.Options);
}
