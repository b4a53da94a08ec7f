using Microsoft.EntityFrameworkCore;
using Sigex.Infrastructure.Database;
using Sigex.Infrastructure.Database.Engines.SqlServer;

namespace Sigex.Tests.Contracts.Engines;

/// <summary>In a database of its own, on the server that SIGEX_TEST_SQLSERVER names.</summary>
public sealed class SqlServer : Engine
{
    public override string Name => "SQL Server";

    protected override string? Connection =>
        Setting("SIGEX_TEST_SQLSERVER") is { } server ? $"{server};Database={Place}" : null;

    protected override SigexDbContext Create(string connection) => new SqlServerSigexDbContext(
        new DbContextOptionsBuilder<SqlServerSigexDbContext>().UseSqlServer(connection).Options);
}
