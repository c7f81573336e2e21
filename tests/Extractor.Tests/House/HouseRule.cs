using Xunit;

namespace Extractor.Tests.House;

/// <summary>A rule of the house over many files: what breaks it is listed in full, with the remedy.</summary>
internal static class HouseRule
{
    public static void Holds<T>(IEnumerable<T> broken, string remedy)
    {
        var list = broken.ToList();
        Assert.True(list.Count == 0, $"{remedy}:\n{string.Join('\n', list)}");
    }
}
