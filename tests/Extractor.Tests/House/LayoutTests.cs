using System.Text.RegularExpressions;
using Xunit;

namespace Extractor.Tests.House;

public sealed partial class LayoutTests
{
    private static readonly string[] TopLevel =
    [
        "src", "tests", "corpus", "docs", "pipeline.json", "Extractor.sln", "README.md", "LICENSE", "global.json", "Directory.Build.props",
        "Directory.Packages.props",
    ];

    /// <summary>What running leaves behind; <c>.gitignore</c> keeps it out of the repository.</summary>
    private static readonly string[] LeftBehind = ["artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    [Fact]
    public void The_top_level_holds_only_what_is_listed() => HouseRule.Holds(
        Directory.EnumerateFileSystemEntries(Repository.Root).Select(p => Path.GetFileName(p)!)
            .Where(n => !n.StartsWith('.') && !TopLevel.Contains(n) && !LeftBehind.Contains(n) && !n.Contains(".db", StringComparison.Ordinal)), "Put it into a folder of the layout, or into .gitignore");

    [Fact]
    public void No_file_is_longer_than_300_lines() => HouseRule.Holds(
        Sources().Select(p => (Name: Repository.Name(p), Lines: File.ReadLines(p).Count())).Where(f => f.Lines > 300), "Split the file by idea");

    [Fact]
    public void No_folder_is_a_drawer_for_what_has_no_home() => HouseRule.Holds(
        Sources().SelectMany(p => Repository.Name(p).Split('/').SkipLast(1)).Distinct().Where(n => Drawer().IsMatch(n)), "Name the folder for the stage it belongs to");

    [Fact]
    public void No_type_is_named_for_what_it_is_not() => HouseRule.Holds(
        Sources().SelectMany(p => Declared().Matches(CSharpFile.Read(p).Code).Select(m => (Repository.Name(p), m.Groups["name"].Value)))
            .Where(t => Drawer().IsMatch(t.Value) || t.Value == "Extractor"), "Name the type for what it is");

    [Fact]
    public void Every_file_bears_the_namespace_of_its_folder() => HouseRule.Holds(
        Repository.Files("src/Extractor", "*.cs").Where(p =>
        {
            var folder = Path.GetDirectoryName(Repository.Name(p))!.Replace('\\', '/')["src/".Length..].Replace('/', '.');
            return !CSharpFile.Read(p).Code.Contains($"namespace {folder};", StringComparison.Ordinal);
        }).Select(Repository.Name), "Give the file the namespace of its folder");

    [Fact]
    public void No_file_names_the_machine_it_was_written_on() => HouseRule.Holds(
        Sources().Where(p => HomePath().IsMatch(File.ReadAllText(p))).Select(Repository.Name), "Leave paths of one machine out");

    private static IEnumerable<string> Sources() => Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs"));

    [GeneratedRegex(@"\b(class|record\s+struct|record|struct|interface|enum)\s+(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Declared();

    [GeneratedRegex(@"(Helper|Util|Utility|Utilities|Manager|Service|Processor)s?$|^(Common|Misc|Shared)$")]
    private static partial Regex Drawer();

    [GeneratedRegex("/(home|root|work|tmp/w)[-/][a-z]")]
    private static partial Regex HomePath();
}
