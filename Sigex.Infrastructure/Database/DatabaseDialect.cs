using System.Data.Common;

namespace Sigex.Infrastructure.Database;

/// <summary>Everything in which the engines differ, on one page. A new difference becomes a member here.</summary>
public abstract class DatabaseDialect
{
    /// <summary>The collation that tells <c>a</c> from <c>A</c>, where the engine does not do so by itself. Ids need it.</summary>
    public virtual string? ExactCollation => null;

    /// <summary>Somebody was faster: a key is already there, or the engine chose us to lose a deadlock.</summary>
    public abstract bool IsLostRace(DbException fault);

    /// <summary>What has to be put in order before migrations run, because an earlier process was killed during them.</summary>
    public virtual Task RecoverMigrationAsync(SigexDbContext database, CancellationToken cancellation) =>
        Task.CompletedTask;
}
