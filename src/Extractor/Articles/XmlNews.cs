using System.Collections.Frozen;
using System.Text;
using System.Xml;

namespace Extractor.Articles;

/// <summary>
/// What one walk over the XML of an article finds: its fields, by the names that news forms give them, and its blocks of text. Names of
/// elements are compared without prefix and case.
/// </summary>
internal sealed class XmlNews
{
    /// <summary>As deep as pages may nest.</summary>
    private const int Deepest = NestingBound.Deepest;

    /// <summary>The strongest first: NITF, NewsML, then what anyone may call it.</summary>
    private static readonly string[] Titles = ["hl1", "headline", "hedline", "title", "head"];

    private static readonly string[] Dates =
    [
        "date.issue", "story.date", "date.release", "contentcreated", "firstcreated", "datepublished", "pubdate", "published", "publicationdate", "publication_date",
        "publication-date", "publishdate", "publish_date", "dateandtime", "issued", "created", "date", "versioncreated", "thisrevisioncreated",
    ];

    /// <summary>NITF keeps it apart from the body, where a newspaper prints it.</summary>
    private const string DateLine = "dateline";

    private static readonly string[] Authors = ["author", "creator", "byline"];
    private static readonly string[] Urls = ["url", "link", "canonical", "permalink"];

    private static readonly FrozenSet<string> Fields = Set([.. Titles, .. Dates, .. Authors, .. Urls, "language"]);

    /// <summary>Elements that are a paragraph each; what lies in them is a part of its words.</summary>
    private static readonly FrozenSet<string> Paragraphs = Set("p", "para", "paragraph", "li", "dt", "dd", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2", "headline", "title", "byline", "lead", DateLine);

    /// <summary>Elements within which the body stands.</summary>
    private static readonly FrozenSet<string> Bodies = Set(
        "body.content", "inlinexml", "inlinedata", "datacontent", "body", "articlebody", "article_body", "content", "text", "fulltext", "full_text", "maintext", "story", "storytext",
        "encoded");

    /// <summary>Elements of which nothing is body, wherever they stand.</summary>
    private static readonly FrozenSet<string> Others = Set(
        "hl1", "headline", "title", "byline", "docdata", "pubdata", "distributor", "media", "caption", "style", "script", "itemmeta", "contentmeta", "rightsinfo",
        "catalogref", "newsmanagement", "rightsmetadata", "administrativemetadata", "descriptivemetadata", "body.end", "tagline", "category", "keywords");

    private static readonly FrozenSet<string> Lists = Set("rss", "feed", "rdf", "urlset", "sitemapindex");

    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);
    private readonly List<(string Text, bool IsParagraph, bool IsBody)> blocks = [];
    private readonly Stack<string> open = new();
    private readonly StringBuilder text = new();
    private int paragraphs;
    private int bodies;
    private int others;

    /// <summary>True of a feed or a site map.</summary>
    public bool IsList { get; private set; }

    public string? Title => First(Titles);

    public string? Author => First(Authors);

    public string? Url => Array.Find([.. Urls.Select(name => fields.GetValueOrDefault(name))], url => url?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true);

    public DateOnly? Published => Dates.Select(name => CalendarDay.Parse(fields.GetValueOrDefault(name))).FirstOrDefault(day => day is not null);

    public string? Language => fields.GetValueOrDefault("language");

    /// <exception cref="XmlException">It is no sound XML.</exception>
    /// <exception cref="InvalidDataException">It is nested too deep.</exception>
    public void Read(XmlReader reader)
    {
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element: Enter(reader); break;
                case XmlNodeType.EndElement: Leave(); break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace: text.Append(reader.Value); break;
            }
        }
    }

    /// <summary>The paragraphs of the body; where it has none its text; where there is no body all paragraphs. Empty where there is nothing of these.</summary>
    public string Body()
    {
        var chosen = Of(block => block.IsBody && block.IsParagraph) ?? Of(block => block.IsBody) ?? Of(block => block.IsParagraph) ?? [];
        return string.Join("\n\n", chosen);

        List<string>? Of(Predicate<(string Text, bool IsParagraph, bool IsBody)> wanted) =>
            blocks.FindAll(wanted) is { Count: > 0 } found ? found.ConvertAll(block => block.Text) : null;
    }

    private void Enter(XmlReader reader)
    {
        var name = reader.LocalName.ToLowerInvariant();
        if (open.Count == 0)
            IsList = Lists.Contains(name);
        if (open.Count == Deepest)
            throw new InvalidDataException($"nests its elements more than {Deepest} deep");
        if (reader.GetAttribute("xml:lang") is { } language)
            fields.TryAdd("language", language);
        if (Fields.Contains(name) && (reader.GetAttribute("norm") ?? reader.GetAttribute("datetime") ?? reader.GetAttribute("href")) is { Length: > 0 } value)
            fields.TryAdd(name, value);
        if (paragraphs == 0 || Paragraphs.Contains(name))
            EndBlock();
        if (reader.IsEmptyElement)
        {
            // <br/> parts words.
            text.Append('\n');
            return;
        }
        open.Push(name);
        Count(name, 1);
    }

    private void Leave()
    {
        var name = open.Peek();
        if (paragraphs == 0 || Paragraphs.Contains(name))
            EndBlock();
        open.Pop();
        Count(name, -1);
    }

    private void Count(string name, int step)
    {
        paragraphs += Paragraphs.Contains(name) ? step : 0;
        bodies += Bodies.Contains(name) ? step : 0;
        others += Others.Contains(name) ? step : 0;
    }

    private void EndBlock()
    {
        if (text.Length == 0)
            return;
        // Within a paragraph a line break is a blank; elsewhere it may be all that parts paragraphs.
        var block = paragraphs > 0 ? PageMetadata.Clean(text.ToString()) ?? "" : Lines(text.ToString());
        text.Clear();
        if (block.Length == 0 || !open.TryPeek(out var name))
            return;
        if (Fields.Contains(name))
            fields.TryAdd(name, block);
        if (others == 0)
            blocks.Add((block, paragraphs > 0, bodies > 0 || name == DateLine));
    }

    private static string Lines(string written)
    {
        var lines = new LineWriter();
        foreach (var line in written.ReplaceLineEndings("\n").Split('\n'))
        {
            lines.Break(string.IsNullOrWhiteSpace(line) ? 2 : 1);
            lines.Write(line, isPreformatted: false);
        }
        return lines.ToString();
    }

    private string? First(string[] names) => PageMetadata.Clean(names.Select(name => fields.GetValueOrDefault(name)).FirstOrDefault(value => value is not null));

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
