using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Sigex.Web.Components.Shared;
using Sigex.Web.Composition;

namespace Sigex.Web.Components.Verification;

/// <summary>How many files one address may have checked: in a minute, and at a time (security 7.4, ISO-01).</summary>
internal static class ChecksPerAddress
{
    public const string Policy = "checks";

    /// <summary>Somebody with two tabs waits a little and is not sent away.</summary>
    private const int Waiting = 4;

    private const int SecondsToWait = 5;

    public static void AddChecksPerAddress(this IServiceCollection services, LimitOptions limits) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.OnRejected = AnswerAsync;
            limiter.AddPolicy(Policy, context => RateLimitPartition.Get(CallerAddress.Of(context), _ => Limiter(limits)));
        });

    private static RateLimiter Limiter(LimitOptions limits) => RateLimiter.CreateChained(
        new ConcurrencyLimiter(new()
        {
            PermitLimit = limits.ChecksAtOnce,
            QueueLimit = Waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }),
        new TokenBucketRateLimiter(new()
        {
            TokenLimit = limits.ChecksPerMinute,
            TokensPerPeriod = limits.ChecksPerMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
        }));

    private static async ValueTask AnswerAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
            ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))
            : SecondsToWait;
        var response = rejected.HttpContext.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await response.WriteAsJsonAsync(new { message = PageRefusals.TooManyChecks.Message }, cancellation);
    }
}
