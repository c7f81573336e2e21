namespace Extractor.Mentions;

/// <summary>
/// What a bare <c>$</c>, <c>cents</c> or <c>crowns</c> mean in an article: the currency of the place where it is plainly from, else
/// the most common one (annotation guide, section 7). The article is looked through once, when first asked.
/// </summary>
internal sealed class HomeCurrency(Reading reading)
{
    /// <summary>ISO 4217 code of a bare <c>$</c> that nothing else claims.</summary>
    public const string Default = "USD";

    private const int EnoughVotes = 4;
    private const int EnoughOfRival = 2;
    private const int PlainSpelling = 3;

    private HomeSurvey? survey;
    private string? dollar;
    private string? cents;
    private string letters = "";

    /// <summary>ISO 4217 code of a bare <c>$</c>.</summary>
    public string Dollar => dollar ??= FindDollar();

    /// <summary>ISO 4217 code of which bare <c>cents</c> are a hundredth.</summary>
    public string Cents => cents ??= FindCents();

    /// <summary>Remembers that the article writes a currency as a single letter before its amounts.</summary>
    public void Note(string code)
    {
        if (!Uses(code))
        {
            letters += code;
        }
    }

    /// <summary>True where the article has written the currency as a single letter so far.</summary>
    public bool Uses(string code) => letters.Contains(code, StringComparison.Ordinal);

    /// <summary>True where the article speaks of a home of the family of currency words: <c>crowns</c> in Norway are money.</summary>
    public bool IsAtHome(string family) => Home.All.Any(h => h.Has(family) && Survey.VotesFor(h) >= EnoughOfRival);

    private HomeSurvey Survey => survey ??= new HomeSurvey(reading.Tokens);

    /// <summary>ISO 4217 code of a currency's word that stands without its nationality.</summary>
    public string Of(CurrencyWord word)
    {
        if (word.Family == HomeSurvey.DollarFamily)
        {
            return word.Factor < 1 ? Cents : Dollar;
        }

        var usual = word.CodeIn(reading.Published);

        // Francs of today are Swiss wherever the article is from; those of 1987 were French or Belgian too.
        if ((word.Earlier is not null && usual == word.Code) || !Home.All.Any(h => h.Has(word.Family)))
        {
            return usual;
        }

        var rivals = Home.All.Where(h => h.Has(word.Family)).OrderByDescending(h => Survey.VotesFor(h)).ToList();
        return Survey.VotesFor(rivals[0]) >= EnoughOfRival && (rivals.Count == 1 || Survey.VotesFor(rivals[0]) > Survey.VotesFor(rivals[1])) ? rivals[0].Code : usual;
    }

    private string FindDollar()
    {
        var needed = Survey.Specifies(Default) > 0 || IsPlainlyFromElsewhere() ? 1 : EnoughVotes;
        return Home.All.Where(h => h.Has(HomeSurvey.DollarFamily) && h.Code != Default && Survey.VotesFor(h) >= needed && MayBeBare(h))
            .OrderByDescending(h => Survey.VotesFor(h)).ThenBy(h => h.Code, StringComparer.Ordinal)
            .Select(h => h.Code).FirstOrDefault(Default);
    }

    /// <summary>
    /// An article that writes <c>A$</c> tells the two apart itself; unless it is plainly from there and forgets the letter now and then.
    /// </summary>
    private bool MayBeBare(Home home) => Survey.Specifies(home.Code) switch
    {
        0 => true,
        var times => times >= 2 * Survey.BareDollars && Survey.VotesFor(home) >= EnoughVotes && Survey.Specifies(Default) == 0,
    };

    /// <summary>
    /// True where the spelling (<c>per cent</c>) is not American, nothing American is named, no other currency's sign is there, and just
    /// one home of a dollar is: a single hint then says enough.
    /// </summary>
    private bool IsPlainlyFromElsewhere() =>
        Survey.PerCents >= PlainSpelling && !Survey.HasOtherSigns
        && Home.All.Where(h => h.Has(HomeSurvey.DollarFamily) && Survey.VotesFor(h) > 0).Select(h => h.Code).ToList() is [not Default];

    private string FindCents()
    {
        if (!Survey.HasDollars && Survey.CentsOfOthers is { } other)
        {
            return other;
        }

        // "C$42.46, down 9 cents"
        return Dollar == Default && Survey.BareDollars == 0 && Survey.OnlySpecified is { } only ? only : Dollar;
    }
}
