using Microsoft.EntityFrameworkCore;
using Sigex.Domain.Kernel;
using Sigex.Infrastructure.Database.Outbox;
using Sigex.Infrastructure.Jobs;
using Sigex.Tests.Contracts.Engines;
using Sigex.Tests.Support;

namespace Sigex.Tests.Contracts;

/// <summary>What any database must do with errands. Each engine inherits it.</summary>
public abstract class KeepingErrands(Engine engine) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly FixedClock _clock = new();

    private EfOutboxQueue Queue => new(engine.Open, _clock);

    public async ValueTask InitializeAsync()
    {
        await using var database = engine.Open();
        await database.Outbox.ExecuteDeleteAsync();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_was_put_first_is_taken_first()
    {
        await PutAsync("one");
        _clock.Time += TimeSpan.FromSeconds(1);
        await PutAsync("two");

        Assert.Equal("one", (await TakeAsync())?.Subject);
        Assert.Equal("two", (await TakeAsync())?.Subject);
        Assert.Null(await TakeAsync());
    }

    [Fact]
    public async Task Of_many_workers_exactly_one_gets_each_errand()
    {
        var subjects = Enumerable.Range(0, 12).Select(number => $"errand-{number}").ToList();
        foreach (var subject in subjects)
        {
            await PutAsync(subject);
        }

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var mine = new List<string>();
            while (await Queue.TakeAsync(None) is { } errand)
            {
                mine.Add(errand.Subject);
            }

            return mine;
        })));

        Assert.Equal(subjects.Order(), taken.SelectMany(mine => mine).Order());
    }

    [Fact]
    public async Task The_errand_of_a_worker_that_died_is_due_again()
    {
        await PutAsync("one");
        await TakeAsync();
        Assert.Null(await TakeAsync());

        _clock.Time += EfOutboxQueue.Hold;

        Assert.Equal(2, (await TakeAsync())?.Attempt);
    }

    [Fact]
    public async Task A_worker_that_was_too_slow_cannot_finish_what_another_has()
    {
        await PutAsync("one");
        var slow = await TakeAsync();
        _clock.Time += EfOutboxQueue.Hold;
        var quick = await TakeAsync();

        await Queue.FinishAsync(slow!, None);
        Assert.Equal(1, await CountAsync());
        await Queue.FinishAsync(quick!, None);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task What_is_put_off_is_due_after_the_pause_and_not_before()
    {
        await PutAsync("one");
        await Queue.PutOffAsync((await TakeAsync())!, TimeSpan.FromMinutes(1), None);

        _clock.Time += TimeSpan.FromSeconds(59);
        Assert.Null(await TakeAsync());
        _clock.Time += TimeSpan.FromSeconds(1);
        Assert.Equal("one", (await TakeAsync())?.Subject);
    }

    [Fact]
    public async Task What_is_parked_stays_and_is_not_taken()
    {
        await PutAsync("one");
        await Queue.ParkAsync((await TakeAsync())!, None);

        _clock.Time += TimeSpan.FromDays(30);

        Assert.Null(await TakeAsync());
        Assert.Equal(1, await CountAsync());
    }

    private Task PutAsync(string subject) => Queue.PutAsync(new Errand("test", subject), None);

    private Task<TakenErrand?> TakeAsync() => Queue.TakeAsync(None);

    private async Task<int> CountAsync()
    {
        await using var database = engine.Open();
        return await database.Outbox.CountAsync();
    }
}

public sealed class KeepingErrandsInSqlite(Sqlite engine) : KeepingErrands(engine), IClassFixture<Sqlite>;

public sealed class KeepingErrandsInSqlServer(SqlServer engine) : KeepingErrands(engine), IClassFixture<SqlServer>;

public sealed class KeepingErrandsInPostgres(Postgres engine) : KeepingErrands(engine), IClassFixture<Postgres>;
