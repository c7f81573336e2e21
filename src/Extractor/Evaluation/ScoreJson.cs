using System.Text.Json;
using Extractor.Mentions;

namespace Extractor.Evaluation;

/// <summary>Scores as one JSON object: the figures by name, then each table as an object of <c>{precision, recall, f1, gold}</c>.</summary>
public static class ScoreJson
{
    /// <summary>Writes the object; numbers are not rounded.</summary>
    public static void Write(Utf8JsonWriter json, Scores scores)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(scores);
        json.WriteStartObject();
        json.WriteNumber("articles", scores.Articles);
        json.WriteNumber("gold", scores.Mentions.Total.Gold);
        foreach (var (name, value, _) in ScoreFigures.Of(scores))
        {
            if (value is { } number) json.WriteNumber(name, number);
            else json.WriteNull(name);
        }

        Table(json, "mention by kind", scores.Mentions.All.Select(p => (Kebab.Write(p.Key), p.Value)));
        Table(json, "value by kind", scores.Values.All.Select(p => (Kebab.Write(p.Key), p.Value)));
        Table(json, "fact by kind", scores.Facts.All.Select(p => (Kebab.Write(p.Key), p.Value)));
        Table(json, "labels", scores.Labels.All.Select(p => (p.Key, p.Value)));
        Table(json, "parties", [("from", scores.From), ("to", scores.To)]);
        Table(json, "deal slots", scores.Deals.All.Select(p => (p.Key, p.Value)));
        Merging(json, scores.Merging);
        json.WriteStartObject("slots");
        Rate(json, "label, on found mentions", scores.LabelOnFound);
        Rate(json, "qualifier", scores.QualifierOnFound);
        Rate(json, "status", scores.StatusOnFound);
        json.WriteEndObject();
        json.WriteStartArray("confusion");
        foreach (var (gold, got, count) in scores.Confusion)
        {
            json.WriteStartObject();
            json.WriteString("gold", gold);
            json.WriteString("got", got);
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Bins(json, "calibration", scores.Confidence);
        Bins(json, "deal calibration", scores.Certainty.Bins);
        json.WriteStartArray("deals at confidence");
        foreach (var level in scores.Certainty.Levels)
        {
            json.WriteStartObject();
            json.WriteNumber("confidence", level.Confidence);
            json.WriteNumber("deals", level.Count);
            json.WriteNumber("precision", level.Precision);
            json.WriteNumber("coverage", level.Coverage);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("articles without deals");
        json.WriteNumber("articles", scores.Dealless);
        json.WriteNumber("false deals", scores.FalseDeals);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Bins(Utf8JsonWriter json, string name, ConfidenceBins bins)
    {
        json.WriteStartArray(name);
        foreach (var (count, confidence, right) in bins.Bins)
        {
            json.WriteStartObject();
            json.WriteNumber("count", count);
            json.WriteNumber("confidence", count == 0 ? 0 : confidence / count);
            json.WriteNumber("right", count == 0 ? 0 : right / (double)count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Merging(Utf8JsonWriter json, MergingScore? merging)
    {
        if (merging is null)
        {
            json.WriteNull("merging");
            return;
        }

        json.WriteStartObject("merging");
        json.WriteNumber("precision", merging.Precision);
        json.WriteNumber("recall", merging.Recall);
        json.WriteNumber("f1", merging.F1);
        json.WriteNumber("recall of all", merging.RecallOfAll);
        json.WriteNumber("f1 of all", merging.F1OfAll);
        json.WriteNumber("deals", merging.Deals);
        json.WriteNumber("found", merging.Found);
        json.WriteNumber("transactions", merging.Transactions);
        json.WriteNumber("in three articles", merging.InThree);
        json.WriteEndObject();
    }

    private static void Table(Utf8JsonWriter json, string name, IEnumerable<(string Name, Tally Tally)> rows)
    {
        json.WriteStartObject(name);
        foreach (var (row, tally) in rows.OrderBy(r => r.Name, StringComparer.Ordinal))
        {
            json.WriteStartObject(row);
            json.WriteNumber("precision", tally.Precision);
            json.WriteNumber("recall", tally.Recall);
            json.WriteNumber("f1", tally.F1);
            json.WriteNumber("gold", tally.Gold);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Rate(Utf8JsonWriter json, string name, Share share)
    {
        json.WriteStartObject(name);
        json.WriteNumber("rate", share.Rate);
        json.WriteNumber("of", share.Of);
        json.WriteEndObject();
    }
}
