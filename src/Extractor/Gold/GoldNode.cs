using System.Runtime.InteropServices;
using System.Text.Json;

namespace Extractor.Gold;

/// <summary>One element of a gold file that knows where it stands, so that a fault can name file, line and place.</summary>
internal readonly struct GoldNode
{
    private readonly GoldSource source;
    private readonly JsonElement element;
    private readonly string place;

    private GoldNode(GoldSource source, JsonElement element, string place)
    {
        this.source = source;
        this.element = element;
        this.place = place;
    }

    public static GoldNode Root(GoldSource source, JsonElement element) => new(source, element, "");

    public JsonValueKind Kind => element.ValueKind;

    /// <summary>The member of that name; null where it is left out or JSON's null.</summary>
    public GoldNode? Find(string name) => element.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null
        ? new GoldNode(source, found, place.Length == 0 ? name : $"{place}.{name}")
        : null;

    public GoldNode Get(string name) => Find(name) ?? throw Fault($"'{name}' is missing");

    public void AllowOnly(params ReadOnlySpan<string> names)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Fault("an object {...} is expected here");
        foreach (var member in element.EnumerateObject())
            if (!names.Contains(member.Name)) throw Fault($"'{member.Name}' is no key here; use one of {string.Join(", ", names.ToArray())}");
    }

    public List<T> Each<T>(Func<GoldNode, T> read)
    {
        if (element.ValueKind != JsonValueKind.Array) throw Fault("a list [...] is expected here");
        var list = new List<T>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray()) list.Add(read(new GoldNode(source, item, $"{place}[{list.Count}]")));
        return list;
    }

    public string String() => element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text
        ? text
        : throw Fault("a string that is not empty is expected here");

    public decimal Number() => element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var number)
        ? number
        : throw Fault("a number is expected here");

    public int Count() => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) && number > 0
        ? number
        : throw Fault("a whole number from 1 is expected here");

    public GoldFormatException Fault(string what) => source.Fault(JsonMarshal.GetRawUtf8Value(element), place, what);
}

/// <summary>The bytes of one gold object and where they come from.</summary>
/// <param name="File">Path for messages.</param>
/// <param name="Bytes">What is parsed: the document reads from this memory itself, so an element's bytes tell its line.</param>
/// <param name="FirstLine">The line, from 1, on which <paramref name="Bytes"/> begin.</param>
internal sealed record GoldSource(string File, ReadOnlyMemory<byte> Bytes, int FirstLine)
{
    public GoldFormatException Fault(ReadOnlySpan<byte> at, string place, string what)
    {
        var line = FirstLine + (Bytes.Span.Overlaps(at, out var offset) ? Bytes.Span[..offset].Count((byte)'\n') : 0);
        return new GoldFormatException($"{File}:{line}: {(place.Length == 0 ? "" : place + ": ")}{what}");
    }
}
