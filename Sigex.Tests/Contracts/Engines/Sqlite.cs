using Microsoft.EntityFrameworkCore;
using Sigex.Infrastructure.Database;
using Sigex.Infrastructure.Database.Engines.Sqlite;

namespace Sigex.Tests.Contracts.Engines;

/// <summary>In a file of its own among the temporary ones.</summary>
public sealed class Sqlite : Engine
{
    public override string Name => "SQLite";

    protected override string Connection => $"Data Source={Path.Combine(Path.GetTempPath(), Place)}.db";

    protected override SigexDbContext Create(string connection) => new SqliteSigexDbContext(
        new DbContextOptionsBuilder<SqliteSigexDbContext>().UseSqlite(connection).Options);
}
