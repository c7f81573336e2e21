using System.Data.Common;
using System.Globalization;
using System.Text;
using Npgsql;

namespace Extractor.Storage;

/// <summary>How a store is searched for words, without regard to accents and case: the same words on every engine.</summary>
/// <param name="Holding">SQL for the versions that hold <c>@Text</c>.</param>
/// <param name="Best">SQL for the versions that stand and hold <c>@Text</c>, the best first, at most <c>@Most</c>.</param>
/// <param name="Write">Words as the engine takes them for <c>@Text</c>.</param>
internal sealed record FullText(string Holding, string Best, Func<IReadOnlyList<SearchPart>, string> Write)
{
    private static readonly FullText OfSqlite = new(
        "select rowid from article_word where article_word match @Text",
        """
        select w.rowid
        from article_word w join article a on a.current_version_id = w.rowid and a.canonical_id = a.id
        where w.article_word match @Text
        order by w.rank
        limit @Most
        """,
        parts => parts.Count == 0 ? "\"\"" : string.Join(' ', parts.Select(p => $"\"{p.Text}\"{(p.IsBeginning ? "*" : "")}")));

    private static readonly FullText OfPostgres = new(
        "select version_id from article_word where words @@ cast(@Text as tsquery)",
        """
        select w.version_id
        from article_word w join article a on a.current_version_id = w.version_id and a.canonical_id = a.id
        where w.words @@ cast(@Text as tsquery)
        order by ts_rank(w.words, cast(@Text as tsquery)) desc, w.version_id
        limit @Most
        """,
        parts => string.Join(" & ", parts.Select(p => $"({string.Join(" <-> ", SearchToken.Of(p.Text).Select(t => $"'{t.Word}'"))}{(p.IsBeginning ? ":*" : "")})")));

    public static FullText Of(DbConnection connection) => connection is NpgsqlConnection ? OfPostgres : OfSqlite;

    /// <summary>Words as the engine takes them; null where nothing is asked.</summary>
    public string? Asked(string? text) => SearchWords.Of(text) is { } parts ? Write(parts) : null;

    /// <summary>A text's words and their places, as PostgreSQL's <c>tsvector</c> is written; it holds no place beyond the 16,383rd and no word over 2,046 bytes.</summary>
    public static string Vector(string? title, string text)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var place = 0;
        foreach (var token in SearchToken.Of(title ?? "").Concat(SearchToken.Of(text)))
        {
            place++;
            if (token.Word.Length > MostLetters) continue;
            if (!places.TryGetValue(token.Word, out var at)) places[token.Word] = at = [];
            if (at.Count < MostPlaces) at.Add(Math.Min(place, LastPlace));
        }

        var vector = new StringBuilder();
        foreach (var (word, at) in places)
        {
            vector.Append(CultureInfo.InvariantCulture, $"'{word}':{string.Join(',', at)} ");
        }

        return vector.ToString();
    }

    private const int MostLetters = 500;
    private const int MostPlaces = 255;
    private const int LastPlace = 16_383;
}
