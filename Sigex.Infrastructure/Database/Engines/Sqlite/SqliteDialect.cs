using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Sigex.Infrastructure.Database.Engines.Sqlite;

internal sealed class SqliteDialect : DatabaseDialect
{
    // https://sqlite.org/rescode.html
    private const int Busy = 5;
    private const int PrimaryKeyExists = 1555;
    private const int UniqueExists = 2067;

    public override bool IsLostRace(DbException fault) =>
        fault is SqliteException { SqliteExtendedErrorCode: PrimaryKeyExists or UniqueExists }
            or SqliteException { SqliteErrorCode: Busy };

    // EF's lock on SQLite is a row, which a killed process leaves behind; the next start would wait for it for ever.
    // https://learn.microsoft.com/ef/core/providers/sqlite/limitations#concurrent-migrations-protection
    public override async Task RecoverMigrationAsync(SigexDbContext database, CancellationToken cancellation)
    {
        while (await HasLockAsync(database, cancellation))
        {
            // No migration of ours takes a minute, so whoever took the lock earlier is dead.
            const string remove =
                "DELETE FROM \"__EFMigrationsLock\" WHERE julianday(\"Timestamp\") < julianday('now', '-1 minutes')";
            if (await database.Database.ExecuteSqlRawAsync(remove, cancellation) == 0)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
            }
        }
    }

    private static async Task<bool> HasLockAsync(SigexDbContext database, CancellationToken cancellation)
    {
        const string table = "SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        const string rows = "SELECT COUNT(*) AS \"Value\" FROM \"__EFMigrationsLock\"";
        return await database.Database.SqlQueryRaw<int>(table).SingleAsync(cancellation) > 0
            && await database.Database.SqlQueryRaw<int>(rows).SingleAsync(cancellation) > 0;
    }
}
