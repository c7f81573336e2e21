using System.Collections.Concurrent;
using System.Text.Json;

namespace Extractor.Mentions;

/// <summary>Enum members as they are written in files, tables and pages: <c>AcquisitionPrice</c> is <c>acquisition-price</c>.</summary>
public static class Kebab
{
    private static readonly ConcurrentDictionary<Type, (Dictionary<string, object> ByName, Dictionary<object, string> ByMember)> Tables = new();

    public static string Write<T>(T member) where T : struct, Enum => TableOf(typeof(T)).ByMember[member];

    /// <summary>Reads a member; false where no member is written so.</summary>
    public static bool TryRead<T>(string? text, out T member) where T : struct, Enum
    {
        if (text is not null && TableOf(typeof(T)).ByName.TryGetValue(text, out var found))
        {
            member = (T)found;
            return true;
        }

        member = default;
        return false;
    }

    /// <summary>Reads a member.</summary>
    /// <exception cref="FormatException">No member of <typeparamref name="T"/> is written so; the message lists those that are.</exception>
    public static T Read<T>(string text) where T : struct, Enum => TryRead<T>(text, out var member)
        ? member
        : throw new FormatException($"'{text}' is no {typeof(T).Name.ToLowerInvariant()}; use one of {string.Join(", ", All<T>())}");

    /// <summary>All members as written, in order.</summary>
    public static IEnumerable<string> All<T>() where T : struct, Enum => Enum.GetValues<T>().Select(Write);

    private static (Dictionary<string, object> ByName, Dictionary<object, string> ByMember) TableOf(Type type) => Tables.GetOrAdd(type, static t =>
    {
        var byMember = Enum.GetValues(t).Cast<object>().ToDictionary(m => m, m => JsonNamingPolicy.KebabCaseLower.ConvertName(m.ToString()!));
        return (byMember.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal), byMember);
    });
}
