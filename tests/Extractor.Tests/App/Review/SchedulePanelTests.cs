using Extractor.Schedule;
using Extractor.Storage;
using Extractor.Tests.Schedule;
using Xunit;

namespace Extractor.Tests.App.Review;

public sealed class SchedulePanelTests
{
    [Fact]
    public async Task A_button_runs_an_entry_of_the_schedule_now()
    {
        using var shift = new NightShift(NightShift.Nightly);
        await using var pages = await ReviewPages.Of(shift.Store, shift.Loaded, shift.Terminal);
        using var answer = await pages.Post("/runs/schedule/night");

        Assert.True(SpinWait.SpinUntil(() => shift.State.Last is { State: AttemptState.Done, ByHand: true }, TimeSpan.FromSeconds(60)), "it does not end");
        Assert.Equal(RunStatus.Done, shift.Store.FindRun(shift.State.Last!.Run!.Value)!.Status);
    }

    [Fact]
    public async Task Where_another_run_has_its_sources_the_page_says_so()
    {
        using var shift = new NightShift(NightShift.Nightly);
        shift.Store.BeginRun("ingest", Extractor.Tests.Storage.TemporaryStore.Recipe, ["wire"]);
        await using var pages = await ReviewPages.Of(shift.Store, shift.Loaded, shift.Terminal);
        using var answer = await pages.Post("/runs/schedule/night");

        Assert.True(SpinWait.SpinUntil(() => Runs(pages).Contains("another run is at work on the source &#x27;wire&#x27;", StringComparison.Ordinal), TimeSpan.FromSeconds(60)), "it does not say");
    }

    private static string Runs(ReviewPages pages)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/runs");
        using var answer = pages.Client.Send(request);
        using var reader = new StreamReader(answer.Content.ReadAsStream());
        return reader.ReadToEnd();
    }
}
