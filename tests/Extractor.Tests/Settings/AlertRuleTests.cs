using Xunit;

namespace Extractor.Tests.Settings;

public sealed class AlertRuleTests : IDisposable
{
    private readonly SettingsFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""{"alerts": {"webhook": "hooks/1"}}""", "alerts.webhook: \"hooks/1\" is no http or https address; write it in full")]
    [InlineData("""{"alerts": {"silent": "yes"}}""", "alerts.silent: expected true or false, found the text \"yes\"")]
    [InlineData("""{"alerts": {"deals": [{}]}}""", "alerts.deals[0]: no size; write {\"amount\": 1000000000, \"unit\": \"USD\"} or {\"gigawatts\": 1}")]
    [InlineData("""{"alerts": {"deals": [{"amount": 5}]}}""", "alerts.deals[0]: the key \"unit\" is missing; give the currency, such as \"USD\"")]
    [InlineData("""{"alerts": {"deals": [{"amount": 5, "unit": "USD", "gigawatts": 1}]}}""", "alerts.deals[0]: an amount and gigawatts; make two entries of it, of which either is enough")]
    [InlineData("""{"watches": [{"name": "a"}]}""", "watches[0]: no filter; give \"facts\" or \"deals\", as the address of that page has it")]
    [InlineData("""{"watches": [{"name": "a", "facts": "labl=debt"}]}""", "watches[0].facts: 'labl' is no filter; did you mean 'label'?")]
    [InlineData("""{"watches": [{"name": "a", "deals": "min-gw=much"}]}""", "watches[0].deals: min-gw: 'much' is no amount; write it in whole units, such as 25000000")]
    [InlineData("""{"watches": [{"name": "a", "deals": ""}, {"name": "a", "facts": ""}]}""", "there is already a watch called \"a\"; give this one another name")]
    public void A_fault_of_alerts_or_watches_is_told_with_its_remedy(string file, string problem) =>
        Assert.EndsWith(": " + problem, Assert.Single(folder.With(file).Problems()), StringComparison.Ordinal);

    [Fact]
    public void A_webhook_with_a_secret_comes_from_the_environment()
    {
        folder.Environment["HOOK"] = "https://example.org/hook/secret";

        var loaded = folder.With("""{"alerts": {"webhook": {"env": "HOOK"}}}""").Load();

        Assert.Equal("https://example.org/hook/secret", loaded.Settings.Alerts.Webhook);
        Assert.DoesNotContain("secret", loaded.Json, StringComparison.Ordinal);
    }
}
