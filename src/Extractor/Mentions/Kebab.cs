using System.Text.Json;

namespace Extractor.Mentions;

/// <summary>Enum members as they are written in files, tables and pages: <c>AcquisitionPrice</c> is <c>acquisition-price</c>.</summary>
public static class Kebab
{
    public static string Write<T>(T member) where T : struct, Enum => Names<T>.ByMember[member];

    /// <summary>Reads a member; false where no member is written so.</summary>
    public static bool TryRead<T>(string? text, out T member) where T : struct, Enum
    {
        member = default;
        return text is not null && Names<T>.ByName.TryGetValue(text, out member);
    }

    /// <summary>Reads a member.</summary>
    /// <exception cref="FormatException">No member of <typeparamref name="T"/> is written so; the message lists those that are.</exception>
    public static T Read<T>(string text) where T : struct, Enum => TryRead<T>(text, out var member)
        ? member
        : throw new FormatException($"'{text}' is no {typeof(T).Name.ToLowerInvariant()}; use one of {string.Join(", ", All<T>())}");

    /// <summary>All members as written, in order.</summary>
    public static IEnumerable<string> All<T>() where T : struct, Enum => Enum.GetValues<T>().Select(Write);

    private static class Names<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByMember = Enum.GetValues<T>().ToDictionary(m => m, m => JsonNamingPolicy.KebabCaseLower.ConvertName(m.ToString()));
        public static readonly Dictionary<string, T> ByName = ByMember.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
    }
}
