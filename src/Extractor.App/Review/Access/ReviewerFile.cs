using System.Text.Encodings.Web;
using System.Text.Json;

namespace Extractor.App.Review.Access;

/// <summary>The file of reviewers: names, and what is kept of their passwords.</summary>
internal static class ReviewerFile
{
    /// <summary>No name is longer.</summary>
    public const int LongestName = 64;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Name and hash of each; none where there is no file.</summary>
    /// <exception cref="CommandFailedException">The file cannot be read, or is none of these.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        if (!File.Exists(path)) return new Dictionary<string, string>();
        try
        {
            var hashes = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(path)) ?? [];
            return hashes.FirstOrDefault(h => !PasswordHash.IsHash(h.Value)) is { Key: { } name }
                ? throw new CommandFailedException($"{path}: what stands beside '{name}' is no hash of a password; give the password again with 'extractor review add-reviewer'")
                : hashes;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"{path}: the file of reviewers cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Writes the file whole or not at all; nobody but its owner may read it.</summary>
    public static void Write(string path, IReadOnlyDictionary<string, string> reviewers)
    {
        var half = path + ".part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Delete(half);
        using (var file = new FileStream(half, options))
        {
            JsonSerializer.Serialize(file, new SortedDictionary<string, string>(reviewers.ToDictionary(), StringComparer.Ordinal), Readable);
            file.Write("\n"u8);
        }

        File.Move(half, path, overwrite: true);
    }

    /// <summary>What is wrong with a name; null where nothing is.</summary>
    public static string? Fault(string name) => name switch
    {
        "" => "a reviewer needs a name",
        _ when name != name.Trim() => "a name begins and ends with a letter, not with white space",
        { Length: > LongestName } => $"a name has at most {LongestName} characters",
        _ when name.Any(char.IsControl) => "a name has no control characters",
        "auto" => "'auto' is what accepted facts by their confidence; take another name",
        _ => null,
    };
}
