namespace Extractor.Mentions;

/// <summary>
/// What a token may begin or belong to, known as soon as the text is split: recognizers visit the tokens that may concern them and
/// pass by an article that holds none.
/// </summary>
[Flags]
internal enum Trigger : ushort
{
    None = 0,

    /// <summary>Digits.</summary>
    Number = 1 << 0,

    /// <summary>A number word.</summary>
    Cardinal = 1 << 1,

    /// <summary><c>million</c>, <c>bn</c>.</summary>
    Magnitude = 1 << 2,

    /// <summary>A sign, word or code of a currency.</summary>
    Currency = 1 << 3,

    /// <summary>Something of a percentage or multiple: <c>%</c>, <c>per</c>, <c>times</c>, <c>x</c>, <c>threefold</c>.</summary>
    Ratio = 1 << 4,

    /// <summary>A unit of power.</summary>
    Power = 1 << 5,

    /// <summary>Stands for one of a unit or a part of it: <c>a</c>, <c>half</c>, <c>first</c>.</summary>
    One = 1 << 6,

    /// <summary>A date may begin with it.</summary>
    Date = 1 << 7,

    /// <summary>A length of time may begin with it.</summary>
    Duration = 1 << 8,

    /// <summary>Tells where an article is from.</summary>
    Place = 1 << 9,

    /// <summary>A unit of time.</summary>
    TimeUnit = 1 << 10,
}
