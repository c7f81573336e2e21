using System.IO.Compression;
using System.Text.Json;

namespace Extractor.Labels;

/// <summary>The trained models of the house in one file: label by kind, status, party role, deal.</summary>
/// <param name="Id">Hash of what they learned from: corpus, features and settings.</param>
/// <param name="All">By name.</param>
public sealed record ModelSet(string Id, IReadOnlyDictionary<string, LinearModel> All)
{
    /// <summary>Changes whenever features or labels do: a model of another schema is stale.</summary>
    public const int Schema = 8;

    private static readonly Lazy<ModelSet> Embedded = new(() =>
    {
        using var stream = typeof(ModelSet).Assembly.GetManifestResourceStream("model.zip")
            ?? throw new ModelException("there is no model inside the program; run 'extractor train' and build it again");
        return Read(stream, "the model inside the program");
    });

    /// <summary>The models that ship with the program.</summary>
    /// <exception cref="ModelException">There are none, or they are of another schema.</exception>
    public static ModelSet Default => Embedded.Value;

    public LinearModel this[string name] => All[name];

    /// <summary>Reads models from a file that <c>extractor train</c> wrote.</summary>
    /// <exception cref="ModelException">The file is missing, is no model, or is stale; the message says which and what to do.</exception>
    public static ModelSet Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new ModelException($"{path}: there is no such model; run 'extractor train' to make one");
        }

        using var stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>Writes the models; the same models give the same bytes.</summary>
    public void Save(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var draft = path + ".draft";
        using (var stream = File.Create(draft)) Write(stream);

        // A reader never sees half a model.
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Writes what <see cref="Save"/> puts into a file.</summary>
    internal void Write(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        using (var head = Entry(zip, "model.json").Open())
        {
            JsonSerializer.Serialize(head, new Head(Schema, Id, [.. All.Values.Select(m => new Part(m.Name, m.Classes, m.Temperature))]), JsonSerializerOptions.Web);
        }

        foreach (var model in All.Values)
        {
            using var body = Entry(zip, model.Name + ".weights").Open();
            model.Write(body);
        }
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry;
    }

    /// <summary>Reads models from what <see cref="Write"/> wrote.</summary>
    /// <param name="name">What a message calls them.</param>
    /// <param name="remedy">What a message says is to be done where they are stale.</param>
    /// <exception cref="ModelException">They are none, or stale.</exception>
    internal static ModelSet Read(Stream stream, string name, string remedy = "run 'extractor train' again")
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            using var headStream = zip.GetEntry("model.json")?.Open() ?? throw new ModelException($"{name} is no model of this program; run 'extractor train' to make one");
            var head = JsonSerializer.Deserialize<Head>(headStream, JsonSerializerOptions.Web)!;
            if (head.Schema != Schema)
            {
                throw new ModelException($"{name} is stale: it has schema {head.Schema}, this program {Schema}; {remedy}");
            }

            return new ModelSet(head.Id, head.Models.ToDictionary(p => p.Name, p =>
            {
                using var body = new BufferedStream(zip.GetEntry(p.Name + ".weights")!.Open(), 1 << 16);
                return LinearModel.Read(body, p.Name, p.Classes, p.Temperature);
            }, StringComparer.Ordinal));
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or EndOfStreamException or NullReferenceException)
        {
            throw new ModelException($"{name} cannot be read as a model ({e.Message}); run 'extractor train' to make one", e);
        }
    }

    private sealed record Head(int Schema, string Id, IReadOnlyList<Part> Models);

    private sealed record Part(string Name, IReadOnlyList<string> Classes, double Temperature);
}

/// <summary>A model that cannot be used; the message says why and what to do.</summary>
public sealed class ModelException : Exception
{
    public ModelException()
    {
    }

    public ModelException(string message)
        : base(message)
    {
    }

    public ModelException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
