using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Extractor.App.Review.Shell;

/// <summary>
/// The stylesheet and scripts, embedded in the program. Their address holds a hash of what all of them say, so that browsers keep them; it is
/// one for all, because a module that another imports by a second address runs twice.
/// </summary>
internal static class AssetRoutes
{
    private const string Prefix = "Assets/";

    private static readonly FrozenDictionary<string, Asset> Assets = Load();
    private static readonly string Hash = HashOf(Assets);

    /// <summary>The address of an asset.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public static string Href(string name) => Assets.ContainsKey(name) ? $"/assets/{Hash}/{name}" : throw new KeyNotFoundException(name);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/assets/{hash}/{name}", (string hash, string name, HttpResponse response) =>
    {
        if (!Assets.TryGetValue(name, out var asset)) return Results.NotFound();
        response.Headers.CacheControl = hash == Hash ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(asset.Bytes, asset.Type);
    });

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = typeof(AssetRoutes).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(name => name[Prefix.Length..], name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new Asset(bytes, TypeOf(name));
        }, StringComparer.Ordinal);
    }

    private static string HashOf(FrozenDictionary<string, Asset> assets)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, asset) in assets.OrderBy(a => a.Key, StringComparer.Ordinal)) all.AppendData(asset.Bytes);
        return Convert.ToHexStringLower(all.GetHashAndReset())[..12];
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"{name}: no media type is known for {other}"),
    };

    private sealed record Asset(byte[] Bytes, string Type);
}
