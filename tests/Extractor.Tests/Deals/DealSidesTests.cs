using Extractor.Deals;
using Extractor.Parties;
using Xunit;

namespace Extractor.Tests.Deals;

public sealed class DealSidesTests
{
    [Fact]
    public void A_side_is_as_sure_as_its_facts_are_on_average_and_stands_against_the_likeliest_other()
    {
        var facts = CheckedText.Of("Northwind pays $2 billion, or $3 billion.", null, "$2 billion = investment", "$3 billion = investment").Facts;
        var sides = new DealSides(
            [facts[0] with { Chances = [new("Northwind", 0.75, 0), new("Contoso", 0.25, 0.5)] }, facts[1] with { Chances = [new("Northwind", 0.25, 0), new("Fabrikam", 0.75, 0)] }],
            [0, 1]);

        Assert.Equal((0.5, 0.375), sides.From(["Northwind"]));
        Assert.Equal((0.25, 0), sides.To(["Contoso"]));
        Assert.Equal((0, 0.5), sides.From([]));
    }
}
