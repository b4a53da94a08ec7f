using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Sigex.Infrastructure.Database.Engines.SqlServer;

/// <summary>SQL Server, for several servers.</summary>
public sealed class SqlServerSigexDbContext(DbContextOptions<SqlServerSigexDbContext> options) : SigexDbContext(options)
{
    protected internal override DatabaseDialect Dialect { get; } = new SqlServerDialect();

    private sealed class SqlServerDialect : DatabaseDialect
    {
        // https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors
        private const int Deadlock = 1205;
        private const int UniqueIndexExists = 2601;
        private const int UniqueConstraintExists = 2627;

        public override string ExactCollation => "Latin1_General_100_BIN2";

        public override bool IsLostRace(DbException fault) =>
            fault is SqlException { Number: Deadlock or UniqueIndexExists or UniqueConstraintExists };
    }
}
