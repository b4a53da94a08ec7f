using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Sigex.Infrastructure.Database.Engines.Postgres;

/// <summary>For <c>.ci/migrate</c>: the model without a server and without the host.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresSigexDbContext>
{
    public PostgresSigexDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresSigexDbContext>().UseNpgsql().Options);
}
