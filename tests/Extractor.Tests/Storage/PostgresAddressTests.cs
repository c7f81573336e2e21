using Extractor.Storage;
using Extractor.Storage.Engines;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class PostgresAddressTests
{
    [Theory]
    [InlineData("postgres://ann:s3cret@db.example:5433/deals", "postgres://ann@db.example:5433/deals")]
    [InlineData("postgresql://db.example/deals", "postgres://db.example/deals")]
    [InlineData("Host=/run/postgresql;Database=deals;Username=ann;Password=s3cret", "postgres://ann@/run/postgresql/deals")]
    [InlineData(" server = db.example ; Database=deals", "postgres://db.example/deals")]
    public void A_server_is_told_from_a_file_and_shown_without_its_password(string store, string shown)
    {
        Assert.True(PostgresAddress.Names(store));
        Assert.Equal(shown, PostgresAddress.Shown(store));
    }

    [Theory]
    [InlineData("extractor.db")]
    [InlineData("/var/lib/a=b;c.db")]
    [InlineData("postgres.db")]
    public void A_path_names_no_server(string store) => Assert.False(PostgresAddress.Names(store));

    [Theory]
    [InlineData("postgres://db.example")]
    [InlineData("Host=db.example")]
    [InlineData("Host=db.example;Database=deals;Colour=s3cret")]
    public void An_address_that_cannot_be_read_is_refused_without_being_shown(string store)
    {
        var refusal = Assert.Throws<StoreException>(() => Store.Open(store));

        Assert.Contains("write it as postgres://user@host/database", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_does_not_answer_is_told_of_in_one_sentence()
    {
        var refusal = Assert.Throws<StoreException>(() => Store.Open("Host=/no-such-folder-7f3a;Database=deals;Username=ann;Timeout=1"));

        Assert.StartsWith("postgres://ann@/no-such-folder-7f3a/deals: the server cannot be reached", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }
}
