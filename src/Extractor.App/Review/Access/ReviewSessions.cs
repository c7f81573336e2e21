using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Extractor.App.Review.Access;

/// <summary>
/// Who is signed in. Sessions live as long as the process, and end when they are signed out, not used for half a day, or when the reviewer
/// was taken away or given another password.
/// </summary>
internal sealed class ReviewSessions(TimeProvider time)
{
    /// <summary>The cookie that names a session.</summary>
    public const string Cookie = "extractor-session";

    private static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    // Kept by their hash: what a dump of memory shows signs nobody in.
    private readonly ConcurrentDictionary<string, (string Name, string Proof, DateTimeOffset Used)> sessions = new(StringComparer.Ordinal);

    /// <summary>Begins a session.</summary>
    /// <param name="proof">What the name came in by (<see cref="Admission.ProofOf"/>).</param>
    /// <returns>The secret that the cookie holds.</returns>
    public string Begin(string name, string proof)
    {
        var now = time.GetUtcNow();
        foreach (var (key, session) in sessions)
        {
            if (now - session.Used > Idle) sessions.TryRemove(key, out _);
        }

        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        sessions[KeyOf(secret)] = (name, proof, now);
        return secret;
    }

    /// <summary>Whose session it is, which goes on; null where there is none.</summary>
    /// <param name="proofOf">What a name comes in by now.</param>
    public string? Use(string? secret, Func<string, string?> proofOf)
    {
        if (secret is null) return null;
        var (key, now) = (KeyOf(secret), time.GetUtcNow());
        if (!sessions.TryGetValue(key, out var session)) return null;
        if (now - session.Used > Idle || proofOf(session.Name) != session.Proof)
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
