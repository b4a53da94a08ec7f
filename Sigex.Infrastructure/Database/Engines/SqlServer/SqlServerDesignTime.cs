using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Sigex.Infrastructure.Database.Engines.SqlServer;

/// <summary>For <c>.ci/migrate</c>: the model without a server and without the host.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerSigexDbContext>
{
    public SqlServerSigexDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerSigexDbContext>().UseSqlServer().Options);
}
