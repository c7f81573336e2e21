using System.Diagnostics;
using System.Globalization;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class RunOwnerTests
{
    [Fact]
    public void This_process_is_not_gone_and_another_that_had_its_number_is()
    {
        Assert.False(RunOwner.IsGone(RunOwner.This));
        Assert.True(RunOwner.IsGone(RunOwner.This.Replace(RunOwner.This.Split(' ')[2], "other", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_process_is_gone_once_it_has_ended_and_when_its_number_is_another_programs()
    {
        using var child = Process.Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Extractor.App.dll"), "extract", "-"]) { RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var owner = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName} {child.Id} mark");
        var birth = ProcessBirth.Of(child.Id);

        Assert.False(RunOwner.IsGone($"{owner} {birth}"));
        Assert.False(RunOwner.IsGone(owner));
        Assert.False(RunOwner.IsGone($"{owner} {ProcessBirth.Unknown}"));
        Assert.True(RunOwner.IsGone($"{owner} {ProcessBirth.Of(Environment.ProcessId)}"));
        child.Kill();
        child.WaitForExit();
        Assert.True(RunOwner.IsGone($"{owner} {birth}"));
        Assert.True(RunOwner.IsGone(owner));
    }

    [Fact]
    public void Of_another_machine_nothing_is_known() => Assert.False(RunOwner.IsGone("elsewhere 1 mark birth"));
}
