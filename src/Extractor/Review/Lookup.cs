using System.Collections;
using System.Text.Json;
using Dapper;
using Extractor.Storage;
using Extractor.Storage.Engines;

namespace Extractor.Review;

/// <summary>What a filter says in words, as sets of the numbers that entries hold.</summary>
internal static class Lookup
{
    /// <summary>Whether what was decided is what is asked; all but what was rejected where nothing is.</summary>
    public static bool IsOf(DecisionState? asked, DecisionState decision) => asked switch
    {
        null => decision != DecisionState.Reject,
        DecisionState.Decided => decision is not (DecisionState.Undecided or DecisionState.Auto),
        _ => decision == asked,
    };

    /// <summary>Pairs of givers and getters that name the party and the company; null where neither is asked.</summary>
    public static BitArray? Parties(ReviewIndex index, string? party, string? company)
    {
        if (string.IsNullOrWhiteSpace(party) && string.IsNullOrWhiteSpace(company)) return null;
        var written = string.IsNullOrWhiteSpace(party) ? null : JsonSerializer.Serialize(party.Trim(), JsonText.Options)[1..^1];
        var names = string.IsNullOrWhiteSpace(company) ? null : index.Store.Read(s => s.Connection.Query<string>("select name from company_name where company_id = @company", new { company })
            .Select(n => JsonSerializer.Serialize(n, JsonText.Options)).ToList());
        return Of(index.Parties.Texts, pair => (written is null || pair.Contains(written, StringComparison.OrdinalIgnoreCase))
            && (names is null || names.Exists(n => pair.Contains(n, StringComparison.Ordinal))));
    }

    /// <summary>Sets of sources that hold the source; null where none is asked.</summary>
    public static BitArray? Sources(ReviewIndex index, string? source) => source is null ? null : Of(index.Sources.Texts, set => set.Split('\n').Contains(source));

    /// <summary>Articles of an id or key that hold the words; null where neither is asked.</summary>
    public static BitArray? Articles(ReviewIndex index, string? named, string? text)
    {
        if (named is null && SearchWords.Of(text) is null) return null;
        var found = new BitArray(index.Articles.Count, named is null);
        if (named is not null)
        {
            index.Store.Read(s =>
            {
                See(found, s, "select id from article where key = @named union all select article_id from place where item_id = @named", new { named }, index.Articles.OfId);
                return 0;
            });
        }

        if (SearchWords.Of(text) is { } parts)
        {
            var holding = new BitArray(index.Articles.Count);
            index.Store.Read(s =>
            {
                var words = FullText.Of(s.Connection);
                See(holding, s, words.Holding, new { Text = words.Write(parts) }, index.Articles.OfVersion);
                return 0;
            });
            found.And(holding);
        }

        return found;
    }

    private static void See(BitArray found, Session session, string sql, object parameters, Func<long, int?> place) => session.Each(sql, parameters, row =>
    {
        if (place(row.Number(0)!.Value) is { } article) found[article] = true;
    });

    private static BitArray Of(IReadOnlyList<string> texts, Func<string, bool> holds)
    {
        var bits = new BitArray(texts.Count);
        for (var i = 0; i < texts.Count; i++) bits[i] = holds(texts[i]);
        return bits;
    }
}
