using Sigex.Domain.Kernel;

namespace Sigex.Web.Composition;

/// <summary>Runs one action in a scope of its own, and once more in a fresh one if it lost a race.</summary>
/// <remarks>The scope of a circuit lives as long as the tab is open; nothing of an action may live that long.</remarks>
public sealed class Operations(IServiceScopeFactory scopes)
{
    public const int Tries = 5;

    public async Task<Result<T>> RunAsync<TAction, T>(Func<TAction, Task<Result<T>>> run)
        where TAction : notnull
        where T : class
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                return await run(scope.ServiceProvider.GetRequiredService<TAction>());
            }
            catch (StaleChangeException)
            {
                // Somebody was faster. The action starts again from what is stored now.
            }
        }

        return KernelRefusals.Busy;
    }
}
