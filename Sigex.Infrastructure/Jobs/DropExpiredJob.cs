using Microsoft.Extensions.Logging;
using Sigex.Domain.Accounts;

namespace Sigex.Infrastructure.Jobs;

/// <summary>Takes away nonces, sessions, log-ins and addresses that have had their time.</summary>
internal sealed class DropExpiredJob(DropExpired drop, ILogger<DropExpiredJob> log) : IOutboxJob
{
    public async Task RunAsync(string subject, CancellationToken stopping)
    {
        var dropped = await drop.RunAsync(stopping);
        if (dropped > 0)
        {
            log.ExpiredDropped(dropped);
        }
    }
}
