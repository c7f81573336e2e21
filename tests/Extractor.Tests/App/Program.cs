using System.Text;
using Extractor.App;
using Extractor.Sources.Web;

namespace Extractor.Tests.App;

/// <summary>The program, run in this process with a folder and streams of the test's own.</summary>
internal sealed class Program : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Folder => folder.Root;

    public Dictionary<string, string> Environment { get; } = [];

    public string Input { get; set; } = "";

    public bool IsTerminal { get; set; }

    public CancellationToken Stop { get; set; }

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The way into the network; a test that gives none has none.</summary>
    public Network Network { get; set; } = new((host, _) => throw new InvalidOperationException($"{host} was looked up"), (address, _) => throw new InvalidOperationException($"{address} was connected to"));

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public byte[] OutBytes { get; private set; } = [];

    public void Dispose() => folder.Dispose();

    public Program With(string name, string text)
    {
        folder.Write(name, text);
        return this;
    }

    public string At(string name) => Path.Combine(folder.Root, name);

    /// <returns>The exit code.</returns>
    public int Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = CommandLine.Run(arguments, new Terminal
        {
            Out = output, Error = error, In = () => new MemoryStream(Encoding.UTF8.GetBytes(Input)), Folder = folder.Root, Environment = Environment,
            OutIsTerminal = IsTerminal, ErrorIsTerminal = IsTerminal, Width = 160, Stop = Stop, Clock = Clock, Network = Network,
        });
        (OutBytes, Error) = (output.ToArray(), error.ToString());
        Out = Encoding.UTF8.GetString(OutBytes);
        return code;
    }
}
