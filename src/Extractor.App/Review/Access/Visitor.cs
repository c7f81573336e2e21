namespace Extractor.App.Review.Access;

/// <summary>Who sent a request.</summary>
/// <param name="Name">The reviewer whom a decision names.</param>
/// <param name="By">How that is known.</param>
internal sealed record Visitor(string Name, VisitorProof By)
{
    private static readonly AsyncLocal<Visitor?> InHand = new();

    /// <summary>Of the request in hand; null outside one, and where nobody is known.</summary>
    public static Visitor? Current
    {
        get => InHand.Value;
        set => InHand.Value = value;
    }
}

/// <summary>How it is known who sent a request.</summary>
internal enum VisitorProof
{
    /// <summary>Only this machine can ask, and nobody has to sign in.</summary>
    Machine,

    /// <summary>The cookie of a session that a password began.</summary>
    Session,

    /// <summary>The token of a program, which no browser sends by itself.</summary>
    Token,
}
