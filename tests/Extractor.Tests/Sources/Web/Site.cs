using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Extractor.Sources.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Extractor.Tests.Sources.Web;

/// <summary>
/// A web of its own for one test: hosts with public addresses that all lead to one Kestrel on loopback. What nobody put there is answered
/// with 404, robots.txt too.
/// </summary>
internal sealed class Site : IDisposable
{
    private readonly ConcurrentDictionary<string, RequestDelegate> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IPAddress[]> addresses = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> requests = new();
    private readonly ConcurrentQueue<IPEndPoint> connections = new();
    private readonly WebApplication kestrel;
    private readonly int[] ports;
    private byte[] raw = [];

    public Site()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, 0);
            options.Listen(IPAddress.Loopback, 0, listen => listen.Run(AnswerRaw));
        });
        kestrel = builder.Build();
        kestrel.Run(Answer);
        kestrel.StartAsync().GetAwaiter().GetResult();
        ports = [.. kestrel.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(a => new Uri(a).Port)];
        Network = new Network(Resolve, Connect);
    }

    public static IPAddress Public { get; } = IPAddress.Parse("93.184.216.34");

    /// <summary>The host whose answers are bytes as given by <see cref="PutRaw"/>.</summary>
    public static IPAddress RawAddress { get; } = IPAddress.Parse("93.184.216.35");

    public Network Network { get; }

    /// <summary>Every request as <c>host/path?query</c>, those for robots.txt left out.</summary>
    public IReadOnlyList<string> Requests => [.. requests.Where(r => !r.EndsWith("/robots.txt", StringComparison.Ordinal))];

    public IReadOnlyList<string> AllRequests => [.. requests];

    public IReadOnlyList<IPEndPoint> Connections => [.. connections];

    /// <summary>The port of the Kestrel itself.</summary>
    public int Port => ports[0];

    public void Dispose()
    {
        kestrel.StopAsync().GetAwaiter().GetResult();
        ((IDisposable)kestrel).Dispose();
    }

    /// <summary>Forgets the requests so far.</summary>
    public void Clear() => requests.Clear();

    public Site Lead(string host, params IPAddress[] to)
    {
        addresses[host] = to;
        return this;
    }

    /// <param name="at"><c>host/path?query</c>.</param>
    public Site Put(string at, RequestDelegate answer)
    {
        pages[at] = answer;
        return this;
    }

    public Site Put(string at, string body, string type = "text/html; charset=utf-8", string? etag = null, string? modified = null) => Put(at, Encoding.UTF8.GetBytes(body), type, etag, modified);

    /// <summary>A page with its validators; a request that has either gets 304.</summary>
    public Site Put(string at, byte[] body, string type, string? etag = null, string? modified = null) => Put(at, async context =>
    {
        if (etag is not null) context.Response.Headers.ETag = etag;
        if (modified is not null) context.Response.Headers.LastModified = modified;
        if ((etag is not null && context.Request.Headers.IfNoneMatch == etag) || (etag is null && modified is not null && context.Request.Headers.IfModifiedSince == modified))
        {
            context.Response.StatusCode = 304;
            return;
        }

        if (type.Length > 0) context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(body);
    });

    public Site PutStatus(string at, int status, string? retryAfter = null, string? location = null) => Put(at, context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        if (location is not null) context.Response.Headers.Location = location;
        return Task.CompletedTask;
    });

    /// <summary>One answer after another; the last stays.</summary>
    public Site PutInTurn(string at, params RequestDelegate[] answers)
    {
        var turn = -1;
        return Put(at, context => answers[Math.Min(Interlocked.Increment(ref turn), answers.Length - 1)](context));
    }

    public Site PutRaw(string host, string answer)
    {
        raw = Encoding.Latin1.GetBytes(answer);
        return Lead(host, RawAddress);
    }

    public Site Remove(string at)
    {
        pages.TryRemove(at, out _);
        return this;
    }

    private Task Answer(HttpContext context)
    {
        var at = $"{context.Request.Host.Host}{context.Request.Path.ToUriComponent()}{context.Request.QueryString}";
        requests.Enqueue(at);
        if (pages.TryGetValue(at, out var answer)) return answer(context);
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    private async Task AnswerRaw(ConnectionContext connection)
    {
        var read = await connection.Transport.Input.ReadAsync();
        requests.Enqueue(Encoding.ASCII.GetString(read.Buffer.FirstSpan).Split(' ')[1]);
        await connection.Transport.Output.WriteAsync(raw);
        await connection.Transport.Output.CompleteAsync();
    }

    private Task<IPAddress[]> Resolve(string host, CancellationToken cancellation) => Task.FromResult(addresses.GetValueOrDefault(host, [Public]));

    private async Task<Stream> Connect(IPEndPoint address, CancellationToken cancellation)
    {
        connections.Enqueue(address);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, address.Address.Equals(RawAddress) ? ports[1] : ports[0]), cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
