using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Accounts;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Documents.Signing;
using Sigex.Infrastructure.Jobs.Quartz;
using Sigex.Infrastructure.News;

namespace Sigex.Infrastructure.Jobs;

public static class JobServices
{
    /// <summary>What happens after an action or at a certain hour. Each errand has exactly one job.</summary>
    public static IServiceCollection AddSigexJobs(this IServiceCollection services)
    {
        services.AddSingleton<IDocumentNews, DocumentNews>();
        services.AddSingleton<OutboxRunner>();
        services.AddScoped<CompleteEvidence>();
        services.AddScoped<DropUnfinished>();
        services.AddKeyedScoped<IOutboxJob, CompleteEvidenceJob>(DocumentErrands.CompleteEvidence);
        services.AddKeyedScoped<IOutboxJob, DropUnfinishedJob>(DocumentErrands.DropUnfinished);
        services.AddScoped<DropExpired>();
        services.AddKeyedScoped<IOutboxJob, DropExpiredJob>(AccountErrands.DropExpired);
        return services.AddQuartzRounds();
    }
}
