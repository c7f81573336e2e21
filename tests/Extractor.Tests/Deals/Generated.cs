using Extractor.Deals.Transactions;
using Extractor.Gold;
using static Extractor.Tests.Deals.Told;

namespace Extractor.Tests.Deals;

/// <summary>Deals by the number, the same for the same numbers: each story is told by several articles on neighbouring days.</summary>
internal static class Generated
{
    public static IEnumerable<Telling> Tellings(int count, int stories)
    {
        var day = new DateOnly(2020, 1, 1);
        for (var i = 0; i < count; i++)
        {
            var story = i * 7919 % stories;
            yield return By(
                $"a{i}", day.AddDays((story % 1500) + (i % 5)).ToString("yyyy-MM-dd", null), (DealType)(story % 8), $"Giver {story % 211}", $"Getter {story % 1009} Works",
                10 + (story % 97), (DealStage)(i % 3));
        }
    }
}
