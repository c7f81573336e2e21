using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Extractor.App.Review.Shell;

/// <summary>The stylesheet and scripts, embedded in the program. Their address holds a hash of what they say, so that browsers keep them.</summary>
internal static class AssetRoutes
{
    private const string Prefix = "Assets/";

    private static readonly FrozenDictionary<string, Asset> Assets = Load();

    /// <summary>The address of an asset.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public static string Href(string name) => $"/assets/{Assets[name].Hash}/{name}";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/assets/{hash}/{name}", (string hash, string name, HttpResponse response) =>
    {
        if (!Assets.TryGetValue(name, out var asset)) return Results.NotFound();
        response.Headers.CacheControl = hash == asset.Hash ? "public, max-age=31536000, immutable" : "no-cache";
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
            return new Asset(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12], TypeOf(name));
        }, StringComparer.Ordinal);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"{name}: no media type is known for {other}"),
    };

    private sealed record Asset(byte[] Bytes, string Hash, string Type);
}
