using Extractor.App;
using Extractor.App.Install;
using Xunit;

namespace Extractor.Tests.App;

public sealed class ScheduleInstallTests : IDisposable
{
    private readonly Program program = new();

    public ScheduleInstallTests() => program.With("pipeline.json", """{ "sources": [{ "name": "news", "path": "news" }], "schedule": [{ "name": "night", "cron": "30 3 * * *", "timeZone": "Europe/Berlin" }] }""").Environment["HOME"] = program.At("home");

    private string Unit => program.At("home/.config/systemd/user/extractor.service");

    public void Dispose() => program.Dispose();

    [Fact]
    public void A_dry_run_prints_the_unit_and_the_line_for_cron_and_writes_nothing()
    {
        Assert.Equal(ExitCode.Done, program.Run("schedule", "install", "--user", "--dry-run", "--port", "8080"));

        var lines = program.Out.Split('\n');
        var start = Assert.Single(lines, l => l.StartsWith("ExecStart=", StringComparison.Ordinal));
        Assert.StartsWith("ExecStart=/", start, StringComparison.Ordinal);
        Assert.EndsWith($" serve --config {program.At("pipeline.json")} --store {program.At("extractor.db")} --port 8080", start, StringComparison.Ordinal);
        Assert.Contains($"WorkingDirectory={program.Folder}", lines);
        Assert.Contains("Restart=on-failure", lines);
        Assert.Contains("TimeoutStopSec=300", lines);
        Assert.Contains("WantedBy=default.target", lines);
        Assert.DoesNotContain(lines, l => l.StartsWith("User=", StringComparison.Ordinal) || l.StartsWith("ProtectSystem=", StringComparison.Ordinal));
        Assert.Contains($"(Europe/Berlin): 30 3 * * * cd {program.Folder} && ", program.Error, StringComparison.Ordinal);
        Assert.Contains($" ingest --config {program.At("pipeline.json")} --store {program.At("extractor.db")}", program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.At("home")));
    }

    [Fact]
    public void A_unit_of_the_system_runs_as_an_account_and_may_write_where_the_store_is()
    {
        Assert.Equal(ExitCode.Done, program.Run("schedule", "install", "--system", "--as", "extractor", "--dry-run", "--store", "data/x.db"));

        var lines = program.Out.Split('\n');
        Assert.Contains("User=extractor", lines);
        Assert.Contains("ProtectSystem=strict", lines);
        Assert.Contains($"ReadWritePaths={program.At("data")} {program.Folder}", lines);
        Assert.Contains("WantedBy=multi-user.target", lines);
        program.Environment["SUDO_USER"] = "ann";
        program.Run("schedule", "install", "--system", "--dry-run");
        Assert.Contains("User=ann\n", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_of_the_user_is_written_and_written_anew_but_never_over_somebody_else_s()
    {
        Assert.Equal(ExitCode.Done, program.Run("schedule", "install", "--user"));
        Assert.Equal(Unit, program.Out.TrimEnd());
        Assert.Contains("systemctl --user daemon-reload && systemctl --user enable --now extractor", program.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, program.Run("schedule", "install", "--user", "--port", "8080"));
        Assert.Contains("--port 8080", File.ReadAllText(Unit), StringComparison.Ordinal);

        File.WriteAllText(Unit, "[Service]\nExecStart=/bin/true\n");
        Assert.Equal(ExitCode.Failed, program.Run("schedule", "install", "--user"));
        Assert.Contains("somebody else wrote this unit", program.Error, StringComparison.Ordinal);
        Assert.Equal("[Service]\nExecStart=/bin/true\n", File.ReadAllText(Unit));
    }

    [Theory]
    [InlineData]
    [InlineData("--user", "--system")]
    [InlineData("--user", "--as", "ann")]
    public void Whose_unit_it_is_must_be_said(params string[] options)
    {
        Assert.Equal(ExitCode.Usage, program.Run(["schedule", "install", .. options]));
        Assert.False(Directory.Exists(program.At("home")));
    }

    [Fact]
    public void Paths_with_blanks_and_signs_that_systemd_and_cron_read_are_quoted()
    {
        var unit = new SystemdUnit(["/opt/my apps/extractor", "serve", "--store", "/srv/50%/a$b.db"], "/srv/my 50%") { Account = "ann", Writes = ["/srv/50%", "/srv/my 50%"], DotnetRoot = "/opt/dot net" };

        var lines = unit.Text.Split('\n');
        Assert.Contains("ExecStart=\"/opt/my apps/extractor\" serve --store /srv/50%%/a$$b.db", lines);
        Assert.Contains("WorkingDirectory=/srv/my 50%%", lines);
        Assert.Contains("ReadWritePaths=/srv/50%% \"/srv/my 50%%\"", lines);
        Assert.Contains("Environment=\"DOTNET_ROOT=/opt/dot net\"", lines);
        Assert.Contains("PrivateTmp=yes", lines);
        Assert.Equal("0 2 * * * cd '/srv/it'\\''s 50\\%' && /opt/extractor ingest", CronLine.Of("0 2 * * *", "/srv/it's 50%", ["/opt/extractor", "ingest"]));
    }
}
