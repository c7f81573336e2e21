namespace Extractor.Mentions;

/// <summary>The parts that words play in dates and durations only; the words stand in <c>Gazetteers/en/time.json</c>.</summary>
[Flags]
internal enum TimexRole : uint
{
    None = 0,

    /// <summary>A date may begin with it. Set by the vocabulary for every word that can.</summary>
    Opens = 1u << 0,

    /// <summary>A duration may begin with it. Set by the vocabulary for every word that can.</summary>
    Spans = 1u << 1,

    /// <summary><c>st</c>, <c>nd</c>, <c>rd</c>, <c>th</c> after digits.</summary>
    OrdinalSuffix = 1u << 2,

    /// <summary>A month, weekday or season that is as often another word: it needs its cue.</summary>
    Ambiguous = 1u << 3,

    /// <summary>Makes a holiday of the weekday after it: <c>Black Friday</c>.</summary>
    Holiday = 1u << 4,

    /// <summary>Points ahead from right before a date: <c>until Friday</c>, <c>due March 31</c>.</summary>
    Deadline = 1u << 5,

    /// <summary>What the number before it counts, so that the number is no year and no day: <c>2000 employees</c>.</summary>
    Counted = 1u << 6,

    /// <summary>May stand between a number and its unit of time: <c>four consecutive quarters</c>.</summary>
    Between = 1u << 7,

    /// <summary>Before <c>a year</c>, shows that a length of time is meant and no rate: <c>for a year</c>.</summary>
    Lasting = 1u << 8,

    /// <summary>Letter or letters of a quarter glued to its number: <c>Q3</c>.</summary>
    QuarterCode = 1u << 9,

    /// <summary>Letter or letters of a half year glued to its number: <c>H1</c>.</summary>
    HalfCode = 1u << 10,

    /// <summary>Letters of a year glued to it or before it: <c>FY25</c>, <c>MY2026</c>.</summary>
    YearCode = 1u << 11,

    /// <summary><c>model</c>, <c>tax</c>, <c>crop</c> before <c>year</c>.</summary>
    KindOfYear = 1u << 12,

    /// <summary><c>final</c>: the fourth quarter, the second half.</summary>
    Final = 1u << 13,

    /// <summary>A past form that the ending <c>-ed</c> does not show: <c>said</c>, <c>rose</c>.</summary>
    PastForm = 1u << 14,

    /// <summary>Ends in <c>-ed</c> and is no past form: <c>hundred</c>, <c>expected</c>.</summary>
    NotPast = 1u << 15,

    /// <summary>Points ahead: <c>will</c>, <c>plans</c>, <c>scheduled</c>.</summary>
    Ahead = 1u << 16,

    /// <summary><c>be</c>: a participle after it is still to come.</summary>
    Be = 1u << 17,

    /// <summary><c>had</c>, <c>been</c>: what was once ahead is past.</summary>
    Had = 1u << 18,

    /// <summary><c>than</c>.</summary>
    Than = 1u << 19,

    /// <summary><c>now</c>, as in <c>two years from now</c>.</summary>
    Now = 1u << 20,

    /// <summary><c>night</c>, <c>morning</c>: a part of a day.</summary>
    DayPart = 1u << 21,

    /// <summary><c>pre</c>, <c>post</c> glued before a year by a hyphen.</summary>
    Prefix = 1u << 22,

    /// <summary>The noun after <c>today's</c> that shows that nowadays is meant: <c>world</c>, <c>market</c>.</summary>
    Nowadays = 1u << 23,

    /// <summary><c>later</c>, <c>following</c>: counted from the date last told, not from the article's.</summary>
    FromAnchor = 1u << 24,

    /// <summary><c>past</c>: with <c>the</c> and a unit, the length up to now.</summary>
    Elapsed = 1u << 25,

    /// <summary><c>coming</c>, <c>following</c> ... words of order that may be skipped before another: <c>this coming Friday</c>.</summary>
    Coming = 1u << 26,

    /// <summary>Known to be a month only by its cue or its day: <c>Jan</c>, <c>Oct</c>.</summary>
    Short = 1u << 27,

    /// <summary><c>every</c>, <c>each</c>, <c>once</c>, <c>twice</c>: what follows repeats and is no date.</summary>
    Every = 1u << 28,

    /// <summary>A word of the calendar's year count after a year: <c>A.D.</c>; and <c>fall</c> as a season only with a year.</summary>
    SeasonNeedsYear = 1u << 29,
}
