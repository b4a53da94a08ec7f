using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sigex.Domain.Kernel;

namespace Sigex.Infrastructure.Jobs;

/// <summary>Takes the errands that are due, one after another, and hands each to its job.</summary>
internal sealed class OutboxRunner(IOutboxQueue queue, IServiceScopeFactory scopes, ILogger<OutboxRunner> log)
{
    public const int MostAttempts = 12;

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    public async Task RunDueAsync(CancellationToken stopping)
    {
        while (await queue.TakeAsync(stopping) is { } errand)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredKeyedService<IOutboxJob>(errand.Name)
                    .RunAsync(errand.Subject, stopping);
                await queue.FinishAsync(errand, stopping);
            }
            catch (UnfinishedErrandException) when (!stopping.IsCancellationRequested)
            {
                log.ErrandWaits(errand.Name, errand.Id, errand.Attempt);
                await queue.PutOffAsync(errand, PauseAfter(errand.Attempt), stopping);
            }
            catch (StaleChangeException) when (!stopping.IsCancellationRequested && errand.Attempt < MostAttempts)
            {
                await queue.PutOffAsync(errand, TimeSpan.Zero, stopping);
            }
            catch (Exception fault) when (!stopping.IsCancellationRequested)
            {
                log.ErrandFailed(errand.Name, errand.Id, errand.Attempt, fault.GetType().Name);
                await (errand.Attempt < MostAttempts
                    ? queue.PutOffAsync(errand, PauseAfter(errand.Attempt), stopping)
                    : queue.ParkAsync(errand, stopping));
            }
        }
    }

    /// <summary>Doubles from half a minute up to an hour.</summary>
    internal static TimeSpan PauseAfter(int attempt)
    {
        var pause = TimeSpan.FromSeconds(30 * Math.Pow(2, Math.Min(attempt - 1, 10)));
        return pause < LongestPause ? pause : LongestPause;
    }
}
