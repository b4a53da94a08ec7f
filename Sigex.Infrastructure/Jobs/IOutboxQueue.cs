using Sigex.Domain.Kernel;

namespace Sigex.Infrastructure.Jobs;

/// <summary>Errands that were put and are not done. Several workers may take from it.</summary>
public interface IOutboxQueue
{
    /// <summary>The next errand that is due, held for the taker for a while; null when there is none.</summary>
    Task<TakenErrand?> TakeAsync(CancellationToken stopping);

    /// <summary>Puts an errand that follows no change but the hour.</summary>
    Task PutAsync(Errand errand, CancellationToken stopping);

    Task FinishAsync(TakenErrand errand, CancellationToken stopping);

    Task PutOffAsync(TakenErrand errand, TimeSpan pause, CancellationToken stopping);

    /// <summary>Gives the errand up; a person has to look.</summary>
    Task ParkAsync(TakenErrand errand, CancellationToken stopping);
}

/// <param name="Id">The row.</param>
/// <param name="Name">What is owed.</param>
/// <param name="Subject">The id of what it is about.</param>
/// <param name="Attempt">One for the first.</param>
public sealed record TakenErrand(long Id, string Name, string Subject, int Attempt);
