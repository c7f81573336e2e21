using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Extractor.App.Commands;

/// <summary>The help of System.CommandLine, then the command's examples, then the exit codes for the program as a whole.</summary>
internal sealed class HelpWithExample(HelpAction help, Terminal terminal) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.MaxWidth = terminal.Width;
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        switch (parseResult.CommandResult.Command)
        {
            case Verb verb:
                output.Write(verb.Examples.Count == 1 ? "Example:\n" : "Examples:\n");
                foreach (var example in verb.Examples) output.Write($"  {example}\n");
                break;
            case RootCommand:
                output.Write("Exit codes:\n  0 done, 1 failed, 2 done but some articles failed, 64 usage, 78 settings, 130 interrupted (what was done is saved)\n");
                break;
        }

        return ExitCode.Done;
    }
}
