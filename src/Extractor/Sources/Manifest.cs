using System.Text;

namespace Extractor.Sources;

/// <summary>
/// What a CSV file tells of the files in a folder: columns <c>path</c>, <c>url</c>, <c>published</c>, <c>title</c>, named in its first row,
/// in any order; others are passed over. A path is relative to the folder (<c>archive.zip!page.html</c> is an entry of an archive).
/// </summary>
internal sealed class Manifest
{
    private const string Path = "path", Url = "url", Published = "published", Title = "title";

    private readonly Dictionary<string, Row> rows = new(StringComparer.Ordinal);
    private readonly List<Fetched> failures = [];

    private Manifest()
    {
    }

    public static Manifest None { get; } = new();

    /// <summary>Rows that cannot be read, or the file itself.</summary>
    public IReadOnlyList<Fetched> Failures => failures;

    /// <param name="fullPath">The CSV file.</param>
    public static Manifest Read(string fullPath)
    {
        var manifest = new Manifest();
        var name = System.IO.Path.GetFileName(fullPath);
        if (Failure.Try(() => manifest.ReadRows(fullPath, name), name) is { } failure)
            manifest.failures.Add(new Fetched(name) { Failure = failure });
        return manifest;
    }

    /// <summary>The item with what the manifest tells of it.</summary>
    public Fetched Complete(Fetched fetched)
    {
        if (rows.Count == 0 || !rows.TryGetValue(fetched.Path, out var row))
            return fetched;
        row.IsUsed = true;
        return fetched.Page is not { } page ? fetched : fetched with
        {
            Page = page with { Url = row.Url ?? page.Url, Title = row.Title, Published = row.Published },
        };
    }

    /// <summary>Rows that name no file: a mistyped path would otherwise leave its article without a date, and nobody would know.</summary>
    public IEnumerable<Fetched> Unused() => rows.Values.Where(row => !row.IsUsed)
        .Select(row => new Fetched(row.Place) { Failure = $"{row.Place}: there is no file '{row.Path}' in the folder; correct the path or delete the row." });

    private void ReadRows(string fullPath, string name)
    {
        using var lines = new StreamReader(fullPath, Encoding.UTF8);
        Dictionary<string, int>? columns = null;
        foreach (var (number, cells) in CsvRows.Read(lines))
        {
            var place = $"{name}:{number}";
            if (columns is null)
            {
                columns = Columns(cells);
                if (!columns.ContainsKey(Path))
                    throw new InvalidDataException($"has no column '{Path}' in its first row; name the columns {Path}, {Url}, {Published}, {Title}");
                continue;
            }
            var path = Cell(Path)?.Replace('\\', '/');
            if (path is null)
                failures.Add(new Fetched(place) { Failure = $"{place}: names no path; write the file's path from the folder, or delete the row." });
            else if (!rows.TryAdd(path, new Row(path, place, Cell(Url), Cell(Published), Cell(Title))))
                failures.Add(new Fetched(place) { Failure = $"{place}: the path '{path}' stands in an earlier row too; delete one of them." });

            string? Cell(string column) => columns.TryGetValue(column, out var at) && at < cells.Count && !string.IsNullOrWhiteSpace(cells[at]) ? cells[at].Trim() : null;
        }
    }

    private static Dictionary<string, int> Columns(IReadOnlyList<string> cells)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < cells.Count; i++)
            columns.TryAdd(cells[i].Trim(), i);
        return columns;
    }

    private sealed record Row(string Path, string Place, string? Url, string? Published, string? Title)
    {
        public bool IsUsed { get; set; }
    }
}
