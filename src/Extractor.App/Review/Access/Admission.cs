using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Extractor.App.Review.Access;

/// <summary>Who may come in, by the settings and by the address that the pages are served at.</summary>
internal sealed class Admission
{
    private readonly string reviewers;
    private readonly byte[]? token;
    private readonly bool loopback;

    public Admission(ReviewSettings settings, IPAddress address)
    {
        (reviewers, loopback) = (settings.Reviewers, IPAddress.IsLoopback(address));
        token = settings.Token is { } secret ? SHA256.HashData(Encoding.UTF8.GetBytes(secret)) : null;
        NeedsSignIn = !loopback || ReviewerFile.Read(reviewers).Count > 0;
    }

    /// <summary>False where everybody at this machine decides as the system's user: on loopback, where no reviewers are configured.</summary>
    public bool NeedsSignIn { get; }

    /// <summary>True where the pages are for this machine alone.</summary>
    public bool IsLoopback => loopback;

    /// <summary>Refuses to serve other machines where nobody could be told from anybody.</summary>
    /// <exception cref="UsageException">Neither reviewers nor a token are configured.</exception>
    public void Demand()
    {
        if (!loopback && token is null && ReviewerFile.Read(reviewers).Count == 0)
        {
            throw new UsageException(
                "review: other machines may come in only where it is known who does: add reviewers with 'extractor review add-reviewer NAME', or set EXTRACTOR_REVIEW_TOKEN. On this machine alone none of that is needed: leave --host out.");
        }
    }

    /// <summary>True where the password is the reviewer's; where there are no reviewers but a token, the token lets any name in.</summary>
    /// <remarks>The file is read again, so that a reviewer who is added or taken away counts from the next sign-in on.</remarks>
    public bool Knows(string name, string password)
    {
        var known = ReviewerFile.Read(reviewers);
        return known.Count == 0 && token is not null
            ? ReviewerFile.Fault(name) is null && IsToken(password)
            : PasswordHash.Holds(known.GetValueOrDefault(name), password);
    }

    /// <summary>
    /// What a name comes in by now: it is another where its password became another, and null where it may no longer. A session lasts as
    /// long as it is the same.
    /// </summary>
    public string? ProofOf(string name)
    {
        var known = ReviewerFile.Read(reviewers);
        return known.Count == 0 && token is not null ? Convert.ToHexStringLower(token) : known.GetValueOrDefault(name);
    }

    /// <summary>True of the token that programs come in with; compared in constant time.</summary>
    public bool IsToken(string given) => token is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), token);
}
