using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Articles;
using Extractor.Gold;
using Extractor.Sources;
using Extractor.Tests.House;

namespace Extractor.Tests.Golden;

/// <summary>The supplied article with its gold, and copies of it in which parties, amounts and dates are others.</summary>
internal sealed record GoldenArticle(Article Article, GoldArticle Gold)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "corpus", "golden");

    /// <summary>Reads the article, or the copy of that name from <c>copies.json</c>.</summary>
    public static GoldenArticle Read(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "amazon-anthropic.txt"));
        var gold = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "amazon-anthropic.gold.json")))!;
        if (name != "original")
        {
            var copies = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Extractor.Tests", "Golden", "copies.json")))!;
            var copy = copies[name]!;
            var words = copy["text"]!.AsObject().Select(p => (Old: p.Key, New: (string)p.Value!)).ToList();
            var values = copy["values"]!.AsObject().ToDictionary(p => p.Key, p => p.Value!);
            text = Replace(text, words);
            Replace(gold, words, values);
        }

        var page = new Page("amazon-anthropic", "golden", "amazon-anthropic.txt", "text/plain", System.Text.Encoding.UTF8.GetBytes(text));
        return new GoldenArticle(ArticleReader.Read(page), GoldReader.Parse(System.Text.Encoding.UTF8.GetBytes(gold.ToJsonString()), name));
    }

    // All replacements at once, the longest first at each place, so that none replaces what another wrote.
    private static string Replace(string text, List<(string Old, string New)> words)
    {
        var result = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            var hit = words.Where(w => string.CompareOrdinal(text, i, w.Old, 0, w.Old.Length) == 0).OrderByDescending(w => w.Old.Length).FirstOrDefault();
            result.Append(hit.Old is null ? text[i].ToString() : hit.New);
            i += hit.Old?.Length ?? 1;
        }

        return result.ToString();
    }

    private static void Replace(JsonNode node, List<(string Old, string New)> words, Dictionary<string, JsonNode> values)
    {
        if (node is JsonObject o)
        {
            var written = o["text"] is JsonValue surface ? surface.ToString() : "";
            foreach (var (key, value) in o.ToList())
            {
                // "P10Y@10 years" is the value of that text alone: "the next decade" stays ten years.
                if (key is "value" or "amount" or "announced" or "published" && value is JsonValue leaf
                    && (values.TryGetValue($"{leaf}@{written}", out var other) || values.TryGetValue(leaf.ToString(), out other)))
                {
                    o[key] = other.DeepClone();
                }
                else if (value is JsonValue text && text.GetValueKind() == JsonValueKind.String && key is "text")
                {
                    o[key] = Replace((string)text!, words);
                }
                else if (value is not null and not JsonValue)
                {
                    Replace(value, words, values);
                }
            }
        }
        else if (node is JsonArray a)
        {
            for (var i = 0; i < a.Count; i++)
            {
                if (a[i] is JsonValue name && name.GetValueKind() == JsonValueKind.String)
                {
                    a[i] = Replace((string)name!, words);
                }
                else
                {
                    Replace(a[i]!, words, values);
                }
            }
        }
    }
}
