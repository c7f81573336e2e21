using System.CommandLine;
using System.Globalization;
using Extractor.App.Install;
using Extractor.App.Output;

namespace Extractor.App.Commands;

/// <summary><c>schedule install</c>: writes the systemd unit of <c>serve</c>, and tells the line for cron.</summary>
internal static class ScheduleInstallCommand
{
    private const string Unit = "extractor.service";
    private const string SystemFolder = "/etc/systemd/system";
    private const string Nightly = "0 2 * * *";

    public static Verb Create(Terminal terminal)
    {
        var user = new Option<bool>("--user") { Description = "A unit of your own, which runs as you." };
        var system = new Option<bool>("--system") { Description = "A unit of the system; writing it needs root." };
        var account = new Option<string?>("--as") { Description = "With --system, the account that it runs as; yours when not given.", HelpName = "NAME" };
        var port = new Option<int?>("--port") { Description = "The port of the review pages, as for serve.", HelpName = "NUMBER" };
        var host = new Option<string?>("--host") { Description = "The address of the review pages, as for serve.", HelpName = "ADDRESS" };
        var dry = new Option<bool>("--dry-run") { Description = "Only prints the unit." };
        var verb = new Verb(
            "install", "Writes a systemd unit that runs 'extractor serve' with these settings and this store, and says how to start it; for cron, tells the line that runs 'extractor ingest'.",
            "extractor schedule install --user --dry-run", "sudo extractor schedule install --system --as extractor") { user, system, account, port, host, dry };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            if (session.Value(user) == session.Value(system)) throw new UsageException("schedule install: give --user or --system.");
            if (session.Value(user) && session.Value(account) is not null) throw new UsageException("--as: a unit of your own runs as you; give it with --system.");
            List<string> options = [.. Options(session)], serving = [];
            if (session.Value(port) is { } number) serving.AddRange(["--port", number.ToString(CultureInfo.InvariantCulture)]);
            if (session.Value(host) is { } address) serving.AddRange(["--host", address]);
            var unit = UnitOf(session, [.. Program(), "serve", .. options, .. serving], session.Value(system) ? session.Value(account) ?? Caller(terminal) : null);
            if (session.Value(dry)) PrintUnit(terminal, unit);
            else Write(terminal, unit);
            var entry = session.Settings.Schedule.Count > 0 ? session.Settings.Schedule[0] : null;
            terminal.Say($"For cron in its place, the line of a crontab ({entry?.TimeZone ?? "the machine's time zone"}): {CronLine.Of(entry?.Cron ?? Nightly, unit.Folder, [.. Program(), "ingest", .. options])}");
            return ExitCode.Done;
        });
        return verb;
    }

    private static SystemdUnit UnitOf(Session session, IReadOnlyList<string> command, string? account)
    {
        var (settings, terminal) = (session.Settings, session.Terminal);
        return new SystemdUnit(command, FolderOf(session.Loaded.File ?? settings.Store))
        {
            Account = account, Writes = [FolderOf(settings.Store), FolderOf(settings.Review.Reviewers)],
            DotnetRoot = terminal.Environment.GetValueOrDefault("DOTNET_ROOT") is { Length: > 0 } root ? root : null,
        };
    }

    private static IEnumerable<string> Options(Session session) =>
        [.. session.Loaded.File is { } file ? ["--config", file] : (string[])[], "--store", Path.GetFullPath(session.Settings.Store)];

    private static void PrintUnit(Terminal terminal, SystemdUnit unit)
    {
        using var output = terminal.Writer();
        output.Write(unit.Text);
    }

    private static void Write(Terminal terminal, SystemdUnit unit)
    {
        var (isUser, folder) = (unit.Account is null, unit.Account is null ? UserFolder(terminal) : SystemFolder);
        var path = Path.Combine(folder, Unit);
        if (File.Exists(path) && File.ReadLines(path).FirstOrDefault() != SystemdUnit.Mark) throw new CommandFailedException($"{path}: somebody else wrote this unit; move it away, or see with --dry-run what would stand there");
        Directory.CreateDirectory(folder);
        File.WriteAllText(path, unit.Text);
        var (sudo, manager) = isUser ? ("", "systemctl --user") : ("sudo ", "systemctl");
        terminal.Print(path);
        terminal.Say($"Secrets such as EXTRACTOR_REVIEW_TOKEN=... go into {unit.Variables}, which only its owner should read. Next:");
        terminal.Say($"  {sudo}{manager} daemon-reload && {sudo}{manager} enable --now extractor");
        if (isUser) terminal.Say("  loginctl enable-linger        # goes on after you sign out, and begins with the machine");
        terminal.Say($"  {manager} status extractor; journalctl {(isUser ? "--user " : "")}-u extractor -f");
        if (unit.Account == "root") terminal.Say("warning: it will run as root; name an account of its own with --as, and let that write to the folder of the store.");
    }

    private static string UserFolder(Terminal terminal) => Path.Combine(
        terminal.Environment.GetValueOrDefault("XDG_CONFIG_HOME") is { Length: > 0 } config ? config
            : terminal.Environment.GetValueOrDefault("HOME") is { Length: > 0 } home ? Path.Combine(home, ".config")
            : throw new CommandFailedException("HOME is not set: nothing tells where units of your own stand; see the unit with --dry-run"),
        "systemd", "user");

    private static string Caller(Terminal terminal) => terminal.Environment.GetValueOrDefault("SUDO_USER") is { Length: > 0 } caller ? caller : Environment.UserName;

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;

    // Started as 'dotnet FILE', the process is dotnet's.
    private static string[] Program() => Environment.ProcessPath is { } path && !Path.GetFileNameWithoutExtension(path).Equals("dotnet", StringComparison.OrdinalIgnoreCase)
        ? [path]
        : [Environment.ProcessPath ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "Extractor.App.dll")];
}
