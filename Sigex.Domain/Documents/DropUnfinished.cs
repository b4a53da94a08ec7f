using Sigex.Domain.Kernel;

namespace Sigex.Domain.Documents;

/// <summary>Takes away registrations whose body nobody has shown for a day (contract 3.1).</summary>
public sealed class DropUnfinished(IDocumentRegistry registry, TimeProvider clock)
{
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <returns>How many were taken away.</returns>
    public Task<int> RunAsync(CancellationToken cancellation) =>
        registry.DropUnfinishedAsync(clock.Now() - Patience, cancellation);
}
