using System.Globalization;
using System.Net;
using System.Text;
using Extractor.Tests.House;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Extractor.Benchmarks.Nights;

/// <summary>A site on loopback with as many pages as are asked for: the corpus' articles, each a little different at every address.</summary>
internal sealed class NewsSite : IAsyncDisposable
{
    private readonly IReadOnlyList<string> texts = [.. Repository.Files("corpus/articles", "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    private readonly WebApplication app;

    private int asked;

    private NewsSite()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(Answer);
    }

    /// <summary>Pages that were given so far.</summary>
    public int Asked => Volatile.Read(ref asked);

    private Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<NewsSite> Start()
    {
        var site = new NewsSite();
        await site.app.StartAsync();
        return site;
    }

    /// <summary>The address of a page.</summary>
    public Uri Page(int number) => new(Address, string.Create(CultureInfo.InvariantCulture, $"/news/{number}"));

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private Task Answer(HttpContext context)
    {
        if (!int.TryParse(context.Request.Path.Value!.Split('/')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        Interlocked.Increment(ref asked);
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Html(number), Encoding.UTF8);
    }

    private string Html(int number)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"en\"><head><title>Story {number}</title><meta property=\"article:published_time\" content=\"2026-05-{1 + (number % 28):00}\"></head><body><article><h1>Story {number}</h1>");
        foreach (var line in texts[number % texts.Count].Split('\n', StringSplitOptions.RemoveEmptyEntries)) html.Append("<p>").Append(WebUtility.HtmlEncode(line)).Append("</p>");
        return html.Append(CultureInfo.InvariantCulture, $"<p>Edition {number} has {number * 7} changes, {number * 3} of them by the desk.</p></article></body></html>").ToString();
    }
}
