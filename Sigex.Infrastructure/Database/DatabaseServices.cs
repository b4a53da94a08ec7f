using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Access;
using Sigex.Domain.Accounts;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Journal;
using Sigex.Domain.Kernel;
using Sigex.Domain.Organizations;
using Sigex.Infrastructure.Database.Accounts;
using Sigex.Infrastructure.Database.Documents;
using Sigex.Infrastructure.Database.Engines.Postgres;
using Sigex.Infrastructure.Database.Engines.Sqlite;
using Sigex.Infrastructure.Database.Engines.SqlServer;
using Sigex.Infrastructure.Database.Journal;
using Sigex.Infrastructure.Database.Organizations;
using Sigex.Infrastructure.Database.Outbox;
using Sigex.Infrastructure.Jobs;
using Sigex.Infrastructure.Tokens;

namespace Sigex.Infrastructure.Database;

public static class DatabaseServices
{
    /// <summary>Everything that is kept between two requests. The host chooses engine and connection.</summary>
    public static IServiceCollection AddSigexDatabase(
        this IServiceCollection services, DatabaseOptions options, string dataFolder)
    {
        services.AddScoped<IOutbox, EfOutbox>();
        services.AddSingleton<IOutboxQueue, EfOutboxQueue>();
        services.AddScoped<IDocumentRegistry, EfDocumentRegistry>();
        services.AddSingleton<IDocumentReader, EfDocumentReader>();
        services.AddSingleton<IExportedSignatures, EfExportedSignatures>();
        services.AddSingleton<INonces, EfNonces>();
        services.AddScoped<ISessions, EfSessions>();
        services.AddSingleton<EfAccountReader>();
        services.AddSingleton<ISessionReader>(all => all.GetRequiredService<EfAccountReader>());
        services.AddSingleton<ILogInReader>(all => all.GetRequiredService<EfAccountReader>());
        services.AddSingleton<ITokenKeyStore, EfTokenKeyStore>();
        services.AddScoped<IOrganizationRegistry, EfOrganizationRegistry>();
        services.AddSingleton<IInformationSystems, EfInformationSystems>();
        services.AddSingleton<IStandings, EfStandings>();
        services.AddScoped<IJournal, EfJournal>();
        services.AddSingleton<EfJournalReader>();
        services.AddSingleton<IJournalReader>(all => all.GetRequiredService<EfJournalReader>());
        services.AddSingleton<IJournalEraser>(all => all.GetRequiredService<EfJournalReader>());

        return options.Provider switch
        {
            DatabaseProvider.Sqlite =>
                services.AddEngine<SqliteSigexDbContext>(d => d.UseSqlite(SqliteConnection(options, dataFolder))),
            DatabaseProvider.SqlServer =>
                services.AddEngine<SqlServerSigexDbContext>(d => d.UseSqlServer(options.ConnectionString)),
            DatabaseProvider.PostgreSql =>
                services.AddEngine<PostgresSigexDbContext>(d => d.UseNpgsql(options.ConnectionString)),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Provider, "Unknown database engine."),
        };
    }

    /// <summary>Brings the database to the newest migration; called once before the host begins to serve.</summary>
    public static async Task MigrateSigexDatabaseAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        await using var database = services.GetRequiredService<Func<SigexDbContext>>()();
        await database.Dialect.RecoverMigrationAsync(database, cancellation);
        await database.Database.MigrateAsync(cancellation);
    }

    private static string SqliteConnection(DatabaseOptions options, string dataFolder) =>
        options.ConnectionString.Length > 0
            ? options.ConnectionString
            : new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "sigex.db") }.ToString();

    // An action gets one context for its scope; a reader opens its own, since a circuit outlives many readings.
    private static IServiceCollection AddEngine<TContext>(
        this IServiceCollection services, Action<DbContextOptionsBuilder> connect)
        where TContext : SigexDbContext =>
        services
            .AddDbContextFactory<TContext>(connect)
            .AddSingleton<Func<SigexDbContext>>(
                all => all.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext)
            .AddScoped(all => all.GetRequiredService<Func<SigexDbContext>>()());
}
