using System.Globalization;
using System.Text.Json;
using Extractor.Mentions;
using Extractor.Storage.Models;

namespace Extractor.App.Output;

/// <summary>Models of the store in one of the formats; JSON holds all that is known of each.</summary>
internal static class ModelList
{
    private static readonly string[] Heading = ["model", "status", "trained", "by", "parent", "articles", "verdicts", "label accuracy before", "label accuracy after", "fact F1 before", "fact F1 after"];

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static void Write(IReadOnlyList<TrainedModel> models, Format format, Terminal terminal) =>
        RowList.Write(models, Heading, Cells, Write, format, terminal, look: table =>
        {
            foreach (var column in table.Columns.Skip(5)) column.Right();
        });

    private static string[] Cells(TrainedModel model) =>
    [
        model.Id, Kebab.Write(model.Status), RunList.Time(model.Trained), model.By, model.Parent, Number(model.Learned.ReviewedArticles),
        Number(model.Learned.Accepted + model.Learned.Corrected), .. Scores(model, "label accuracy"), .. Scores(model, "fact F1"),
    ];

    private static string[] Scores(TrainedModel model, string name) =>
        model.Comparison.Figures.FirstOrDefault(f => f.Name == name) is { } score ? [ModelDetails.Score(score.Before), ModelDetails.Score(score.After)] : ["", ""];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, TrainedModel model)
    {
        json.WriteStartObject();
        json.WriteString("model", model.Id);
        json.WriteString("status", Kebab.Write(model.Status));
        json.WriteString("trained", RunList.Time(model.Trained));
        json.WriteString("by", model.By);
        json.WriteString("parent", model.Parent);
        json.WriteString("dataset_hash", model.DatasetHash);
        json.WritePropertyName("learned");
        JsonSerializer.Serialize(json, model.Learned, Options);
        json.WritePropertyName("comparison");
        JsonSerializer.Serialize(json, model.Comparison, Options);
        json.WriteEndObject();
    }
}
