using System.CommandLine;
using Extractor.App;
using Xunit;

namespace Extractor.Tests.App;

public sealed class HelpTests : IDisposable
{
    private readonly Program program = new();

    public static TheoryData<string> Commands => [.. Names(CommandLine.Root(new Terminal { Out = Stream.Null, Error = TextWriter.Null, Folder = "." }), "")];

    public void Dispose() => program.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_a_help_with_an_example_and_the_options_of_all(string command)
    {
        Assert.Equal(ExitCode.Done, program.Run([.. command.Split(' '), "--help"]));
        Assert.Contains($"  extractor {command}", program.Out[program.Out.LastIndexOf("Example", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("--config <FILE>", program.Out, StringComparison.Ordinal);
        Assert.Contains("--store <PATH>", program.Out, StringComparison.Ordinal);
        Assert.Empty(program.Error);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_argument_and_option_is_described(string command)
    {
        Command at = CommandLine.Root(new Terminal { Out = Stream.Null, Error = TextWriter.Null, Folder = "." });
        foreach (var step in command.Split(' ')) at = at.Subcommands.Single(c => c.Name == step);

        Assert.All(at.Arguments.Select(a => (a.Name, a.Description)).Concat(at.Options.Select(o => (o.Name, o.Description))), o => Assert.False(string.IsNullOrEmpty(o.Description), o.Name));
    }

    [Fact]
    public void The_help_of_the_program_tells_the_exit_codes()
    {
        Assert.Equal(ExitCode.Done, program.Run("--help"));
        Assert.Contains("0 done, 1 failed, 2 done but some articles failed, 64 usage, 78 settings, 130 interrupted", program.Out, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(Command command, string prefix) => command.Subcommands.SelectMany(c =>
        c.Subcommands.Count > 0 ? Names(c, $"{prefix}{c.Name} ") : [prefix + c.Name]);
}
