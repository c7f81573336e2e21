using Dapper;
using Extractor.Storage;

namespace Extractor.Benchmarks.LargeStores;

/// <summary>What three reviewers decided, spread over the last month.</summary>
internal static class LargeStoreVerdicts
{
    public static void Write(Store store, LargeStore.NightTime time, int count)
    {
        var random = new Random(17);
        var last = store.Read(s => s.Connection.ExecuteScalar<long>("select max(id) from article_version"));
        var start = time.Now.AddDays(-30);
        for (var done = 0; done < count;)
        {
            var version = random.NextInt64(1, last + 1);
            var (key, hash) = store.Read(s => s.Connection.QuerySingle<(string, string)>(
                "select a.key, v.text_hash from article_version v join article a on a.id = v.article_id where v.id = @version", new { version }));
            foreach (var fact in store.Read(s => FactTable.Read(s.Connection, version)).Where(_ => random.Next(4) == 0))
            {
                time.Now = start.AddMinutes(40_000.0 * done++ / count);
                var decision = random.Next(10) switch { 0 => Decision.Reject, 1 => Decision.Correct, _ => Decision.Accept };
                var shown = ShownFact.Of(fact);
                var after = decision == Decision.Reject ? null : decision == Decision.Correct ? shown with { Status = "reported" } : shown;
                var place = new VerdictKey(key, hash, VerdictTarget.Fact, Mentions.Kebab.Write(fact.Mention.Kind), fact.Mention.Span);
                store.AddVerdict(new Verdict(place, $"reviewer-{random.Next(3)}", time.Now, decision, shown.ToJson(), after?.ToJson()));
            }
        }

        time.Now = start.AddDays(31);
    }
}
