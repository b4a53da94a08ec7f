using System.Threading.RateLimiting;

namespace Sigex.Web.Api.Http;

/// <summary>So many of something in a minute, counted for each key apart (security 7.4: token buckets).</summary>
internal sealed class MinuteLimit(int most, bool isFlood) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _counted = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = most,
            TokensPerPeriod = most,
            ReplenishmentPeriod = Minute,
        }));

    /// <summary>Takes one.</summary>
    /// <exception cref="RateLimitException">None is left.</exception>
    public void Take(string key)
    {
        using var lease = _counted.AttemptAcquire(key);
        if (!lease.IsAcquired)
        {
            throw new RateLimitException(
                lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Minute, isFlood);
        }
    }

    /// <summary>Takes none, for what is counted only when it has failed.</summary>
    /// <exception cref="RateLimitException">None is left.</exception>
    public void RequireOne(string key)
    {
        // A lease of none is given for any fraction of one, which a moment of waiting brings back.
        if (_counted.GetStatistics(key)?.CurrentAvailablePermits < 1)
        {
            throw new RateLimitException(Minute / most, isFlood);
        }
    }

    /// <summary>Takes one, if there is one; nobody is refused afterwards.</summary>
    public void Count(string key) => _counted.AttemptAcquire(key).Dispose();

    public void Dispose() => _counted.Dispose();
}
