using System.Text;
using System.Text.Json;

namespace Extractor.Sources;

/// <summary>One line of the JSONL form, <c>{"id", "text", "title"?, "published"?, "url"?, "site"?, "author"?, "language"?}</c>; other fields are passed over.</summary>
/// <param name="Id">A string, or a number as written.</param>
/// <param name="Text">The text, unescaped; empty where it was not asked for.</param>
internal sealed record JsonArticle(string Id, string Text)
{
    private const string Remedy = """write one object {"id": "...", "text": "..."} a line""";

    public string? Title { get; init; }

    public string? Published { get; init; }

    public string? Url { get; init; }

    public string? Site { get; init; }

    public string? Author { get; init; }

    public string? Language { get; init; }

    /// <summary>True where bytes or escapes that are no text became U+FFFD.</summary>
    public bool Mended { get; init; }

    /// <summary>Reads one object.</summary>
    /// <param name="fields">What the fields are called; null for our own names.</param>
    /// <param name="bareId">The id where the object has none; null where it must.</param>
    /// <param name="withText">False leaves <see cref="Text"/> empty, when only the object's soundness and id are asked.</param>
    /// <exception cref="JsonArticleException">It is not such an object.</exception>
    public static JsonArticle Read(ReadOnlyMemory<byte> json, JsonFields? fields = null, string? bareId = null, bool withText = false)
    {
        try
        {
            try
            {
                return ReadFields(json.Span, fields ?? JsonFields.Own, bareId, withText);
            }
            catch (InvalidOperationException)
            {
                // A string that is no Unicode: bytes that are not UTF-8, or half a surrogate pair as an escape.
                return ReadFields(JsonMending.Mend(json.Span), fields ?? JsonFields.Own, bareId, withText) with { Mended = true };
            }
        }
        catch (JsonException e)
        {
            throw new JsonArticleException($"is not valid JSON (at byte {e.BytePositionInLine + 1})", Remedy, e);
        }
    }

    private static JsonArticle ReadFields(ReadOnlySpan<byte> json, JsonFields fields, string? bareId, bool withText)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonArticleException("is not a JSON object", Remedy);
        string? id = null, text = null;
        var article = new JsonArticle("", "");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            // One field may serve for two: the url of an article is a good id.
            var isId = name == fields.Id;
            if (isId)
                id = reader.TokenType == JsonTokenType.Number ? Encoding.UTF8.GetString(reader.ValueSpan) : String(ref reader, name);
            if (name == fields.Text) text = String(ref reader, name, withText);
            else if (name == fields.Title) article = article with { Title = String(ref reader, name) };
            else if (name == fields.Published) article = article with { Published = String(ref reader, name) };
            else if (name == fields.Url) article = article with { Url = String(ref reader, name) };
            else if (name == fields.Site) article = article with { Site = String(ref reader, name) };
            else if (name == fields.Author) article = article with { Author = String(ref reader, name) };
            else if (name == fields.Language) article = article with { Language = String(ref reader, name) };
            else if (!isId) reader.Skip();
        }
        reader.Read();
        id = string.IsNullOrEmpty(id) ? bareId : id;
        if (id is null)
            throw new JsonArticleException($"has no \"{fields.Id}\"", fields.Remedy);
        if (text is null)
            throw new JsonArticleException($"has no \"{fields.Text}\"", fields.Remedy);
        return article with { Id = id.Replace('\0', '\uFFFD'), Text = text };
    }

    private static string? String(ref Utf8JsonReader reader, string name, bool asked = true) => reader.TokenType switch
    {
        JsonTokenType.String => asked ? reader.GetString() : "",
        JsonTokenType.Null => null,
        var other => throw new JsonArticleException($"has a \"{name}\" that is no string but {Word(other)}", "write it in quotes"),
    };

    private static string Word(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.Number => "a number",
        _ => "true or false",
    };
}
