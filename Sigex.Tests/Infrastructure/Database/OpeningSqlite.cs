using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Infrastructure.Database;

namespace Sigex.Tests.Infrastructure.Database;

/// <summary>What rule DUR-01 asks of every connection, and a start after a process was killed.</summary>
public sealed class OpeningSqlite : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sigex").FullName;
    private readonly ServiceProvider _services;

    public OpeningSqlite()
    {
        _services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSigexDatabase(new DatabaseOptions(), _folder)
            .BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await using (var database = Open())
        {
            await database.Database.EnsureDeletedAsync();
        }

        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    public async Task Every_connection_is_durable_and_patient(string pragma, string value)
    {
        await _services.MigrateSigexDatabaseAsync(CancellationToken.None);

        await using var database = Open();
        await database.Database.OpenConnectionAsync();
        await using var command = database.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names stand above.
        command.CommandText = $"PRAGMA {pragma}";
#pragma warning restore CA2100

        Assert.Equal(value, (await command.ExecuteScalarAsync())?.ToString());
    }

    [Fact]
    public async Task It_lives_in_the_data_folder_and_may_be_migrated_twice()
    {
        await _services.MigrateSigexDatabaseAsync(CancellationToken.None);
        await _services.MigrateSigexDatabaseAsync(CancellationToken.None);

        Assert.True(File.Exists(Path.Combine(_folder, "sigex.db")));
    }

    [Fact]
    public async Task The_lock_of_a_migration_that_was_killed_does_not_hold_up_the_next_start()
    {
        await _services.MigrateSigexDatabaseAsync(CancellationToken.None);
        await using (var database = Open())
        {
            await database.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00.1234567+00:00')");
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await _services.MigrateSigexDatabaseAsync(patience.Token);
    }

    private SigexDbContext Open() => _services.GetRequiredService<Func<SigexDbContext>>()();
}
