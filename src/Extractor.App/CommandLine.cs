using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using Extractor.App.Commands;
using Extractor.Storage;

namespace Extractor.App;

/// <summary>The program: parses the arguments, runs the command, and turns what went wrong into a message and an exit code.</summary>
public static class CommandLine
{
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            return Dispatch(Root(terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null }), terminal);
        }
        catch (SettingsException e)
        {
            foreach (var problem in e.Problems) terminal.Say(problem.ToString());
            return ExitCode.Configuration;
        }
        catch (UsageException e)
        {
            terminal.Say(e.Message);
            return ExitCode.Usage;
        }
        catch (SourceClaimedException e)
        {
            terminal.Say(e.Message);
            return ExitCode.Busy;
        }
        catch (OperationCanceledException)
        {
            terminal.Say("interrupted");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is CommandFailedException or StoreException or IOException or UnauthorizedAccessException)
        {
            terminal.Say(e.Message);
            return ExitCode.Failed;
        }
    }

    internal static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Reads news articles and turns them into deal facts. Data goes to standard output, messages to standard error.")
        {
            GlobalOptions.Config, GlobalOptions.Store,
            IngestCommand.Create(terminal),
            ExtractCommand.Create(terminal),
            ReadCommand.Create(terminal),
            FactsCommand.Create(terminal),
            DealsCommand.Create(terminal),
            CompaniesCommand.Create(terminal),
            ExportCommand.Create(terminal),
            VersionsCommand.Create(terminal),
            RunsCommand.Create(terminal),
            AlertsCommand.Create(terminal),
            WatchesCommand.Create(terminal),
            ReprocessCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            TrainCommand.Create(terminal),
            ModelsCommand.Create(terminal),
            EvaluateCommand.Create(terminal),
            ReviewCommand.Create(terminal),
            ServeCommand.Create(terminal),
            WorkCommand.Create(terminal),
            ScheduleCommand.Create(terminal),
            VerdictsCommand.Create(terminal),
            SourcesCommand.Create(terminal),
            StoreCommand.Create(terminal),
            DoctorCommand.Create(terminal),
            ConfigCommand.Create(terminal),
            InitCommand.Create(terminal),
        };
        foreach (var help in root.Options.OfType<HelpOption>()) help.Action = new HelpWithExample((HelpAction)help.Action!, terminal);
        return root;
    }

    private static int Dispatch(ParseResult parsed, Terminal terminal)
    {
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors) terminal.Say(error.Message);
            terminal.Say($"Try '{NameOf(parsed)} --help'.");
            return ExitCode.Usage;
        }

        using var output = terminal.Writer();
        return parsed.Invoke(new InvocationConfiguration { Output = output, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static string NameOf(ParseResult parsed)
    {
        var names = new List<string>();
        for (var result = parsed.CommandResult; result.Command is not RootCommand; result = (System.CommandLine.Parsing.CommandResult)result.Parent!) names.Insert(0, result.Command.Name);
        return string.Join(' ', names.Prepend("extractor"));
    }
}
