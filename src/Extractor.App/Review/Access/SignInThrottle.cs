using System.Net;

namespace Extractor.App.Review.Access;

/// <summary>Slows down who tries passwords: after five failures for a name or from an address each further one doubles the wait.</summary>
internal sealed class SignInThrottle(TimeProvider time)
{
    private const int Free = 5;
    private const int MostKeys = 10_000;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    private readonly Lock here = new();
    private readonly Dictionary<string, (int Count, DateTimeOffset Last)> failures = new(StringComparer.Ordinal);

    /// <summary>How long the next try has to wait; zero where it may be made now.</summary>
    public TimeSpan Wait(string name, IPAddress? address)
    {
        lock (here)
        {
            var wait = Keys(name, address).Max(WaitOf);
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
    }

    public void Fail(string name, IPAddress? address)
    {
        lock (here)
        {
            var now = time.GetUtcNow();
            if (failures.Count >= MostKeys)
            {
                foreach (var (key, failure) in failures.ToList())
                {
                    if (now - failure.Last > Longest) failures.Remove(key);
                }

                // Whoever fills it with names is held by the address.
                if (failures.Count >= MostKeys) failures.Clear();
            }

            foreach (var key in Keys(name, address)) failures[key] = (now - failures.GetValueOrDefault(key).Last > Forgotten ? 1 : failures[key].Count + 1, now);
        }
    }

    /// <summary>A sign-in forgives the name; the address is forgiven by time alone.</summary>
    public void Succeed(string name)
    {
        lock (here) failures.Remove(Keys(name, null)[0]);
    }

    private TimeSpan WaitOf(string key)
    {
        if (!failures.TryGetValue(key, out var failure) || failure.Count < Free) return TimeSpan.Zero;
        var pause = First * Math.Pow(2, Math.Min(failure.Count - Free, 16));
        return failure.Last + (pause < Longest ? pause : Longest) - time.GetUtcNow();
    }

    private static string[] Keys(string name, IPAddress? address) => [$"name {name}", $"address {address}"];
}
