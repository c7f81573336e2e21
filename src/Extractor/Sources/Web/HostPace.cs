namespace Extractor.Sources.Web;

/// <summary>The pace at which one host is asked: so many requests at a time, a pause between two, and none where it asked for silence.</summary>
internal sealed class HostPace(HttpSettings settings, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim places = new(settings.ParallelPerHost);
    private readonly Lock state = new();
    private TimeSpan delay = TimeSpan.FromSeconds(settings.DelaySeconds);
    private DateTimeOffset next = DateTimeOffset.MinValue;
    private HostClosedException? closed;
    private int errors;

    /// <summary>Waits until a request may begin; <see cref="Leave"/> must follow.</summary>
    /// <exception cref="HostClosedException">The host is not asked again in this run.</exception>
    public async Task Enter(CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            while (Wait() is var wait && wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, cancellation).ConfigureAwait(false);
        }
        catch
        {
            places.Release();
            throw;
        }
    }

    /// <summary>Ends a request; what the answer asks for holds for all requests to the host.</summary>
    public void Leave(HttpResponseMessage? response)
    {
        var now = clock.GetUtcNow();
        lock (state)
        {
            if (RetryAfter.Of(response, now) is { } wait)
            {
                if (wait <= TimeSpan.FromSeconds(settings.LongestWaitSeconds))
                    next = Later(next, now + wait);
                else
                    closed ??= new HostClosedException($"its host asked ({(int)response!.StatusCode}) to be left alone for {Seconds(wait)} s; a later run tries again", now + wait);
            }
        }
        places.Release();
    }

    /// <summary>Notes whether a request got an answer after all its repeats; a host that answers none is left alone.</summary>
    public void Answered(bool answered)
    {
        lock (state)
        {
            errors = answered ? 0 : errors + 1;
            if (errors >= settings.StopAfterErrors)
                closed ??= new HostClosedException($"was not asked for, since its host failed {errors} times in a row in this run; a later run tries again");
        }
    }

    /// <summary>Widens the pause to what the host's robots.txt asks for, as far as the settings let it.</summary>
    public void Slow(TimeSpan crawlDelay)
    {
        var longest = TimeSpan.FromSeconds(settings.LongestWaitSeconds);
        lock (state)
        {
            delay = crawlDelay > longest ? longest : crawlDelay > delay ? crawlDelay : delay;
            next = Later(next, clock.GetUtcNow() + delay);
        }
    }

    public void Dispose() => places.Dispose();

    private TimeSpan Wait()
    {
        lock (state)
        {
            if (closed is not null)
                throw closed;
            var now = clock.GetUtcNow();
            if (next > now)
                return next - now;
            next = now + delay;
            return TimeSpan.Zero;
        }
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static string Seconds(TimeSpan wait) => Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A host is not asked again in this run.</summary>
/// <param name="until">Until when it asked to be left alone; null where it only failed.</param>
internal sealed class HostClosedException(string reason, DateTimeOffset? until = null) : Exception(reason)
{
    public DateTimeOffset? Until { get; } = until;
}
