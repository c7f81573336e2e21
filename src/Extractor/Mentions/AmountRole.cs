namespace Extractor.Mentions;

/// <summary>The parts that words play beside amounts only; the words stand in <c>Gazetteers/en/words.json</c> and <c>currencies.json</c>.</summary>
[Flags]
internal enum AmountRole
{
    None = 0,

    /// <summary>Before the first of two amounts that <c>to</c> joins, tells a change and no range: <c>up 58c to $27.83</c>.</summary>
    Move = 1 << 0,

    /// <summary>Compares an amount with another of the same currency: <c>31.1 mln dlrs against 18.4 mln</c>.</summary>
    Against = 1 << 1,

    /// <summary>Opens a comparison of two words: <c>compared with</c>.</summary>
    Compared = 1 << 2,

    /// <summary>Sets two amounts side by side: <c>170 mln francs after 160 mln</c>.</summary>
    Parallel = 1 << 14,

    /// <summary>May stand between <c>against</c> and its amount: <c>an estimated</c>, <c>about</c>.</summary>
    Hedge = 1 << 3,

    /// <summary>Pounds near it are a weight: <c>weighs</c>.</summary>
    Weight = 1 << 4,

    /// <summary>Pounds before it are a weight: <c>40 pounds of flour</c>.</summary>
    WeightFollower = 1 << 5,

    /// <summary>First word of a nationality in two: <c>New Zealand</c>, <c>Hong Kong</c>.</summary>
    Lead = 1 << 6,

    /// <summary>Last word of a phrase that bounds the amount after it: <c>more than</c>.</summary>
    BoundsNext = 1 << 7,

    /// <summary>First word of a phrase that bounds the amount before it: <c>or more</c>.</summary>
    BoundsPrevious = 1 << 8,

    /// <summary>May stand between such a phrase and its amount: <c>up to an additional $5 billion</c>.</summary>
    Skipped = 1 << 9,

    /// <summary>Bounds an amount, but speaks of what the amount describes where an article stands between: <c>under a 15-year pact</c>.</summary>
    Preposition = 1 << 10,

    /// <summary>Before <c>over</c>, makes it mean <em>about</em> (<c>the dispute over $5 billion</c>) or a verb of two words (<c>take over £11m of loans</c>).</summary>
    Disputes = 1 << 11,

    /// <summary>With a length of time means <em>during</em>: <c>over 10 years</c>.</summary>
    During = 1 << 15,

    /// <summary>A letter glued to a number that makes it a multiple: <c>20x</c>.</summary>
    Multiple = 1 << 12,

    /// <summary>A letter glued to a number of cents or pence: <c>58c</c>, <c>50p</c>.</summary>
    CoinLetter = 1 << 16,

    /// <summary>Short for watts, in capitals only: <c>500 W</c>.</summary>
    Watt = 1 << 13,

    /// <summary>Before <c>up to</c>, makes a sum or a change of it: <c>adds up to $4 million</c>.</summary>
    Sums = 1 << 17,

    /// <summary>Before <c>about</c>, shows that the amount is talked of: <c>talks about a $5 million loan</c>.</summary>
    Talks = 1 << 18,

    /// <summary>Tells in a sentence that <c>times</c> multiplies: <c>earnings</c>, <c>sales</c>.</summary>
    Multiplied = 1 << 19,

    /// <summary>Before a number and <c>times</c>, shows a price: <c>would fetch 27 times</c>.</summary>
    Pricing = 1 << 20,

    /// <summary>What amounts of money measure: <c>profit</c>, <c>sales</c>.</summary>
    Measured = 1 << 21,
}
