using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extractor.Parties.Companies;

/// <summary>
/// What users know of companies' names: the file that <c>aliases</c> in <c>pipeline.json</c> names, as
/// <c>{"companies": [{"name": "Alphabet", "aliases": ["Google"]}], "neverMerge": [["Alder Group", "Alder Holdings"]]}</c>.
/// </summary>
/// <param name="Companies">Each with the name to show and the names that mean it.</param>
/// <param name="NeverMerge">Pairs of names that are two companies, however alike.</param>
/// <param name="Hash">Of the file's bytes: what was grouped with other aliases is grouped anew.</param>
public sealed record CompanyAliases(IReadOnlyList<NamedCompany> Companies, IReadOnlyList<NamePair> NeverMerge, string Hash)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    public static readonly CompanyAliases None = new([], [], "");

    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">It cannot be read, is not of that form, or gives one name to two companies; the message names file and place.</exception>
    public static CompanyAliases Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"{path}: the file of aliases cannot be read: {e.Message}", e);
        }

        return Parse(bytes, path);
    }

    /// <param name="file">Its name for messages.</param>
    /// <exception cref="FormatException">As for <see cref="Read"/>.</exception>
    public static CompanyAliases Parse(ReadOnlySpan<byte> json, string file)
    {
        var mark = json.StartsWith("\uFEFF"u8) ? 3 : 0;
        try
        {
            var written = JsonSerializer.Deserialize<Written>(json[mark..], Form) ?? throw new FormatException($"{file}: an object {{...}} is expected here");
            var never = (written.NeverMerge ?? []).Select((pair, i) => pair is [var left, var right]
                ? new NamePair(left, right)
                : throw new FormatException($"{file}: neverMerge[{i}]: a pair [\"one name\", \"the other\"] is expected here"));
            var aliases = new CompanyAliases(written.Companies ?? [], [.. never], Convert.ToHexStringLower(SHA256.HashData(json)));
            aliases.Check(file);
            return aliases;
        }
        catch (JsonException e)
        {
            throw new FormatException($"{file}:{(e.LineNumber ?? 0) + 1}: {e.Path}: this is no file of aliases ({e.Message}); write companies with name and aliases, and neverMerge", e);
        }
    }

    private void Check(string file)
    {
        var owners = new Dictionary<string, NamedCompany>(StringComparer.Ordinal);
        foreach (var company in Companies)
        {
            foreach (var name in company.Aliases.Prepend(company.Name))
            {
                var key = CompanyName.FullKeyOf(name);
                if (key.Length == 0) throw new FormatException($"{file}: companies: '{name}' holds neither letter nor digit");
                if (!owners.TryAdd(key, company) && owners[key] != company)
                {
                    throw new FormatException($"{file}: companies: '{name}' stands under '{owners[key].Name}' and under '{company.Name}'; leave it under one");
                }
            }
        }
    }

    private sealed record Written(IReadOnlyList<NamedCompany>? Companies = null, IReadOnlyList<IReadOnlyList<string>>? NeverMerge = null);
}

/// <summary>A company and the names that mean it.</summary>
/// <param name="Name">The name to show.</param>
public sealed record NamedCompany(string Name, IReadOnlyList<string> Aliases);

/// <summary>Two names.</summary>
public sealed record NamePair(string Left, string Right);
