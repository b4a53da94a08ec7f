using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Sigex.Infrastructure.Database.Engines.Postgres;

/// <summary>PostgreSQL, for several servers.</summary>
public sealed class PostgresSigexDbContext(DbContextOptions<PostgresSigexDbContext> options) : SigexDbContext(options)
{
    protected internal override DatabaseDialect Dialect { get; } = new PostgresDialect();

    private sealed class PostgresDialect : DatabaseDialect
    {
        public override bool IsLostRace(DbException fault) => fault.SqlState is
            PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.SerializationFailure;
    }
}
