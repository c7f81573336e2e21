using System.Buffers.Binary;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Extractor.App;
using Extractor.Articles;
using Extractor.Gold;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.House;

public sealed partial class DocsTests
{
    private static readonly string Readme = Read("README.md");
    private static readonly string ThirdParty = Read("docs", "third-party.md");

    [Theory]
    [InlineData("dotnet run -c Release --project src/Extractor.App -- ingest")]
    [InlineData("bash tests/run")]
    public void The_readme_shows_the_two_commands_each_on_a_line_of_its_own(string command) => Assert.Contains(command, Readme.Split('\n'));

    [Fact]
    public void The_readme_names_every_command() => HouseRule.Holds(
        Commands(Root(), "").Where(name => !Readme.Contains($"`{name}`", StringComparison.Ordinal)), "Give the command a row in the table of README.md");

    [Fact]
    public void The_readme_gives_an_example_of_every_command() => HouseRule.Holds(
        Commands(Root(), "").Where(name => !Readme.Contains($"`extractor {name}", StringComparison.Ordinal)), "Give the command an example in the table of README.md");

    [Fact]
    public void Every_example_of_the_readme_is_understood() => HouseRule.Holds(
        Example().Matches(Readme).Select(m => m.Groups["arguments"].Value)
            .Where(arguments => Root().Parse(arguments).Errors.Count > 0), "Mend the example");

    [Fact]
    public void The_readme_names_every_setting() => HouseRule.Holds(
        JsonDocument.Parse(SettingsSchema.Text).RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name)
            .Where(key => key != "$schema" && !Row(key).IsMatch(Readme)), "Give the setting a row in the table of README.md");

    [Fact]
    public void The_readme_has_a_row_for_every_kind_and_label() => HouseRule.Holds(
        Kebab.All<Kind>().Concat(Kebab.All<Label>()).Where(word => !Row(word).IsMatch(Readme)), "Give the word a row in README.md");

    [Fact]
    public void The_readme_names_every_qualifier_status_type_and_stage() => HouseRule.Holds(
        Kebab.All<Qualifier>().Concat(Kebab.All<Status>()).Concat(Kebab.All<DealType>()).Concat(Kebab.All<DealStage>())
            .Where(word => !Readme.Contains($"`{word}`", StringComparison.Ordinal)), "Name the word in README.md");

    [Fact]
    public void The_readme_names_every_exit_code() => HouseRule.Holds(
        typeof(ExitCode).GetFields().Select(f => (int)f.GetValue(null)!).Where(code => !Readme.Contains($"\n| {code} |", StringComparison.Ordinal)), "Give the code a row in README.md");

    /// <summary>The members, spans and values that the README shows are those that the program writes; labels and confidence are the model's.</summary>
    [Fact]
    public void The_example_of_the_output_is_what_the_program_writes()
    {
        var text = EchoedText().Match(Readme).Groups["text"].Value.Replace("\\n", "\n", StringComparison.Ordinal);
        var shown = JsonDocument.Parse(JsonExample().Match(Readme).Groups["json"].Value).RootElement;
        var reading = Reading.Of(text, DateOnly.ParseExact(shown.GetProperty("published").GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        Assert.NotEmpty(text);
        Assert.Equal(
            new MentionFinder().Find(reading).Select(m => (m.Span, m.Text, Kebab.Write(m.Kind), Kebab.Write(m.Qualifier))),
            shown.GetProperty("facts").EnumerateArray().Select(f => (
                new Span(f.GetProperty("start").GetInt32(), f.GetProperty("end").GetInt32()), f.GetProperty("text").GetString()!,
                f.GetProperty("kind").GetString()!, f.GetProperty("qualifier").GetString()!)));
    }

    [Theory]
    [InlineData("A unit")]
    [InlineData("A pattern")]
    [InlineData("A recognizer")]
    [InlineData("A label")]
    [InlineData("A check")]
    [InlineData("A source")]
    [InlineData("A language")]
    public void Contributing_walks_through_it_and_begins_with_what_fails(string walk)
    {
        var contributing = Read(".github", "CONTRIBUTING.md");
        var start = contributing.IndexOf($"\n### {walk}\n", StringComparison.Ordinal);

        Assert.True(start >= 0, $".github/CONTRIBUTING.md has no section '### {walk}'");
        Assert.Contains("\n1. Fails first: ", contributing[start..contributing.IndexOf("\n##", start + 5, StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_that_the_docs_name_is_there() => HouseRule.Holds(
        from doc in Docs()
        from name in NamedFile().Matches(File.ReadAllText(doc)).Select(m => m.Groups["path"].Value)
        where !Placeholder().IsMatch(name)
        where !Path.Exists(Repository.At(name.Split('/'))) && !Path.Exists(Path.Combine(Path.GetDirectoryName(doc)!, name))
        select $"{Repository.Name(doc)}: {name}", "Name the file as it is");

    [Fact]
    public void Every_package_is_listed_with_its_version_and_licence() => HouseRule.Holds(
        Packages().Where(p => !Regex.IsMatch(ThirdParty, $@"^\| {Regex.Escape(p.Name)} \| {Regex.Escape(p.Version)} \| \S+ \| .+ \|$", RegexOptions.Multiline)).Select(p => $"{p.Name} {p.Version}"),
        "Give the package a row in docs/third-party.md: package, version, licence, for");

    [Fact]
    public void No_package_is_listed_that_is_not_used() => HouseRule.Holds(
        ListedPackage().Matches(ThirdParty).Select(m => (m.Groups["name"].Value, m.Groups["version"].Value)).Except(Packages()).Select(p => p.ToString()), "Take the row out of docs/third-party.md");

    /// <summary>What a package declares is looked up where the build restored it to, by default; elsewhere only the list is checked.</summary>
    [Fact]
    public void A_package_has_the_licence_that_it_declares()
    {
        var restored = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        HouseRule.Holds(
            from row in ListedPackage().Matches(ThirdParty)
            let name = row.Groups["name"].Value.ToLowerInvariant()
            let nuspec = Path.Combine(restored, name, row.Groups["version"].Value, name + ".nuspec")
            where File.Exists(nuspec)
            let licence = XDocument.Load(nuspec).Descendants().First(e => e.Name.LocalName == "license")
            // A package that brings its licence as a file declares no name for it.
            where licence.Attribute("type")!.Value == "expression"
            let declared = licence.Value
            where declared != row.Groups["licence"].Value
            select $"{name}: {declared}", "Write the licence that the package declares");
    }

    [Fact]
    public void No_page_names_a_machine_or_a_registry() => HouseRule.Holds(
        from doc in Docs()
        from line in Lines(doc).Index()
        where OfOneMachine().IsMatch(line.Item)
        select $"{Repository.Name(doc)}:{line.Index + 1}: {line.Item}", "Leave paths of one machine and hosts of registries out");

    [Fact]
    public void Every_decision_says_what_was_chosen_why_and_what_was_given_up() => HouseRule.Holds(
        Read("docs", "decisions.md").Split("\n## ").Skip(1).Where(entry => !Decision().IsMatch(entry)).Select(entry => entry.Split('\n')[0]), "Date the entry, then three lines: Chose, Because, Gave up");

    /// <summary>Of a picture what it says of itself: its pixels are compressed, and may be any characters.</summary>
    private static IEnumerable<string> Lines(string doc)
    {
        if (Path.GetExtension(doc) != ".png")
        {
            foreach (var line in File.ReadLines(doc)) yield return line;
            yield break;
        }

        // After the signature: length, type, data, checksum, again and again.
        var bytes = File.ReadAllBytes(doc);
        for (var at = 8; at < bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            var type = Encoding.ASCII.GetString(bytes, at + 4, 4);
            if (type != "IDAT") yield return Encoding.Latin1.GetString(bytes, at + 4, length + 4);
            at += length + 12;
        }
    }

    private static string Read(params string[] parts) => File.ReadAllText(Repository.At(parts)).ReplaceLineEndings("\n");

    private static IEnumerable<string> Docs() =>
        [Repository.At("README.md"), Repository.At("pipeline.json"), .. new[] { "docs", ".github" }.SelectMany(f => Repository.Files(f, "*")),
            .. Directory.EnumerateFiles(Repository.At("corpus"), "*.md")];

    private static RootCommand Root() => CommandLine.Root(new Terminal { Out = Stream.Null, Error = TextWriter.Null, Folder = Repository.Root });

    private static IEnumerable<string> Commands(Command parent, string prefix) =>
        parent.Subcommands.SelectMany(c => c.Subcommands.Count > 0 ? Commands(c, $"{prefix}{c.Name} ") : [prefix + c.Name]);

    private static IEnumerable<(string Name, string Version)> Packages() =>
        from file in Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj")).Append(Repository.At("Directory.Packages.props"))
        from package in XDocument.Load(file).Descendants()
        where package.Name.LocalName is "PackageVersion" or "PackageDownload"
        select (package.Attribute("Include")!.Value, package.Attribute("Version")!.Value.Trim('[', ']'));

    private static Regex Row(string word) => new($@"^\| `{Regex.Escape(word)}` \|", RegexOptions.Multiline);

    [GeneratedRegex(@"\| `extractor (?<arguments>[^`>]+)")]
    private static partial Regex Example();

    [GeneratedRegex(@"printf '(?<text>[^']+)'")]
    private static partial Regex EchoedText();

    [GeneratedRegex(@"```json\n(?<json>\{""id"".*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonExample();

    /// <summary>A path in backquotes or in a link that begins with a folder of the top level, or with one above.</summary>
    [GeneratedRegex(@"[`(](?<path>(\.\./)?(src|tests|corpus|docs|\.github)/[\w./*{}-]+)[`)]")]
    private static partial Regex NamedFile();

    /// <summary>Words in capitals, braces and stars stand for something.</summary>
    [GeneratedRegex(@"[*{]|NAME|KIND|SPLIT|PREFIX|/ID")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^\| (?<name>[A-Za-z][\w.]+) \| (?<version>\d[\w.]*) \| (?<licence>\S+) \|", RegexOptions.Multiline)]
    private static partial Regex ListedPackage();

    [GeneratedRegex(@"/(home|root|work|tmp|Users)/\w|[A-Z]:\\\w|localhost|127\.0\.0\.1|\b(nuget|proxy|registry|packages|artifactory|nexus|mirror)\.[a-z0-9-]+\.[a-z]{2,}", RegexOptions.IgnoreCase)]
    private static partial Regex OfOneMachine();

    [GeneratedRegex(@"^20\d\d-\d\d-\d\d: .+\nChose: .+\nBecause: .+\nGave up: .+\s*$")]
    private static partial Regex Decision();
}
