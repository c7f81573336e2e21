namespace Extractor.Tests.App;

/// <summary>Short made-up articles.</summary>
internal static class Sentences
{
    public const string Deal =
        "Published April 21, 2026\n\nContoso will acquire Fabrikam for $2.4 billion in cash, the companies said on Monday. The deal is expected to close in the first half of 2027.\n";

    public const string Other = "Published March 3, 2025\n\nWoodgrove raised €35 million in a funding round led by Lucerne. The round values Woodgrove at €400 million.\n";

    public const string Dateless = "Litware said revenue of $88 million last week beat its plan and that it would hire more people in the city.\n";

    public static string Line(string id, string text) => System.Text.Json.JsonSerializer.Serialize(new { id, text }) + "\n";
}
