using System.Globalization;
using System.Text;
using System.Text.Json;
using Extractor.App;

namespace Extractor.Browser.Tests.Browsing;

/// <summary>Articles that somebody wrote to break the pages, brought into a store by the program itself.</summary>
internal static class HostileArticles
{
    /// <summary>What stands in them and must be read as text. Each would set <c>window.hacked</c> or open a dialog where it were not.</summary>
    public static readonly IReadOnlyList<string> Attacks =
    [
        "<script>window.hacked = 1</script>", "</textarea></title></style><script>window.hacked = 2</script>", "<img src=x onerror=\"window.hacked = 3\">",
        "<svg onload=\"window.hacked = 4\">", "\"><a href=\"javascript:window.hacked = 5\">click</a>", "' autofocus onfocus='window.hacked = 6", "{{7*7}} @(Model) ${window.hacked = 7}", "<!--", "]]>",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "<iframe srcdoc=\"<script>parent.hacked = 8</script>\"></iframe>", "<base href=\"//127.0.0.2/\">", "<style>* { display: none }</style>",
    ];

    private const string Long = "Pneumono";
    private const int LongWord = 10_000;

    /// <summary>An article with every attack, also in its title, its address and the names of its companies.</summary>
    public static string Attacking(string folder) => Ingest(folder, new
    {
        id = "attack\"><script>window.hacked=9</script>",
        title = $"{Attacks[0]} \u202Eesrever\u202C pays $12 million for {Attacks[2]}",
        published = "2026-04-21",
        url = "https://news.example/\"><script>window.hacked=10</script>",
        text = Attacks[0] + " \u202Eesrever\u202C pays $12 million\n\n" + string.Join("\n\n", Attacks.Select((attack, i) =>
            $"Acme {attack} Corp agreed to buy Bolt<b onmouseover=\"window.hacked=11\">Works</b> Inc. for ${i + 12} million {attack} in cash, the companies said on April 2{i % 8}, 2026."))
            + $"\n\nThe {string.Concat(Enumerable.Repeat(Long, LongWord / Long.Length))} Fund invests $77 million in \u202EcnI dlroW\u202C \u2066\u200F\u0627\u0644\u0639\u0631\u0628\u064A\u0629, which is {new string('9', 400)} dollars more.",
    });

    /// <summary>An article of five million characters with twenty thousand figures.</summary>
    public static string Huge(string folder)
    {
        const int Figures = 20_000;
        const int Characters = 5 << 20;
        var text = new StringBuilder("A very long list of deals\n\n");
        for (var i = 0; i < Figures; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"Acme {i} bought Bolt {i} for ${i + 1} million, it said. ");
            while (text.Length < (long)Characters * (i + 1) / Figures) text.Append("Nothing else of note was said of the matter by either side at the time. ");
            if (i % 5 == 4) text.Append("\n\n");
        }

        return Ingest(folder, new { id = "huge", title = "A very long list of deals", published = "2026-04-21", text = text.ToString() });
    }

    private static string Ingest(string folder, object article)
    {
        File.WriteAllText(Path.Combine(folder, "hostile.jsonl"), JsonSerializer.Serialize(article) + "\n");
        using var error = new StringWriter();
        var code = App.CommandLine.Run(["ingest", "hostile.jsonl", "--store", "extractor.db"], new Terminal { Out = Stream.Null, Error = error, Folder = folder });
        return code == ExitCode.Done ? Path.Combine(folder, "extractor.db") : throw new InvalidOperationException($"the article was not ingested:\n{error}");
    }
}
