using System.Globalization;
using System.Text;
using Extractor.Evaluation;

namespace Extractor.App.Output.Report;

/// <summary>An evaluation as one HTML page that needs nothing beside it: figures, pictures, tables. The same scores give the same bytes.</summary>
internal static class EvaluationReport
{
    private static readonly (string Figure, string Title)[] Cards =
    [
        ("fact F1", "facts: value and label"), ("label macro-F1", "labels, each counting alike"), ("status accuracy", "status"), ("from F1", "who gives"),
        ("to F1", "who gets"), ("deal F1", "deals"), ("calibration error", "calibration error"), ("false deals in 20 articles", "false deals in 20 articles"),
    ];


    /// <param name="subject">What was measured, as the user named it.</param>
    /// <param name="model">The id of the model that decided.</param>
    public static string Of(Scores scores, string subject, string model)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Evaluation of {Svg.Escaped(subject)}</title>
            <style>
            {ReportStyle.Css}
            </style>
            </head>
            <body>
            <header>
            <h1>Evaluation of {Svg.Escaped(subject)}</h1>
            <p>{scores.Articles:#,0} articles, {scores.Mentions.Total.Gold:#,0} figures and {scores.Certainty.Gold:#,0} deals in the gold · model <code>{Svg.Escaped(model)}</code></p>
            </header>
            <main>
            <section class="cards" aria-label="Figures">

            """);
        var figures = ScoreFigures.Of(scores).ToDictionary(f => f.Name);
        foreach (var (name, title) in Cards) page.Append(CultureInfo.InvariantCulture, $"<div class=\"card\"><strong>{Number(figures[name].Value)}</strong><span>{title}</span></div>\n");
        page.Append("</section>\n");
        Pictures(page, "What was taken for what", "Figures that were found: gold down, given across. Green is right, red is wrong; darker is a larger part of the row, whose right part stands at its end.",
            ConfusionFamily.Of(scores).Select(f => (f.Title, HeatMap.Of(f))));
        Pictures(page, "What confidence means", "Dots on the diagonal keep what they promise; larger dots and bars stand for more. Last, the deals that are left when a confidence is asked for; the green line is 0.95.",
        [
            ($"facts, error {Number(scores.Confidence.Error)}", ReliabilityDiagram.Of(scores.Confidence, "facts")),
            ($"deals, error {Number(scores.Certainty.Bins.Error)}", ReliabilityDiagram.Of(scores.Certainty.Bins, "deals")),
            (Sure(scores.Certainty), CertaintyDiagram.Of(scores.Certainty)),
        ]);
        page.Append("<h2>All figures</h2>\n<section class=\"tables\">\n");
        foreach (var section in ScoreTable.Of(scores).Where(s => !s.Title.EndsWith("across", StringComparison.Ordinal))) Table(page, section);
        page.Append("</section>\n</main>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static string Sure(DealCertainty certainty) => certainty.SureFrom(0.95) is { } sure
        ? string.Create(CultureInfo.InvariantCulture, $"deals from {sure.Confidence:0.00}: {sure.Right} of {sure.Count} right")
        : "deals: no confidence gives a precision of 0.95";

    private static void Pictures(StringBuilder page, string title, string caption, IEnumerable<(string Title, string Svg)> pictures)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>{title}</h2>\n<p class=\"caption\">{caption}</p>\n<section class=\"pictures\">\n");
        foreach (var (name, svg) in pictures) page.Append(CultureInfo.InvariantCulture, $"<figure><figcaption>{Svg.Escaped(name)}</figcaption>\n{svg}</figure>\n");
        page.Append("</section>\n");
    }

    private static void Table(StringBuilder page, ScoreSection section)
    {
        page.Append(CultureInfo.InvariantCulture, $"<table><caption>{Svg.Escaped(section.Title)}</caption>\n<thead><tr>");
        foreach (var head in section.Heads) page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Svg.Escaped(head)}</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in section.Rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Svg.Escaped(row[0])}</th>");
            foreach (var cell in row.Skip(1)) page.Append(CultureInfo.InvariantCulture, $"<td>{Svg.Escaped(cell)}</td>");
            page.Append("</tr>\n");
        }

        page.Append("</tbody></table>\n");
    }

    private static string Number(double? value) => value is { } v ? v.ToString("0.000", CultureInfo.InvariantCulture) : "-";
}
