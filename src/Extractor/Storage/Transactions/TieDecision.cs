namespace Extractor.Storage.Transactions;

/// <summary>What a person decided on two things being one.</summary>
public enum TieDecision
{
    Merge,
    Split,

    /// <summary>The last decision on the same is taken back; the one before it holds again.</summary>
    Undo,
}

/// <summary>A log of decisions, only ever added to: what stands of it.</summary>
internal static class TieLog
{
    /// <summary>The last decision on each thing that was not taken back, in the order of the log.</summary>
    public static List<T> Standing<T>(IEnumerable<T> log, Func<T, string> key, Func<T, TieDecision> decision) =>
        [.. Stacks(log, key, decision).Values.Where(s => s.Count > 0).Select(s => s.Peek()).OrderBy(s => s.Place).Select(s => s.Item)];

    /// <summary>The last of the decisions that stand and are asked for; null where there is none.</summary>
    public static T? Last<T>(IEnumerable<T> log, Func<T, string> key, Func<T, TieDecision> decision, Predicate<T> asked)
        where T : class =>
        Standing(log, key, decision).FindLast(asked);

    private static Dictionary<string, Stack<(int Place, T Item)>> Stacks<T>(IEnumerable<T> log, Func<T, string> key, Func<T, TieDecision> decision)
    {
        var stacks = new Dictionary<string, Stack<(int, T)>>(StringComparer.Ordinal);
        foreach (var (place, item) in log.Index())
        {
            if (!stacks.TryGetValue(key(item), out var stack)) stacks[key(item)] = stack = new Stack<(int, T)>();
            if (decision(item) != TieDecision.Undo) stack.Push((place, item));
            else stack.TryPop(out _);
        }

        return stacks;
    }
}
