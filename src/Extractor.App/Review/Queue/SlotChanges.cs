using System.Text.Json;
using Extractor.Storage;

namespace Extractor.App.Review.Queue;

/// <summary>One slot that a verdict changed.</summary>
internal sealed record SlotChange(string Slot, string Before, string After);

/// <summary>What a verdict changed, slot by slot.</summary>
internal static class SlotChanges
{
    private const string Nothing = "nothing";

    public static IReadOnlyList<SlotChange> Of(Verdict verdict)
    {
        if (verdict.Before is null || verdict.After is null || verdict.Before == verdict.After) return [];
        using var before = JsonDocument.Parse(verdict.Before);
        using var after = JsonDocument.Parse(verdict.After);
        return
        [
            .. after.RootElement.EnumerateObject().Select(slot => new SlotChange(
                slot.Name.Replace("_names", "", StringComparison.Ordinal).Replace('_', ' '),
                before.RootElement.TryGetProperty(slot.Name, out var was) ? Shown(was) : Nothing, Shown(slot.Value))).Where(c => c.Before != c.After && c.Slot is not ("facts" or "replaces")),
        ];
    }

    private static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => Nothing,
        JsonValueKind.Array when value.GetArrayLength() == 0 => Nothing,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Shown)),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
