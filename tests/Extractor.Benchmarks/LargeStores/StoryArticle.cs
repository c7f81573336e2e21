using System.Globalization;
using Extractor.Articles;
using Extractor.Deals;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Benchmarks.LargeStores;

/// <summary>One article that tells a story, and at times recalls another; about 15 facts and 1.3 deals.</summary>
internal static class StoryArticle
{
    private static readonly string[] Words = [.. Enumerable.Range(0, 3000).Select(i => new string([(char)('b' + (i % 20)), 'a', (char)('c' + (i / 20 % 20)), 'e', (char)('d' + (i / 400)), "rlnst"[i % 5]]))];

    public static ExtractedItem Make(Story story, Story? recalled, int number, string source, DateOnly day)
    {
        var random = new Random(unchecked((number * 7919) + 1));
        var text = new ArticleText(random);
        var title = $"{story.Giver} in {Kebab.Write(story.Type).Replace('-', ' ')} deal with {story.Getter}";
        text.Say(title).Say("\n\n");
        var deals = new List<Deal> { Tell(text, story, random, day, whole: true) };
        if (recalled is not null) deals.Add(Tell(text, recalled, random, day, whole: false));
        for (var i = 0; i < 4; i++) Fill(text, random);
        var background = Money(text.Say("Sales last year were "), random.Next(2, 900), Label.Financials);
        Percent(text.Say(", up "), random.Next(1, 80), Label.Growth);
        text.Say($". The {random.Next(20, 90)} offices stay open.");
        var article = new Article($"article-{number}", text.ToString())
        {
            Title = title, Url = string.Create(CultureInfo.InvariantCulture, $"https://{source}.example/{number}"), Site = source, Language = "en",
            Published = new PublicationDate(day, PublicationBasis.Metadata),
        };
        return new ExtractedItem(new Origin(source, $"{number}.html"), article, text.Facts, deals)
        {
            Checks = random.Next(20) == 0 ? [new Check("growth", CheckResult.Contradiction, "made up: 12 is not 21", [background, background + 1])] : [],
        };
    }

    private static Deal Tell(ArticleText text, Story story, Random random, DateOnly day, bool whole)
    {
        var between = (story.Giver, story.Getter);
        var status = whole ? story.Status : Status.Past;
        var label = story.Type switch
        {
            DealType.Acquisition or DealType.Merger or DealType.Divestiture => Label.AcquisitionPrice, DealType.Commercial => Label.Commitment, DealType.Debt => Label.Debt, _ => Label.Investment,
        };
        var amount = Value.Of(story.Millions * 1_000_000m, story.Currency);
        var surface = $"{(story.Currency == "USD" ? "$" : story.Currency == "EUR" ? "€" : "£")}{story.Millions} million";
        var facts = new List<int>();
        text.Say($"{story.Giver} said that it gives {story.Getter} ");
        facts.Add(text.Tell(surface, Kind.Money, amount, label, status, between));
        text.Say(" on ");
        facts.Add(text.Tell(Written(story.First), Kind.Date, Value.Time(Iso(story.First)), Label.Announced));
        text.Say(". ");
        if (!whole)
        {
            Fill(text, random);
            return Deal(story, amount, facts, text, random) with { Stage = DealStage.Completed };
        }

        Fill(text, random);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            text.Say("Of the ");
            facts.Add(text.Tell(surface, Kind.Money, amount, label, status, between));
            text.Say(" nothing is paid yet. ");
            Fill(text, random);
        }

        text.Say("The price values it at ");
        facts.Add(text.Tell($"${story.Millions * 4} million", Kind.Money, Value.Of(story.Millions * 4_000_000m, "USD"), Label.Valuation, status, between));
        text.Say(", for a stake of ");
        facts.Add(text.Tell($"{story.Stake}%", Kind.Ratio, Value.Of(story.Stake, "%"), Label.Stake, status, between));
        text.Say(", and runs for ");
        facts.Add(text.Tell($"{story.Years} years", Kind.Duration, Value.Time($"P{story.Years}Y"), Label.Term));
        text.Say(" from ");
        facts.Add(text.Tell(Written(story.First.AddDays(90)), Kind.Date, Value.Time(Iso(story.First.AddDays(90))), Label.Completion));
        text.Say(". ");
        if (story.HasPower)
        {
            text.Say("It brings ");
            facts.Add(text.Tell($"{story.Gigawatts} GW", Kind.Power, Value.Of(story.Gigawatts, "GW"), Label.Capacity, status, between));
            text.Say(". ");
        }

        Fill(text, random);
        Percent(text.Say("Shares rose "), random.Next(1, 20), Label.OtherRatio);
        Money(text.Say(" to "), random.Next(5, 500), Label.SharePrice);
        text.Say(" after ").Tell(Written(day.AddDays(-1)), Kind.Date, Value.Time(Iso(day.AddDays(-1))), Label.OtherTime);
        text.Say(". ");
        Fill(text, random);
        Money(text.Say("It spent "), random.Next(5, 500), Label.OtherMoney);
        text.Say(" before. ");
        return Deal(story, amount, facts, text, random) with
        {
            Valuation = Value.Of(story.Millions * 4_000_000m, "USD"), Stake = Value.Of(story.Stake, "%"), Term = $"P{story.Years}Y",
            Completion = Iso(story.First.AddDays(90)), Capacity = story.HasPower ? Value.Of(story.Gigawatts, "GW") : null,
            Checks = random.Next(12) == 0 ? [new Check("stake", CheckResult.Contradiction, $"{story.Stake}% of {story.Millions * 4} is not {story.Millions}", [facts[0], facts[^3]])] : [],
        };
    }

    private static Deal Deal(Story story, Value amount, List<int> facts, ArticleText text, Random random) => new(story.Type, story.Stage, [story.Giver], [story.Getter])
    {
        Announced = Iso(story.First), Amount = amount, Facts = facts, Confidence = Math.Round(1 - (0.6 * Math.Pow(random.NextDouble(), 2)), 4),
        Tranches = story.Number % 13 == 0 ? [new Tranche(facts[0], $"if {text.Facts[facts[0]].Mention.Text} is approved")] : [],
    };

    private static int Money(ArticleText text, int millions, Label label) => text.Tell($"${millions} million", Kind.Money, Value.Of(millions * 1_000_000m, "USD"), label);

    private static int Percent(ArticleText text, int percent, Label label) => text.Tell($"{percent}%", Kind.Ratio, Value.Of(percent, "%"), label);

    private static void Fill(ArticleText text, Random random)
    {
        for (var i = random.Next(8, 20); i > 0; i--)
        {
            text.Say(Words[(int)(Math.Pow(random.NextDouble(), 2) * Words.Length)]).Say(i == 1 ? ". " : " ");
        }
    }

    private static string Written(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
