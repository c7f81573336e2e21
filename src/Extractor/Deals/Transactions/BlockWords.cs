namespace Extractor.Deals.Transactions;

/// <summary>Numbers for what blocks are named by: two numbers are compared where two texts would have to be made first.</summary>
internal sealed class BlockWords
{
    /// <summary>Stands where a block is named by one word.</summary>
    public const int Alone = 0;

    private readonly Dictionary<object, int> numbers = [];

    public static int NumberOf(DealFamily family) => -1 - (int)family;

    public int NumberOf(string word) => Numbered(word);

    public int NumberOf(decimal amount, string unit) => Numbered((amount, unit));

    private int Numbered(object named)
    {
        if (!numbers.TryGetValue(named, out var number)) numbers[named] = number = numbers.Count + 1;
        return number;
    }
}
