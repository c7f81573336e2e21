using Extractor.App;
using Xunit;

namespace Extractor.Tests.App;

public sealed class NetworkTests
{
    [Theory]
    [InlineData(typeof(Pipeline))]
    [InlineData(typeof(CommandLine))]
    public void The_program_knows_no_way_into_the_network(Type type) =>
        Assert.DoesNotContain(type.Assembly.GetReferencedAssemblies(), a => a.Name!.StartsWith("System.Net", StringComparison.Ordinal));
}
