using Microsoft.Extensions.DependencyInjection;

namespace Sigex.Infrastructure.Jobs;

public static class JobServices
{
    /// <summary>What happens after an action or at a certain hour. Each errand has exactly one job.</summary>
    public static IServiceCollection AddSigexJobs(this IServiceCollection services) => services;
}
