using Microsoft.Extensions.Logging;
using Sigex.Domain.Documents;

namespace Sigex.Infrastructure.Jobs;

/// <summary>Takes away what nobody finished.</summary>
internal sealed class DropUnfinishedJob(DropUnfinished drop, ILogger<DropUnfinishedJob> log) : IOutboxJob
{
    public async Task RunAsync(string subject, CancellationToken stopping)
    {
        var dropped = await drop.RunAsync(stopping);
        if (dropped > 0)
        {
            log.UnfinishedDropped(dropped);
        }
    }
}
