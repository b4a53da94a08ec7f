using Sigex.Domain.Kernel;

namespace Sigex.Domain.Accounts;

/// <summary>Takes away what is kept of log-ins and has had its time. Harmless twice.</summary>
public sealed class DropExpired(ISessions sessions, PrivacyOptions privacy, TimeProvider clock)
{
    /// <returns>How many rows were taken away or lost their address.</returns>
    public Task<int> RunAsync(CancellationToken cancellation) => sessions.DropExpiredAsync(
        clock.Now(), TimeSpan.FromDays(privacy.AddressRetentionDays), cancellation);
}
