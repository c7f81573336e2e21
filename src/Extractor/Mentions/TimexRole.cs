namespace Extractor.Mentions;

/// <summary>The parts that words play in dates and durations only; the words stand in <c>Gazetteers/en/time.json</c>.</summary>
[Flags]
internal enum TimexRole : ulong
{
    None = 0,

    /// <summary>A date may begin with it. Set by the vocabulary for every word that can.</summary>
    Opens = 1UL << 0,

    /// <summary>A duration may begin with it. Set by the vocabulary for every word that can.</summary>
    Spans = 1UL << 1,

    /// <summary><c>st</c>, <c>nd</c>, <c>rd</c>, <c>th</c> after digits.</summary>
    OrdinalSuffix = 1UL << 2,

    /// <summary>A month, weekday or season that is as often another word: it needs its cue.</summary>
    Ambiguous = 1UL << 3,

    /// <summary>Makes a holiday of the weekday after it: <c>Black Friday</c>.</summary>
    Holiday = 1UL << 4,

    /// <summary>Points ahead from right before a date: <c>until Friday</c>, <c>due March 31</c>.</summary>
    Deadline = 1UL << 5,

    /// <summary>What the number before it counts, so that the number is no year and no day: <c>2000 employees</c>.</summary>
    Counted = 1UL << 6,

    /// <summary>May stand between a number and its unit of time: <c>four consecutive quarters</c>.</summary>
    Between = 1UL << 7,

    /// <summary>Before <c>a year</c>, shows that a length of time is meant and no rate: <c>for a year</c>.</summary>
    Lasting = 1UL << 8,

    /// <summary>Letter or letters of a quarter glued to its number: <c>Q3</c>.</summary>
    QuarterCode = 1UL << 9,

    /// <summary>Letter or letters of a half year glued to its number: <c>H1</c>.</summary>
    HalfCode = 1UL << 10,

    /// <summary>Letters of a year glued to it or before it: <c>FY25</c>, <c>MY2026</c>.</summary>
    YearCode = 1UL << 11,

    /// <summary><c>model</c>, <c>tax</c>, <c>crop</c> before <c>year</c>.</summary>
    KindOfYear = 1UL << 12,

    /// <summary><c>final</c>: the fourth quarter, the second half.</summary>
    Final = 1UL << 13,

    /// <summary>A past form that the ending <c>-ed</c> does not show: <c>said</c>, <c>rose</c>.</summary>
    PastForm = 1UL << 14,

    /// <summary>Ends in <c>-ed</c> and is no past form: <c>hundred</c>, <c>expected</c>.</summary>
    NotPast = 1UL << 15,

    /// <summary>Points ahead: <c>will</c>, <c>plans</c>, <c>scheduled</c>.</summary>
    Ahead = 1UL << 16,

    /// <summary><c>be</c>: a participle after it is still to come.</summary>
    Be = 1UL << 17,

    /// <summary><c>had</c>, <c>been</c>: what was once ahead is past.</summary>
    Had = 1UL << 18,

    /// <summary><c>than</c>.</summary>
    Than = 1UL << 19,

    /// <summary><c>now</c>, as in <c>two years from now</c>.</summary>
    Now = 1UL << 20,

    /// <summary><c>night</c>, <c>morning</c>: a part of a day.</summary>
    DayPart = 1UL << 21,

    /// <summary><c>pre</c>, <c>post</c> glued before a year by a hyphen.</summary>
    Prefix = 1UL << 22,

    /// <summary>The noun after <c>today's</c> that shows that nowadays is meant: <c>world</c>, <c>market</c>.</summary>
    Nowadays = 1UL << 23,

    /// <summary><c>later</c>, <c>following</c>: counted from the date last told, not from the article's.</summary>
    FromAnchor = 1UL << 24,

    /// <summary><c>past</c>: with <c>the</c> and a unit, the length up to now.</summary>
    Elapsed = 1UL << 25,

    /// <summary><c>coming</c>, <c>following</c> ... words of order that may be skipped before another: <c>this coming Friday</c>.</summary>
    Coming = 1UL << 26,

    /// <summary>Known to be a month only by its cue or its day: <c>Jan</c>, <c>Oct</c>.</summary>
    Short = 1UL << 27,

    /// <summary><c>every</c>, <c>each</c>, <c>once</c>, <c>twice</c>: what follows repeats and is no date.</summary>
    Every = 1UL << 28,

    /// <summary><c>fall</c>: a season only with a year, or at the end of a clause.</summary>
    SeasonNeedsYear = 1UL << 29,

    /// <summary>Points ahead only before <c>to</c>: <c>plans to open</c>.</summary>
    AheadTo = 1UL << 30,

    /// <summary><c>is</c>, <c>are</c> before a present participle that tells what is to come.</summary>
    Is = 1UL << 31,

    /// <summary>Belongs to a time of day: <c>pm</c>, <c>midnight</c>, <c>GMT</c>.</summary>
    Clock = 1UL << 32,

    /// <summary>After a month, shows a month of trading still to come: <c>May delivery</c>.</summary>
    Delivery = 1UL << 33,

    /// <summary>Ends or begins a name of which a year is part: <c>the 1996 Telecommunications Act</c>, <c>the treaty of 1648</c>.</summary>
    Titled = 1UL << 34,

    /// <summary>After a name, a year is that of what follows or of the company: <c>Toyota 2010 profit</c>, <c>Lenzing AG 2024</c>.</summary>
    Yearly = 1UL << 35,

    /// <summary>With a capital, makes a name of the weekday before it: <c>Sunday Times</c>.</summary>
    WeekdayName = 1UL << 36,

    /// <summary><c>Fridays</c>: counted (<c>three Fridays from now</c>) or repeated, never a date by itself.</summary>
    Plural = 1UL << 37,

    /// <summary>Points ahead before <c>to</c> or <c>for</c>, or after <c>is</c>: <c>set for June</c>, <c>is planned in May</c>.</summary>
    AheadFor = 1UL << 41,

    /// <summary>A noun whose <c>for</c> points ahead: <c>its forecast for March</c>.</summary>
    Outlook = 1UL << 42,

    /// <summary><c>against</c>, <c>versus</c>: what follows is compared and lies behind.</summary>
    Compared = 1UL << 43,

    /// <summary><c>that</c>, as in <c>August of that year</c>.</summary>
    That = 1UL << 44,

    /// <summary><c>at</c>.</summary>
    At = 1UL << 45,

    /// <summary><c>its</c>, <c>their</c>.</summary>
    Possessor = 1UL << 46,

    /// <summary>After <c>a year</c>, shows that a length of time is meant: <c>a year ahead of plan</c>.</summary>
    Apart = 1UL << 47,

    /// <summary><c>single</c>, between <c>a</c> and the unit.</summary>
    Single = 1UL << 48,

    /// <summary>Points ahead before <c>in</c> or <c>on</c>: <c>the second follows in May</c>.</summary>
    AheadIn = 1UL << 49,

    /// <summary><c>was</c>, <c>were</c>.</summary>
    Was = 1UL << 50,

    /// <summary>A past form only where its object follows: <c>cut 300 jobs</c>, not <c>a cut in May</c>.</summary>
    Transitive = 1UL << 51,

    /// <summary><c>middle</c>, which needs <c>of</c>.</summary>
    Middle = 1UL << 52,

    /// <summary><c>before</c>, after a length of time and at the end of a clause.</summary>
    Preceding = 1UL << 53,

    /// <summary><c>fiscal</c>, which may stand for its year: <c>the previous fiscal</c>.</summary>
    YearAlone = 1UL << 54,

    /// <summary><c>last</c>: with <c>the</c> and a unit, the length up to now.</summary>
    Latest = 1UL << 55,

    /// <summary><c>previous</c>.</summary>
    Previous = 1UL << 56,

    /// <summary><c>next</c>.</summary>
    Soonest = 1UL << 57,

    /// <summary><c>founded</c>, before a year however long ago.</summary>
    Founded = 1UL << 58,

    /// <summary><c>as</c>, before <c>of</c> and a date that lies behind.</summary>
    As = 1UL << 39,

    /// <summary>Told of matches, whose halves and quarters are no dates: <c>coach</c>, <c>scored</c>.</summary>
    Sport = 1UL << 40,

    /// <summary>Moves a date to another: <c>delays the launch to May</c>, <c>slips from May to June</c>.</summary>
    Shift = 1UL << 59,

    /// <summary><c>have</c>: after <c>would</c>, what was once ahead.</summary>
    Have = 1UL << 60,

    /// <summary>Points ahead after a plural and before a day or its preposition: <c>sales end on Sunday</c>.</summary>
    AheadAfterPlural = 1UL << 61,

    /// <summary>A price told when it was made: <c>the closing price on Friday</c>.</summary>
    Quote = 1UL << 62,

    /// <summary>A past form of what went on until a date that lies behind: <c>were free until March</c>.</summary>
    Ongoing = 1UL << 63,

    /// <summary><c>I</c>, whose plans are dated by their distance: <c>I will leave in two days</c>.</summary>
    Speaker = 1UL << 38,
}
