namespace Extractor.Mentions;

/// <summary>How the words around an amount bound it. The annotation guide's five, some of them finer.</summary>
public enum Qualifier
{
    Exact,

    /// <summary><c>about</c>, <c>roughly</c>, <c>some</c>, <c>~</c>.</summary>
    About,

    /// <summary><c>nearly</c>, <c>almost</c>: about, from below.</summary>
    Nearly,

    /// <summary><c>at least</c>, a trailing <c>+</c>, <c>-plus</c>: the amount itself is included.</summary>
    AtLeast,

    /// <summary><c>more than</c>, <c>over</c>, <c>exceeds</c>: the amount itself is not included.</summary>
    MoreThan,

    /// <summary><c>up to</c>, <c>as much as</c>, <c>a maximum of</c>.</summary>
    AtMost,

    /// <summary><c>less than</c>, <c>under</c>, <c>below</c>.</summary>
    LessThan,

    /// <summary>A range <c>[low, high]</c>.</summary>
    Range,
}

/// <summary>The annotation guide's five qualifiers over the finer ones.</summary>
public static class QualifierCoarsening
{
    /// <summary><c>more-than</c> is <c>at-least</c>, <c>less-than</c> is <c>at-most</c>, <c>nearly</c> is <c>about</c>; the others are themselves.</summary>
    public static Qualifier Coarse(this Qualifier qualifier) => qualifier switch
    {
        Qualifier.MoreThan => Qualifier.AtLeast,
        Qualifier.LessThan => Qualifier.AtMost,
        Qualifier.Nearly => Qualifier.About,
        _ => qualifier,
    };
}
