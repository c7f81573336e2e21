using System.Globalization;
using System.Reflection;

namespace Extractor.Storage;

/// <summary>A numbered script of a schema. Scripts are only ever added: a released one is never edited.</summary>
/// <param name="Number">The schema that a store has after it; the same on every engine.</param>
/// <param name="Name">Its file, beginning with the number.</param>
internal sealed record Migration(int Number, string Name)
{
    private const string Folder = "Migrations/";

    /// <summary>Those for SQLite, in order.</summary>
    public static IReadOnlyList<Migration> OfSqlite { get; } = In("");

    /// <summary>Those for PostgreSQL; the first makes what the scripts for SQLite up to its number make.</summary>
    public static IReadOnlyList<Migration> OfPostgres { get; } = In("postgres/");

    /// <summary>The newest schema that this program knows.</summary>
    public static int Newest => OfSqlite[^1].Number;

    /// <summary>Its text.</summary>
    public string Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + Name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static IReadOnlyList<Migration> In(string folder) =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder + folder, StringComparison.Ordinal) && !name[(Folder.Length + folder.Length)..].Contains('/', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new Migration(int.Parse(name.AsSpan(Folder.Length + folder.Length, 4), CultureInfo.InvariantCulture), name[Folder.Length..])),
    ];
}
