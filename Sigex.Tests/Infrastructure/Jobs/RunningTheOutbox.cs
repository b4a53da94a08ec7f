using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Sigex.Domain.Kernel;
using Sigex.Infrastructure.Database.Outbox;
using Sigex.Infrastructure.Jobs;
using Sigex.Tests.Support;

namespace Sigex.Tests.Infrastructure.Jobs;

public sealed class RunningTheOutbox : IAsyncDisposable
{
    private readonly SmallRegistry _registry = new();
    private readonly TestJob _job = new();

    public ValueTask DisposeAsync() => _registry.DisposeAsync();

    [Fact]
    public async Task What_is_done_is_owed_no_more()
    {
        await PutAsync();
        await RunAsync();
        await RunAsync();

        Assert.Equal(["subject"], _job.Asked);
    }

    [Fact]
    public async Task A_failure_is_tried_again_after_a_growing_pause_and_parked_in_the_end()
    {
        _job.Fault = new InvalidOperationException();
        await PutAsync();
        for (var attempt = 0; attempt < 2 * OutboxRunner.MostAttempts; attempt++)
        {
            await RunAsync();
            _registry.Clock.Time += TimeSpan.FromHours(1);
        }

        Assert.Equal(OutboxRunner.MostAttempts, _job.Asked.Count);
    }

    [Fact]
    public async Task Silence_of_an_authority_is_waited_out_however_long_it_lasts()
    {
        _job.Fault = new UnfinishedErrandException("One is missing.");
        await PutAsync();
        for (var attempt = 0; attempt < 2 * OutboxRunner.MostAttempts; attempt++)
        {
            await RunAsync();
            _registry.Clock.Time += TimeSpan.FromHours(1);
        }

        Assert.Equal(2 * OutboxRunner.MostAttempts, _job.Asked.Count);
    }

    [Fact]
    public async Task One_errand_that_fails_does_not_hold_up_the_next()
    {
        _job.Fault = new InvalidOperationException();
        await PutAsync("first");
        await PutAsync("second");
        await RunAsync();

        Assert.Equal(["first", "second"], _job.Asked);
    }

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(3, 120)]
    [InlineData(8, 3600)]
    [InlineData(1000, 3600)]
    public void The_pause_doubles_up_to_an_hour(int attempt, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), OutboxRunner.PauseAfter(attempt));

    private EfOutboxQueue Queue => new(_registry.Open, _registry.Clock);

    private Task PutAsync(string subject = "subject") => Queue.PutAsync(new Errand("test", subject), CancellationToken.None);

    private async Task RunAsync()
    {
        await using var services = new ServiceCollection()
            .AddKeyedSingleton<IOutboxJob>("test", _job)
            .BuildServiceProvider();
        await new OutboxRunner(Queue, services.GetRequiredService<IServiceScopeFactory>(), NullLogger<OutboxRunner>.Instance)
            .RunDueAsync(CancellationToken.None);
    }

    private sealed class TestJob : IOutboxJob
    {
        public List<string> Asked { get; } = [];

        public Exception? Fault { get; set; }

        public Task RunAsync(string subject, CancellationToken stopping)
        {
            Asked.Add(subject);
            return Fault is null ? Task.CompletedTask : Task.FromException(Fault);
        }
    }
}
