using Microsoft.EntityFrameworkCore;
using Sigex.Infrastructure.Database;
using Sigex.Infrastructure.Database.Engines.Postgres;
using Sigex.Infrastructure.Database.Engines.Sqlite;
using Sigex.Infrastructure.Database.Engines.SqlServer;

namespace Sigex.Tests.Architecture;

/// <summary>Needs no server: the model is compared with what the last migration left.</summary>
public sealed class EveryEngineKnowsTheModel
{
    public static TheoryData<SigexDbContext> Engines =>
    [
        new SqliteSigexDbContext(Options<SqliteSigexDbContext>(o => o.UseSqlite())),
        new PostgresSigexDbContext(Options<PostgresSigexDbContext>(o => o.UseNpgsql())),
        new SqlServerSigexDbContext(Options<SqlServerSigexDbContext>(o => o.UseSqlServer())),
    ];

    [Theory, MemberData(nameof(Engines), DisableDiscoveryEnumeration = true)]
    public void No_change_of_the_model_lacks_its_migration(SigexDbContext database)
    {
        Assert.False(database.Database.HasPendingModelChanges(), database.GetType().Name);
        Assert.NotEmpty(database.Database.GetMigrations());
    }

    private static DbContextOptions<T> Options<T>(Action<DbContextOptionsBuilder<T>> use)
        where T : DbContext
    {
        var builder = new DbContextOptionsBuilder<T>();
        use(builder);
        return builder.Options;
    }
}
