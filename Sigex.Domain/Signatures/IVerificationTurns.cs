namespace Sigex.Domain.Signatures;

/// <summary>Who may verify now. Verifying takes time of the processor, so no more of it runs at once than the machine can bear (rule ISO-01).</summary>
/// <remarks>A turn is held while bytes are read and judged, never while somebody outside is asked.</remarks>
public interface IVerificationTurns
{
    /// <summary>Waits for a turn, which ends when it is disposed of. Where none comes in time the caller gets an exception of the host.</summary>
    Task<IDisposable> TakeAsync(CancellationToken cancellation);
}

/// <summary>For a host that asks one thing after another, as a command does.</summary>
internal sealed class UnlimitedTurns : IVerificationTurns, IDisposable
{
    public static readonly UnlimitedTurns Instance = new();

    public Task<IDisposable> TakeAsync(CancellationToken cancellation) => Task.FromResult<IDisposable>(this);

    public void Dispose()
    {
        // There is nothing to give back.
    }
}
