using System.Globalization;
using System.Security.Cryptography;

namespace Extractor.App.Review.Access;

/// <summary>Passwords as the file of reviewers keeps them: PBKDF2 with SHA-256, a salt of their own, and the number of rounds beside it.</summary>
internal static class PasswordHash
{
    /// <summary>What people may not go below.</summary>
    public const int ShortestPassword = 10;

    // A megabyte of password costs the hash nothing more, but nobody types it.
    private const int LongestPassword = 1024;

    private const string Scheme = "pbkdf2-sha256";
    private const int Rounds = 600_000;
    private const int Bytes = 32;

    // What an unknown name is held against, so that its answer takes as long as that of a known one.
    private static readonly string Nobody = Of(Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));

    /// <summary>A new hash of a password: <c>pbkdf2-sha256$ROUNDS$SALT$HASH</c>, the last two in base 64.</summary>
    public static string Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return string.Create(CultureInfo.InvariantCulture, $"{Scheme}${Rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, Rounds))}");
    }

    /// <summary>True where the password is the one that was hashed; takes as long for a null hash.</summary>
    public static bool Holds(string? hash, string password)
    {
        if (password.Length > LongestPassword) return false;
        var (rounds, salt, derived) = Parts(hash ?? Nobody) ?? Parts(Nobody)!.Value;
        return CryptographicOperations.FixedTimeEquals(Derive(password, salt, rounds), derived) && hash is not null;
    }

    /// <summary>True of what <see cref="Of"/> writes.</summary>
    public static bool IsHash(string hash) => Parts(hash) is not null;

    private static byte[] Derive(string password, byte[] salt, int rounds) => Rfc2898DeriveBytes.Pbkdf2(password.Normalize(), salt, rounds, HashAlgorithmName.SHA256, Bytes);

    private static (int Rounds, byte[] Salt, byte[] Derived)? Parts(string hash)
    {
        var parts = hash.Split('$');
        if (parts is not [Scheme, var rounds, var salt, var derived]) return null;
        if (!int.TryParse(rounds, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 100_000 or > 10_000_000) return null;
        try
        {
            var bytes = Convert.FromBase64String(derived);
            return bytes.Length == Bytes ? (count, Convert.FromBase64String(salt), bytes) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
