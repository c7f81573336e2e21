using BenchmarkDotNet.Running;
using Extractor.Benchmarks;

if (args is ["generate", var form, var megabytes, var path])
{
    LargeFile.Write(form, long.Parse(megabytes, System.Globalization.CultureInfo.InvariantCulture) << 20, path);
}
else if (args is ["compare-learners", var corpus])
{
    LearnerComparison.Run(corpus);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
