using Microsoft.EntityFrameworkCore;
using Sigex.Infrastructure.Database;
using Sigex.Infrastructure.Database.Engines.Postgres;

namespace Sigex.Tests.Contracts.Engines;

/// <summary>In a schema of its own, in the database that SIGEX_TEST_POSTGRES names.</summary>
public sealed class Postgres : Engine
{
    public override string Name => "PostgreSQL";

    protected override string? Connection =>
        Setting("SIGEX_TEST_POSTGRES") is { } server ? $"{server};Search Path={Place}" : null;

    protected override SigexDbContext Create(string connection) => new PostgresSigexDbContext(
        new DbContextOptionsBuilder<PostgresSigexDbContext>()
            .UseNpgsql(connection, engine => engine.MigrationsHistoryTable("__EFMigrationsHistory", Place))
            .Options);

#pragma warning disable EF1002 // A name cannot be a parameter, and this one is made here, of letters and digits.
    protected override Task DropAsync(SigexDbContext database) =>
        database.Database.ExecuteSqlRawAsync($"drop schema if exists {Place} cascade");
#pragma warning restore EF1002
}
