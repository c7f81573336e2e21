using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Extractor.Benchmarks.Workers;

/// <summary>A way to a server that can be cut: what goes through a port of this machine to the server's socket.</summary>
internal sealed class CutLine : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, bool> open = [];
    private readonly string socket;
    private volatile bool isCut;

    public CutLine(string socket)
    {
        this.socket = socket;
        listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Breaks every connection and takes no other for a time.</summary>
    public async Task Cut(TimeSpan time)
    {
        isCut = true;
        foreach (var one in open.Keys) one.Dispose();
        await Task.Delay(time);
        isCut = false;
    }

    public void Dispose() => listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var near = await listener.AcceptSocketAsync();
                if (isCut)
                {
                    near.Dispose();
                    continue;
                }

                var far = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                open[near] = open[far] = true;
                _ = Join(near, far);
            }
        }
        catch (ObjectDisposedException)
        {
            // The end.
        }
    }

    private async Task Join(Socket near, Socket far)
    {
        try
        {
            await far.ConnectAsync(new UnixDomainSocketEndPoint(socket));
            await Task.WhenAny(Carry(near, far), Carry(far, near));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Cut, or the server is away.
        }

        foreach (var one in new[] { near, far })
        {
            open.TryRemove(one, out _);
            one.Dispose();
        }
    }

    private static async Task Carry(Socket from, Socket to)
    {
        var bytes = new byte[64 * 1024];
        while (await from.ReceiveAsync(bytes) is var read and > 0) await to.SendAsync(bytes.AsMemory(0, read));
    }
}
