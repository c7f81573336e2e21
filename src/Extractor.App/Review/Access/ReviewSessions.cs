using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Extractor.App.Review.Access;

/// <summary>Who is signed in. Sessions live as long as the process, and end when they are signed out or not used for half a day.</summary>
internal sealed class ReviewSessions(TimeProvider time)
{
    /// <summary>The cookie that names a session.</summary>
    public const string Cookie = "extractor-session";

    private static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    // Kept by their hash: what a dump of memory shows signs nobody in.
    private readonly ConcurrentDictionary<string, (string Name, DateTimeOffset Used)> sessions = new(StringComparer.Ordinal);

    /// <summary>Begins a session.</summary>
    /// <returns>The secret that the cookie holds.</returns>
    public string Begin(string name)
    {
        var now = time.GetUtcNow();
        foreach (var (key, session) in sessions)
        {
            if (now - session.Used > Idle) sessions.TryRemove(key, out _);
        }

        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        sessions[KeyOf(secret)] = (name, now);
        return secret;
    }

    /// <summary>Whose session it is, which goes on; null where there is none.</summary>
    public string? Use(string? secret)
    {
        if (secret is null) return null;
        var (key, now) = (KeyOf(secret), time.GetUtcNow());
        if (!sessions.TryGetValue(key, out var session)) return null;
        if (now - session.Used > Idle)
        {
            sessions.TryRemove(key, out _);
            return null;
        }

        // A session that was signed out meanwhile stays so.
        sessions.TryUpdate(key, session with { Used = now }, session);
        return session.Name;
    }

    public void End(string? secret)
    {
        if (secret is not null) sessions.TryRemove(KeyOf(secret), out _);
    }

    private static string KeyOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
