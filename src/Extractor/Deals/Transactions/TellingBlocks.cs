using System.Runtime.InteropServices;

namespace Extractor.Deals.Transactions;

/// <summary>The blocks that tellings share, the members of each in the order that the tellings are given in.</summary>
internal sealed class TellingBlocks
{
    // Where the blocks of each telling begin among all of them.
    private readonly int[] firsts;
    private readonly List<(int Block, int Place)> memberships = [];
    private readonly int[] starts;
    private readonly int[] members;

    public TellingBlocks(IReadOnlyList<TellingProfile> tellings)
    {
        var (words, blocks, sizes) = (new BlockWords(), new Dictionary<(int, int), int>(), new List<int>());
        firsts = new int[tellings.Count + 1];
        for (var telling = 0; telling < tellings.Count; telling++)
        {
            foreach (var named in tellings[telling].Blocks(words))
            {
                ref var block = ref CollectionsMarshal.GetValueRefOrAddDefault(blocks, named, out var isKnown);
                if (!isKnown)
                {
                    block = sizes.Count;
                    sizes.Add(0);
                }

                memberships.Add((block, sizes[block]++));
            }

            firsts[telling + 1] = memberships.Count;
        }

        starts = new int[sizes.Count + 1];
        for (var block = 0; block < sizes.Count; block++) starts[block + 1] = starts[block] + sizes[block];
        members = new int[memberships.Count];
        for (var telling = 0; telling < tellings.Count; telling++)
        {
            foreach (var (block, place) in Of(telling)) members[starts[block] + place] = telling;
        }
    }

    /// <summary>The blocks of a telling, and its place among the members of each.</summary>
    public ReadOnlySpan<(int Block, int Place)> Of(int telling) => CollectionsMarshal.AsSpan(memberships)[firsts[telling]..firsts[telling + 1]];

    /// <summary>The members of a block, ascending.</summary>
    public ReadOnlySpan<int> MembersOf(int block) => members.AsSpan(starts[block]..starts[block + 1]);
}
