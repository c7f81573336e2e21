namespace Microsoft.Recognizers.Definitions.English;

/// <summary>The currencies of deal news in words. Signs and codes before digits are read elsewhere; those here stand beside number words.</summary>
internal static class CurrencyUnits
{
    private const string Dollar = "dollar|dollars|dlr|dlrs", Crown = "crown|crowns", Krone = "krone|kroner|kronor|krona", Franc = "franc|francs";
    private const string Pound = "pound|pounds", Mark = "mark|marks|deutschemark|deutschemarks", Peso = "peso|pesos", Rupee = "rupee|rupees";

    public static readonly CurrencyUnit[] Notes =
    [
        new("USD", Dollar + "|usd", "|us|u.s.|american"), new("AUD", Dollar, "australian|aussie"), new("CAD", Dollar, "canadian"),
        new("HKD", Dollar, "hong kong"), new("SGD", Dollar, "singapore|singaporean"), new("NZD", Dollar, "new zealand"),
        new("TWD", Dollar, "taiwan|taiwanese|new taiwan"),
        new("GBP", Pound + "|sterling|stg|quid|pounds sterling|pound sterling|pounds stg|gbp", "|british"),
        new("EGP", Pound, "egyptian"), new("IEP", Pound, "irish"), new("LBP", Pound, "lebanese"),
        new("EUR", "euro|euros|eur", ""), new("JPY", "yen|jpy", "|japanese"), new("CNY", "yuan|renminbi|rmb|cny", "|chinese"), new("KRW", "won|krw", "|south korean|korean"),
        new("INR", Rupee + "|inr", "|indian"), new("PKR", Rupee, "pakistani|pakistan"), new("LKR", Rupee, "sri lankan"),
        new("CHF", Franc + "|chf", "|swiss"), new("FRF", Franc, "french"), new("BEF", Franc, "belgian"), new("LUF", Franc, "luxembourg"), new("XAF", Franc, "cfa"),
        new("DEM", Mark, "|german|west german|deutsche"), new("FIM", Mark + "|markka", "finnish"), new("FIM", "markka", ""),
        new("SEK", "krona|kronor|crown|crowns|sek", ""), new("SEK", $"{Krone}|{Crown}", "swedish"), new("ISK", $"{Krone}|{Crown}", "icelandic"),
        new("NOK", "krone|kroner|nok", ""), new("NOK", $"{Krone}|{Crown}", "norwegian"), new("DKK", $"{Krone}|{Crown}|dkk", "danish"),
        new("CZK", Crown + "|koruna|korunas", "czech"), new("PLN", "zloty|zlotys|zlotych", "|polish"), new("HUF", "forint|forints", "|hungarian"),
        new("BRL", "real|reais|reals", "|brazilian"), new("MXN", Peso, "|mexican"), new("ARS", Peso, "argentine|argentinian"), new("CLP", Peso, "chilean"),
        new("COP", Peso, "colombian"), new("PHP", Peso, "philippine"), new("ZAR", "rand|rands", "|south african"), new("ILS", "shekel|shekels", "|israeli"),
        new("TRY", "lira|liras", "|turkish"), new("ITL", "lira|liras|lire", "italian"), new("ITL", "lire", ""), new("RUB", "ruble|rubles|rouble|roubles", "|russian"),
        new("UAH", "hryvnia|hryvnias", "|ukrainian"), new("THB", "baht", "|thai"), new("MYR", "ringgit|ringgits", "|malaysian"), new("IDR", "rupiah|rupiahs", "|indonesian"),
        new("VND", "dong", "|vietnamese"), new("AED", "dirham|dirhams", "|uae|emirati"), new("MAD", "dirham|dirhams", "moroccan"), new("SAR", "riyal|riyals", "|saudi"),
        new("QAR", "riyal|riyals", "qatari"), new("KWD", "dinar|dinars", "|kuwaiti"), new("NGN", "naira", "|nigerian"), new("KES", "shilling|shillings", "|kenyan"),
        new("NLG", "guilder|guilders", "|dutch"), new("ESP", "peseta|pesetas", "|spanish"), new("ATS", "schilling|schillings", "|austrian"),
    ];

    public static readonly CurrencyUnit[] Coins =
    [
        new("USD", "cent|cents|cts", "|us|u.s.|american", 0.01m), new("AUD", "cent|cents", "australian", 0.01m), new("CAD", "cent|cents", "canadian", 0.01m),
        new("HKD", "cent|cents", "hong kong", 0.01m), new("NZD", "cent|cents", "new zealand", 0.01m), new("SGD", "cent|cents", "singapore", 0.01m),
        new("EUR", "eurocent|eurocents|euro cent|euro cents", "", 0.01m), new("GBP", "pence|penny", "", 0.01m), new("INR", "paise|paisa", "", 0.01m),
    ];

    /// <summary>What stands before a number in words: <c>Rs five crore</c>, <c>US$ ten million</c>.</summary>
    public static readonly CurrencyUnit[] Prefixes =
    [
        new("USD", "$|us$|u.s.$|usd", ""), new("GBP", "£|gbp", ""), new("EUR", "€|eur", ""), new("INR", "₹|rs|rs.|re|inr|rupees", ""), new("JPY", "¥|jpy", ""),
        new("AUD", "a$|au$|aud", ""), new("CAD", "c$|ca$|cad", ""), new("HKD", "hk$|hkd", ""), new("SGD", "s$|sgd", ""), new("NZD", "nz$|nzd", ""),
        new("CNY", "rmb|cny", ""), new("CHF", "chf|sfr", ""), new("BRL", "r$|brl", ""),
    ];

    /// <summary>
    /// <c>billion dollars</c> as units of their own, each worth its magnitude: after <c>one point two</c> the engine would count
    /// <c>billion</c> as one more digit.
    /// </summary>
    public static IEnumerable<(string UnitName, string Surface)> ByMagnitude() =>
        from magnitude in NumberWords.Magnitudes
        from form in magnitude.Forms
        from note in Notes
        from surface in note.Surfaces
        select (CurrencyUnit.Name(note.Code, magnitude.Worth), $"{form} {surface}");
}
