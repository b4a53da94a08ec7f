using Microsoft.Extensions.Logging;
using Quartz;
using Sigex.Infrastructure.Authorities.Lists;

namespace Sigex.Infrastructure.Jobs.Quartz;

/// <summary>Fetches the revocation lists whose time has come. Every server keeps its own, so no errand is put for it.</summary>
[DisallowConcurrentExecution]
internal sealed class ListRound(ListRefresh lists, ILogger<ListRound> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var line in await lists.RunDueAsync(cancellationToken))
        {
            if (line.Fault is { } fault)
            {
                log.ListWaits(line.Authority, fault);
            }
        }
    }
}
