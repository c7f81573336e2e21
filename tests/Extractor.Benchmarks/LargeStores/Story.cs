using Extractor.Gold;

namespace Extractor.Benchmarks.LargeStores;

/// <summary>A made-up deal that articles tell.</summary>
/// <param name="First">The day it became known.</param>
/// <param name="Millions">Of its currency.</param>
internal sealed record Story(int Number, DealType Type, string Giver, string Getter, DateOnly First, int Millions, string Currency, int Stake, int Gigawatts, int Years)
{
    public static Story Make(int number, DateOnly night)
    {
        var random = new Random(number);
        return new Story(
            number, Enum.GetValues<DealType>()[random.Next(8)], CompanyNames.Pick(random), CompanyNames.Pick(random), night,
            random.Next(1, 4000) * 10, random.Next(5) switch { 0 => "EUR", 1 => "GBP", _ => "USD" }, random.Next(2, 100), random.Next(1, 12), random.Next(2, 20));
    }

    public bool HasPower => Number % 4 == 0;

    public DealStage Stage => (DealStage)(Number % 3);

    public Status Status => Number % 11 == 0 ? Status.Conditional : Stage == DealStage.Reported ? Status.Reported : Status.Firm;
}

/// <summary>Some thousands of made-up companies; a few are in the news all the time, most hardly ever.</summary>
internal static class CompanyNames
{
    private static readonly string[] First = ["Alder", "Birch", "Cobalt", "Delta", "Ember", "Fjord", "Granite", "Harbor", "Iris", "Juniper", "Kestrel", "Larch", "Meridian", "Nimbus", "Onyx", "Pelican", "Quartz", "Raven", "Sable", "Tundra", "Umber", "Vesper", "Willow", "Xenon", "Yarrow", "Zephyr"];
    private static readonly string[] Second = ["bridge", "field", "forge", "gate", "line", "mark", "point", "stone", "view", "wave", "works", "yard", "crest", "dale", "haven", "light"];
    private static readonly string[] Third = ["Capital", "Energy", "Systems", "Health", "Motors", "Labs", "Partners", "Foods", "Networks", "Cloud", "Mining", "Media"];

    public static string Pick(Random random)
    {
        var number = (int)(Math.Pow(random.NextDouble(), 2.5) * (First.Length * Second.Length * Third.Length));
        return $"{First[number % First.Length]}{Second[number / First.Length % Second.Length]} {Third[number / (First.Length * Second.Length) % Third.Length]}";
    }
}
