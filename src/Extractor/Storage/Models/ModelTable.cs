using System.Data.Common;
using System.Text.Json;
using Dapper;
using Extractor.Mentions;

namespace Extractor.Storage.Models;

/// <summary>Trained models and the log of their use, as tables.</summary>
internal static class ModelTable
{
    private const string Columns =
        """
        select m.id, m.trained, m.trained_by, m.parent, m.dataset_hash, m.learned, m.comparison,
               case when m.id = (select model_id from model_change order by id desc limit 1) then 'active'
                    when exists (select 1 from model_change c where c.model_id = m.id) then 'retired'
                    else 'candidate' end as status
        from trained_model m
        """;

    /// <summary>Keeps a model that was not kept before.</summary>
    public static void Add(DbConnection connection, TrainedModel model, byte[] file) => connection.Execute(
        """
        insert into trained_model (id, trained, trained_by, parent, dataset_hash, learned, comparison, file)
        values (@Id, @Trained, @By, @Parent, @DatasetHash, @Learned, @Comparison, @file)
        """,
        new
        {
            model.Id, Trained = Days.Write(model.Trained), model.By, model.Parent, model.DatasetHash,
            Learned = JsonSerializer.Serialize(model.Learned, JsonText.Options), Comparison = JsonSerializer.Serialize(model.Comparison, JsonText.Options), file,
        });

    public static IReadOnlyList<TrainedModel> List(DbConnection connection) =>
        [.. connection.Query<Row>($"{Columns} order by m.trained desc, m.id").Select(r => r.ToModel())];

    /// <summary>The file of a model; null where there is no such model.</summary>
    public static byte[]? File(DbConnection connection, string id) =>
        connection.QuerySingleOrDefault<byte[]?>("select file from trained_model where id = @id", new { id });

    /// <summary>The model in use; null where it is the program's own.</summary>
    public static string? Active(DbConnection connection) =>
        connection.QuerySingleOrDefault<string?>("select model_id from model_change order by id desc limit 1");

    /// <summary>The log, oldest first.</summary>
    public static IReadOnlyList<ModelChange> Changes(DbConnection connection) =>
        [.. connection.Query<ChangeRow>("select id, at, by, kind, model_id from model_change order by id").Select(r => r.ToChange())];

    public static void Promote(DbConnection connection, string id, string by, DateTimeOffset at) => connection.Execute(
        "insert into model_change (at, by, kind, model_id) values (@at, @by, 'promote', @id)", new { at = Days.Write(at), by, id });

    /// <summary>Takes back the last promotion that stands: the model before it is in use again.</summary>
    /// <returns>The promotion taken back; null where none stands.</returns>
    public static ModelChange? Rollback(DbConnection connection, string by, DateTimeOffset at)
    {
        var standing = connection.Query<ChangeRow>(
            """
            select id, at, by, kind, model_id from model_change
            where kind = 'promote' and id not in (select undoes from model_change where undoes is not null)
            order by id desc
            limit 2
            """).AsList();
        if (standing.Count == 0) return null;
        connection.Execute(
            "insert into model_change (at, by, kind, model_id, undoes) values (@at, @by, 'rollback', @model, @undoes)",
            new { at = Days.Write(at), by, model = standing.Count > 1 ? standing[1].ModelId : null, undoes = standing[0].Id });
        return standing[0].ToChange();
    }

    private sealed class ChangeRow
    {
        public long Id { get; init; }
        public string At { get; init; } = "";
        public string By { get; init; } = "";
        public string Kind { get; init; } = "";
        public string? ModelId { get; init; }

        public ModelChange ToChange() => new(Id, Days.ReadTime(At), By, Kebab.Read<ModelChangeKind>(Kind), ModelId);
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string Trained { get; init; } = "";
        public string TrainedBy { get; init; } = "";
        public string Parent { get; init; } = "";
        public string DatasetHash { get; init; } = "";
        public string Learned { get; init; } = "";
        public string Comparison { get; init; } = "";
        public string Status { get; init; } = "";

        public TrainedModel ToModel() => new(
            Id, Days.ReadTime(Trained), TrainedBy, Parent, DatasetHash, JsonSerializer.Deserialize<LearnedFrom>(Learned, JsonText.Options)!,
            JsonSerializer.Deserialize<ModelComparison>(Comparison, JsonText.Options)!, Kebab.Read<ModelStatus>(Status));
    }
}
