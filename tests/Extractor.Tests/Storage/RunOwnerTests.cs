using System.Diagnostics;
using System.Globalization;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class RunOwnerTests
{
    private static readonly string This = RunOwner.On(null);

    [Fact]
    public void This_process_is_not_gone_and_another_that_had_its_number_is()
    {
        Assert.False(RunOwner.IsGone(This, This));
        Assert.True(RunOwner.IsGone(This.Replace(This.Split(' ')[2], "other", StringComparison.Ordinal), This));
    }

    [Fact]
    public void A_process_is_gone_once_it_has_ended_and_when_its_number_is_another_programs()
    {
        using var child = Process.Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Extractor.App.dll"), "extract", "-"]) { RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var owner = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName} {child.Id} mark");
        var birth = ProcessBirth.Of(child.Id);

        Assert.False(RunOwner.IsGone($"{owner} {birth} {ProcessBirth.Place}", This));
        Assert.False(RunOwner.IsGone($"{owner} {birth}", This));
        Assert.False(RunOwner.IsGone(owner, This));
        Assert.False(RunOwner.IsGone($"{owner} {ProcessBirth.Unknown}", This));
        Assert.True(RunOwner.IsGone($"{owner} {ProcessBirth.Of(Environment.ProcessId)}", This));
        child.Kill();
        child.WaitForExit();
        Assert.True(RunOwner.IsGone($"{owner} {birth} {ProcessBirth.Place}", This));
        Assert.True(RunOwner.IsGone(owner, This));
    }

    [Fact]
    public void Of_another_machine_or_a_container_of_the_same_name_nothing_is_known()
    {
        Assert.Null(RunOwner.IsGone("elsewhere 1 mark birth place", This));
        Assert.Null(RunOwner.IsGone($"{Environment.MachineName} {Environment.ProcessId} mark birth another-place", This));
    }

    [Fact]
    public void A_machine_is_called_as_the_settings_say_in_one_word()
    {
        Assert.Equal(("north-of-the-river", $"{Environment.ProcessId}"), RunOwner.PlaceOf(RunOwner.On("north of the\triver")));
        Assert.Equal(Environment.MachineName, RunOwner.PlaceOf(This).Machine);
    }
}
