using Quartz;
using Sigex.Domain.Accounts;
using Sigex.Domain.Documents;

namespace Sigex.Infrastructure.Jobs.Quartz;

/// <summary>Puts the errands that are owed every hour. Several servers put it several times, which does no harm.</summary>
[DisallowConcurrentExecution]
internal sealed class HourlyRound(IOutboxQueue queue) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await queue.PutAsync(DocumentErrands.Drop(), cancellationToken);
        await queue.PutAsync(AccountErrands.Drop(), cancellationToken);
    }
}
