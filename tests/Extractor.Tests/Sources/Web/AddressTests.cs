using System.Net;
using Extractor.Sources.Web;
using Xunit;

namespace Extractor.Tests.Sources.Web;

/// <summary>Private networks are out of reach, whichever way leads there.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.10")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.2.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:7f00:1::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2001::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    public async Task A_private_address_is_never_connected_to(string address)
    {
        using var web = new Fetching();
        web.Site.Lead("a.example", IPAddress.Parse(address)).Put("a.example/", "secret");

        Assert.Contains("an address of a private network; if that is meant, allow its network in http.allowPrivate", await web.Failure("a.example/"), StringComparison.Ordinal);
        Assert.Empty(web.Site.Connections);
        // It is no fault that passes: nothing is repeated.
        Assert.DoesNotContain(web.Clock.Pauses, p => p > TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:2800:220:1::1")]
    [InlineData("::ffff:93.184.216.34")]
    [InlineData("64:ff9b::5db8:d822")]
    public void A_public_address_may_be_connected_to(string address) => Assert.True(new AddressRules([]).Allow(IPAddress.Parse(address)));

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("::ffff:10.1.2.3", true)]
    [InlineData("10.2.0.1", false)]
    [InlineData("fd00::7", true)]
    [InlineData("fd00::8", false)]
    public void Only_the_private_networks_that_the_settings_name_are_open(string address, bool open) =>
        Assert.Equal(open, new AddressRules(["10.1.0.0/16", "fd00::7/128"]).Allow(IPAddress.Parse(address)));

    [Fact]
    public async Task A_private_address_among_public_ones_is_passed_over()
    {
        using var web = new Fetching();
        web.Site.Lead("a.example", IPAddress.Loopback, Site.Public).Put("a.example/", "fine");

        Assert.Equal("fine", await web.Text("a.example/"));
        Assert.All(web.Site.Connections, c => Assert.Equal(Site.Public, c.Address));
    }

    [Fact]
    public async Task A_redirect_into_a_private_network_is_refused()
    {
        using var web = new Fetching();
        web.Site.PutStatus("a.example/", 302, location: "http://inside.example/admin").Lead("inside.example", IPAddress.Parse("10.0.0.1")).Put("inside.example/admin", "secret");

        Assert.Contains("leads to 10.0.0.1, an address of a private network", await web.Failure("a.example/"), StringComparison.Ordinal);
        Assert.DoesNotContain("inside.example/admin", web.Site.AllRequests);
    }

    [Theory]
    [InlineData("http://127.0.0.1/admin")]
    [InlineData("http://[::1]/admin")]
    [InlineData("http://2130706433/admin")]
    [InlineData("http://0x7f.1/admin")]
    public async Task An_address_in_place_of_a_name_is_held_to_the_same_rules(string location)
    {
        using var web = new Fetching();
        web.Site.PutStatus("a.example/", 302, location: location);

        Assert.Contains("an address of a private network", await web.Failure("a.example/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_points_elsewhere_the_next_time_is_looked_at_again()
    {
        using var web = new Fetching();
        web.Site.Put("a.example/1", context =>
        {
            context.Response.Headers.Connection = "close";
            web.Site.Lead("a.example", IPAddress.Parse("169.254.169.254"));
            return Task.CompletedTask;
        }).Put("a.example/2", "secret");

        Assert.Null((await web.Get("a.example/1")).Failure);
        Assert.Contains("leads to 169.254.169.254", await web.Failure("a.example/2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loopback_is_reached_by_the_network_of_the_machine_where_the_settings_allow_it_and_only_there()
    {
        using var site = new Site();
        site.Put("127.0.0.1/", "fine");
        using var open = new HttpFetcher(new HttpSettings { AllowPrivate = ["127.0.0.0/8"], DelaySeconds = 0 });
        using var closed = new HttpFetcher(new HttpSettings { DelaySeconds = 0 });
        var url = new Uri($"http://127.0.0.1:{site.Port}/");

        Assert.Equal("fine"u8.ToArray(), (await open.Get(url, null, CancellationToken.None)).Body);
        Assert.Contains("leads to 127.0.0.1", (await closed.Get(url, null, CancellationToken.None)).Failure, StringComparison.Ordinal);
    }
}
