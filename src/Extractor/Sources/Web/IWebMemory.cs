namespace Extractor.Sources.Web;

/// <summary>What is remembered of network sources from run to run.</summary>
public interface IWebMemory
{
    /// <summary>How a source stands.</summary>
    SourceHealth Health(string source);

    /// <summary>Notes that a run had what it asked the source for.</summary>
    void Succeeded(string source);

    /// <summary>Notes an error of the source as a whole; the last of <paramref name="most"/> in a row stops it.</summary>
    void Failed(string source, string reason, int most);

    /// <summary>Notes that a server of the source asked to be left alone until then.</summary>
    void Silence(string source, DateTimeOffset until);

    /// <summary>A list as it was fetched last; null where it never was.</summary>
    RememberedList? List(string source, Uri url);

    void Keep(string source, Uri url, RememberedList list);

    /// <summary>What is known of a page whose article the store has; null where it has none, or has it from elsewhere than the page.</summary>
    RememberedPage? Page(string source, string path);
}

/// <summary>How a network source stands.</summary>
/// <param name="Errors">Errors in a row, since the last success.</param>
/// <param name="NotBefore">Until when its servers asked to be left alone.</param>
/// <param name="Stopped">Since when it is not asked any more, for its errors.</param>
public sealed record SourceHealth(int Errors, string? LastError, DateTimeOffset? LastSuccess, DateTimeOffset? NotBefore, DateTimeOffset? Stopped)
{
    public static SourceHealth Unknown { get; } = new(0, null, null, null, null);
}

/// <summary>A list with its bytes: where the server says that it has not changed, it is read again from here.</summary>
/// <param name="Mark">Its last change as the sitemap index writes it.</param>
/// <param name="Address">Where it was found after redirects.</param>
public sealed record RememberedList(Validators Validators, string? Mark, string? Charset, string Address, byte[] Body);

/// <summary>A page that was fetched before.</summary>
/// <param name="Mark">What its list said of it then (see <see cref="ListedPage.Mark"/>).</param>
/// <param name="Fetched">When the server was asked for it last.</param>
public sealed record RememberedPage(Validators Validators, string Mark, DateTimeOffset Fetched);

/// <summary>What fetching a page taught, kept together with its article.</summary>
/// <param name="Address">Where it was found after redirects.</param>
/// <param name="Fetched">When the server was asked for it.</param>
public sealed record WebVisit(Validators Validators, string Mark, string Address, DateTimeOffset Fetched)
{
    /// <summary>How the page reserves text and data mining, as it says so; null where it does not.</summary>
    public string? OptOut { get; init; }

    /// <summary>Why the page itself was not to be had, where the article is what its feed says; null where it was.</summary>
    public string? Failure { get; init; }
}
