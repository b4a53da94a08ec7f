using Quartz;

namespace Sigex.Infrastructure.Jobs.Quartz;

/// <summary>Lets Quartz wake the outbox. One round at a time on one server; several servers share the queue.</summary>
[DisallowConcurrentExecution]
internal sealed class OutboxRound(OutboxRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await runner.RunDueAsync(cancellationToken);
}
