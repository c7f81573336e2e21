using System.Data.Common;
using Extractor.Labels;
using Extractor.Storage.Engines;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Models;

/// <summary>The models that learned from the verdicts of a store, and which of them is in use.</summary>
public sealed class ModelBook
{
    private readonly Store store;

    internal ModelBook(Store store) => this.store = store;

    /// <summary>The id of the model in use; null where it is the program's own.</summary>
    public string? Active => store.Read(s => ModelTable.Active(s.Connection));

    /// <summary>The models, the last trained first.</summary>
    public IReadOnlyList<TrainedModel> List() => store.Read(s => ModelTable.List(s.Connection));

    /// <summary>The one model whose id begins so; null where none does or several do.</summary>
    public TrainedModel? Find(string id) => List().Where(m => m.Id.StartsWith(id, StringComparison.Ordinal)).Take(2).ToList() is [var one] ? one : null;

    /// <summary>The model in use and those that it came from, one by one: each was in use when the next learned.</summary>
    public IReadOnlyList<TrainedModel> Lineage()
    {
        var all = List().ToDictionary(m => m.Id, StringComparer.Ordinal);
        var line = new List<TrainedModel>();
        for (var id = Active; id is not null && all.Remove(id, out var model); id = model.Parent) line.Add(model);
        return line;
    }

    /// <summary>The log of which model was in use, oldest first.</summary>
    public IReadOnlyList<ModelChange> Changes() => store.Read(s => ModelTable.Changes(s.Connection));

    /// <summary>Reads a model.</summary>
    /// <exception cref="ModelException">It is stale, or cannot be read.</exception>
    /// <exception cref="StoreException">There is no such model.</exception>
    public ModelSet Load(string id) => Read(store.Path, id, store.Read(s => ModelTable.File(s.Connection, id)) ?? throw Unknown(id));

    /// <summary>Keeps a model; it is a candidate until it is promoted.</summary>
    public void Add(TrainedModel model, ModelSet models)
    {
        using var file = new MemoryStream();
        models.Write(file);
        store.Write(s =>
        {
            ModelTable.Add(s.Connection, model, file.ToArray());
            return 0;
        });
    }

    /// <summary>Puts a model into use: what is extracted with this store from now on is extracted with it.</summary>
    /// <exception cref="StoreException">There is no such model.</exception>
    /// <exception cref="ModelException">It cannot be used by this program.</exception>
    public void Promote(string id, string by)
    {
        Load(id);
        store.Write(s =>
        {
            if (ModelTable.Active(s.Connection) != id) ModelTable.Promote(s.Connection, id, by, store.Time.GetUtcNow());
            return 0;
        });
    }

    /// <summary>Puts back into use what was in use before the last promotion; again, what was before that.</summary>
    /// <returns>The promotion that was taken back; null where the program's own model is in use already.</returns>
    public ModelChange? Rollback(string by) => store.Write(s => ModelTable.Rollback(s.Connection, by, store.Time.GetUtcNow()));

    /// <summary>
    /// The model in use in a store, without making or changing that store; null where it is the program's own, or where there
    /// is no such store.
    /// </summary>
    /// <exception cref="ModelException">It is stale, or cannot be read.</exception>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static ModelSet? ActiveIn(string path)
    {
        if (PostgresAddress.Names(path))
        {
            using var engine = new PostgresEngine(path);
            return engine.Read(s => engine.Tables(s.Connection).Contains("model_change") ? ActiveIn(s.Connection, engine.Name) : null);
        }

        if (!File.Exists(path)) return null;
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            // A store from before there were models, or a file of another program: to open it says what is wrong with it.
            return SqliteEngine.TablesOf(connection).Contains("model_change") ? ActiveIn(connection, path) : null;
        }
        catch (SqliteException e)
        {
            throw StoreException.From(path, e);
        }
    }

    private static ModelSet? ActiveIn(DbConnection connection, string name) =>
        ModelTable.Active(connection) is { } id && ModelTable.File(connection, id) is { } file ? Read(name, id, file) : null;

    private static ModelSet Read(string path, string id, byte[] file)
    {
        using var stream = new MemoryStream(file);
        return ModelSet.Read(stream, $"{path}: model {id}", "run 'extractor train --with-verdicts' again, or go back with 'extractor models rollback'");
    }

    private StoreException Unknown(string id) => new($"{store.Path}: there is no model {id} here; 'extractor models' lists them");
}
