using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Sigex.Infrastructure.Database.Engines.Sqlite;

/// <summary>For <c>.ci/migrate</c>: the model without a server and without the host.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteSigexDbContext>
{
    public SqliteSigexDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteSigexDbContext>().UseSqlite().Options);
}
