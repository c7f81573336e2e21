using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class AuditDrawTests
{
    // By: printf 'abc:money:1-2' | sha256sum; the first 13 digits over 16^13.
    [Fact]
    public void A_place_in_a_text_draws_the_same_on_every_engine()
    {
        using var temporary = new TemporaryStore();

        var drawn = temporary.Store.Read(s => s.Single("select audit_draw('abc', 'money', 1, 2)", new { }, row => row.Real(0)));

        Assert.Equal(0xf141abf7ec5a0L / (double)(1L << 52), drawn);
    }
}
