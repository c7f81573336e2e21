using System.Diagnostics;

namespace Extractor.Benchmarks.Workers;

/// <summary>The program as a process of its own, as users start it.</summary>
internal static class WorkerProcess
{
    public static Process Start(string folder, params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Extractor.App.dll"), .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!
        .Drained();

    /// <summary>Runs it to its end.</summary>
    /// <returns>How long that took, with its start.</returns>
    public static TimeSpan Run(string folder, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start(folder, arguments);
        process.WaitForExit();
        return process.ExitCode is 0 or 2 ? watch.Elapsed : throw new InvalidOperationException($"'{string.Join(' ', arguments)}' ended with {process.ExitCode}");
    }

    private static Process Drained(this Process process)
    {
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (Environment.GetEnvironmentVariable("EXTRACTOR_BENCHMARK_LOG") is not null && line.Data is not null) Console.Error.WriteLine(line.Data);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
