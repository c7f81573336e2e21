using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Extractor.Alerts;

namespace Extractor.App.Alerting;

/// <summary>Starts the program of the settings, without a shell, with an alert on its standard input.</summary>
internal static class CommandCall
{
    /// <param name="command">The program and its arguments.</param>
    /// <returns>Null where it was taken.</returns>
    public static Refusal? Give(IReadOnlyList<string> command, PendingAlert alert, TimeSpan limit)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        try
        {
            using var process = Process.Start(start)!;
            using var late = new CancellationTokenSource(limit);
            try
            {
                return Run(process, alert.Body + "\n", late.Token).GetAwaiter().GetResult() is var code && code == 0
                    ? null
                    : new Refusal(string.Create(CultureInfo.InvariantCulture, $"it ended with {code}"), IsAway: false);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                return new Refusal(string.Create(CultureInfo.InvariantCulture, $"it took longer than {limit.TotalSeconds} s"), IsAway: true);
            }
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return new Refusal($"{command[0]} could not be started: {e.Message}", IsAway: true);
        }
    }

    // What it says is read and let go: a full pipe would stop it.
    private static async Task<int> Run(Process process, string input, CancellationToken late)
    {
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(input), late).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A program that does not read its input tells by its exit code how it ended.
        }

        await process.WaitForExitAsync(late).ConfigureAwait(false);
        return process.ExitCode;
    }
}
