using Microsoft.EntityFrameworkCore;

namespace Sigex.Infrastructure.Database.Engines.Sqlite;

/// <summary>SQLite, for one server: the default, nothing to install.</summary>
public sealed class SqliteSigexDbContext(DbContextOptions<SqliteSigexDbContext> options) : SigexDbContext(options)
{
    protected internal override DatabaseDialect Dialect { get; } = new SqliteDialect();

    // Every context has it, however it was made: without these pragmas nothing that we promise of SQLite holds.
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.AddInterceptors(SqlitePragmas.Interceptor);
}
