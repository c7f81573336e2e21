using BenchmarkDotNet.Running;
using Extractor.Benchmarks;
using Extractor.Benchmarks.LargeStores;
using Extractor.Benchmarks.Nights;
using Extractor.Benchmarks.Reviewing;
using Extractor.Benchmarks.Workers;

if (args is ["generate", var form, var megabytes, var path])
{
    LargeFile.Write(form, long.Parse(megabytes, System.Globalization.CultureInfo.InvariantCulture) << 20, path);
}
else if (args is ["stages", var rounds])
{
    StageShares.Run(int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture));
}
else if (args is ["compare-learners", var corpus])
{
    LearnerComparison.Run(corpus);
}
else if (args is ["large-store", var store, "--facts", var facts])
{
    LargeStore.Write(store, int.Parse(facts, System.Globalization.CultureInfo.InvariantCulture));
}
else if (args is ["store-queries", var large])
{
    StoreQueries.Run(large);
}
else if (args is ["review-bulk", var held, var filter])
{
    BulkTimes.Run(held, filter);
}
else if (args is ["review-latency", .. { Length: <= 1 } stores])
{
    await ReviewLatency.Run(stores.SingleOrDefault());
}
else if (args is ["page-latency", .. { Length: > 0 } paged])
{
    await PageLatency.Run(paged);
}
else if (args is ["review-load", "--seconds", var seconds, "--clients", var clients])
{
    await ReviewLoad.Run(int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture), int.Parse(clients, System.Globalization.CultureInfo.InvariantCulture));
}
else if (args is ["serve-load", "--minutes", var minutes, "--rate", var rate])
{
    await ServeLoad.Run(int.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture), int.Parse(rate, System.Globalization.CultureInfo.InvariantCulture));
}
else if (args is ["worker-runs", "--articles", var ofRuns])
{
    WorkerRuns.Run(int.Parse(ofRuns, System.Globalization.CultureInfo.InvariantCulture));
}
else if (args is ["worker-faults", "--articles", var ofFaults])
{
    await WorkerFaults.Run(int.Parse(ofFaults, System.Globalization.CultureInfo.InvariantCulture));
}
else if (args is ["screenshots", var folder])
{
    await Screenshots.Take(folder);
}
else if (args is ["learning-loop", var learned, .. var rest])
{
    LearningLoop.Run(
        learned, rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 10, rest.Length > 1 ? rest[1] : "test",
        rest.Length > 2 ? rest[2].Split(',') : ["queue", "random"], rest.Length > 3 ? rest[3] : rest.Length > 0 ? null : Path.Combine("docs", "learning-curve.svg"));
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(LargeFile).Assembly).Run(args);
}
