using Microsoft.Extensions.DependencyInjection;

namespace Sigex.Infrastructure.Database;

public static class DatabaseServices
{
    /// <summary>Everything that is kept between two requests. The host chooses engine and connection.</summary>
    public static IServiceCollection AddSigexDatabase(
        this IServiceCollection services, DatabaseOptions options, string dataFolder) => services;

    /// <summary>Brings the database to the newest migration; called once before the host begins to serve.</summary>
    public static Task MigrateSigexDatabaseAsync(this IServiceProvider services, CancellationToken cancellation) =>
        Task.CompletedTask;
}
