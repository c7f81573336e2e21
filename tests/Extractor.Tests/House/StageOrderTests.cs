using System.Text.RegularExpressions;
using Xunit;

namespace Extractor.Tests.House;

/// <summary>The folders of the library, read aloud, are the flow: a stage knows only the stages before it.</summary>
public sealed partial class StageOrderTests
{
    private static readonly string[] Stages =
        ["Sources", "Articles", "Mentions", "Gold", "Labels", "Parties", "Facts", "Deals", "Storage", "Schedule", "Alerts", "Review", "Evaluation"];

    [Fact]
    public void Every_folder_of_the_library_is_a_stage() => HouseRule.Holds(
        Directory.EnumerateDirectories(Repository.At("src", "Extractor")).Select(p => Path.GetFileName(p)!)
            .Except([.. Stages, "Gazetteers", "bin", "obj"]), "Put the file into a stage");

    [Fact]
    public void A_stage_refers_only_to_stages_before_it()
    {
        var types = Stages.ToDictionary(s => s, s => Files(s).SelectMany(f => Declared().Matches(f.Code).Select(m => m.Groups["name"].Value)).ToHashSet());

        HouseRule.Holds(
            from stage in Stages
            from file in Files(stage)
            from later in Stages.SkipWhile(s => s != stage).Skip(1)
            where RefersTo(file.Code, later, types[later])
            select $"{Repository.Name(file.Path)} refers to {later}", "Move what both need to the earlier stage");
    }

    [Fact]
    public void The_library_knows_neither_the_console_nor_the_web() => HouseRule.Holds(
        Repository.Files("src/Extractor", "*.cs").Where(p => Outside().IsMatch(CSharpFile.Read(p).Code)).Select(Repository.Name), "Presentation belongs to Extractor.App");

    /// <summary>By a using, by a full name, or by the stage's name before one of its types.</summary>
    private static bool RefersTo(string code, string stage, HashSet<string> types) =>
        code.Contains($"Extractor.{stage}", StringComparison.Ordinal)
        || Regex.Matches(code, $@"(?<![\w.]){stage}\.(\w+)").Any(m => types.Contains(m.Groups[1].Value));

    private static IEnumerable<CSharpFile> Files(string stage) => Directory.Exists(Repository.At("src", "Extractor", stage))
        ? Repository.Files($"src/Extractor/{stage}", "*.cs").Select(CSharpFile.Read)
        : [];

    [GeneratedRegex(@"\b(class|record\s+struct|record|struct|interface|enum)\s+(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Declared();

    [GeneratedRegex(@"\bConsole\.|Spectre\.|Microsoft\.AspNetCore|System\.CommandLine")]
    private static partial Regex Outside();
}
