using System.Diagnostics;
using Extractor.Storage;
using Npgsql;

namespace Extractor.Benchmarks.Workers;

/// <summary>A PostgreSQL server of its own in a temporary folder, asked through a socket there; it runs as the user <c>postgres</c>, for it refuses to be root's.</summary>
internal sealed class OwnCluster : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("extractor-cluster-").FullName;
    private readonly string programs = Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin";

    public OwnCluster()
    {
        Run("chown", "postgres", root);
        Run("chmod", "755", root);
        AsServer("initdb", "-D", Data, "-U", "extractor", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        Start();
    }

    /// <summary>The socket of the server.</summary>
    public string Socket => Path.Combine(root, ".s.PGSQL.5432");

    private string Data => Path.Combine(root, "data");

    /// <summary>A store in a database of its own.</summary>
    public string NewStore(string name)
    {
        using var connection = new NpgsqlConnection($"Host={root};Username=extractor;Database=postgres;Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand($"create database {name}", connection);
        command.ExecuteNonQuery();
        return $"Host={root};Username=extractor;Database={name}";
    }

    /// <summary>Stops it as a crash would, and starts it again.</summary>
    public void Crash()
    {
        AsServer("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        Start();
    }

    public void Dispose()
    {
        AsServer("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(root, recursive: true);
    }

    private void Start() => AsServer("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(root, "log"), "-o", $"-c listen_addresses='' -k {root} -c max_connections=100", "start");

    private void AsServer(string program, params string[] arguments) => Run("runuser", ["-u", "postgres", "--", Path.Combine(programs, program), .. arguments]);

    private static void Run(string program, params string[] arguments)
    {
        // What it starts outlives it, and would hold a pipe of ours open.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]))!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new StoreException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
