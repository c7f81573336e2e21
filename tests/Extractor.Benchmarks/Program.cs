using BenchmarkDotNet.Running;
using Extractor.Benchmarks;
using Extractor.Benchmarks.LargeStores;

if (args is ["generate", var form, var megabytes, var path])
{
    LargeFile.Write(form, long.Parse(megabytes, System.Globalization.CultureInfo.InvariantCulture) << 20, path);
}
else if (args is ["compare-learners", var corpus])
{
    LearnerComparison.Run(corpus);
}
else if (args is ["large-store", var store, "--facts", var facts])
{
    LargeStore.Write(store, int.Parse(facts, System.Globalization.CultureInfo.InvariantCulture));
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
