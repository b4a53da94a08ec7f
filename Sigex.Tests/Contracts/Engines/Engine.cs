using Microsoft.EntityFrameworkCore;
using Sigex.Infrastructure.Database;

namespace Sigex.Tests.Contracts.Engines;

/// <summary>One database engine, with a place of its own for each class of tests.</summary>
public abstract class Engine : IAsyncLifetime
{
    public abstract string Name { get; }

    protected string Place { get; } = "sigex_" + Path.GetRandomFileName().Replace('.', '_');

    /// <summary>Null where this engine is not configured on this machine.</summary>
    protected abstract string? Connection { get; }

    /// <summary>Opens the database, or lets the test show as skipped.</summary>
    public SigexDbContext Open()
    {
        Assert.SkipWhen(Connection is null, $"{Name} is not configured.");
        return Create(Connection!);
    }

    public async ValueTask InitializeAsync()
    {
        if (Connection is not null)
        {
            await using var database = Create(Connection);
            await database.Database.MigrateAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Connection is not null)
        {
            await using var database = Create(Connection);
            await DropAsync(database);
        }

        GC.SuppressFinalize(this);
    }

    protected abstract SigexDbContext Create(string connection);

    protected virtual Task DropAsync(SigexDbContext database) => database.Database.EnsureDeletedAsync();

    /// <summary>What a variable of the environment says, if it says anything.</summary>
    protected static string? Setting(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
