using Sigex.Domain.Kernel;

namespace Sigex.Domain.Accounts;

/// <summary>What is kept of a nonce that was given out: hashes, what it is for, and when, by two clocks (rule LOG-01).</summary>
/// <remarks>The clock of the day may be set back; the steady one may not, but it means something in its own process only.</remarks>
public sealed class IssuedNonce
{
    private static readonly Guid ThisProcess = Guid.NewGuid();

    private IssuedNonce(
        byte[] sha256, byte[] textSha256, NoncePurpose purpose, DateTimeOffset issuedAt, Guid process, long steadyTicks)
    {
        Sha256 = sha256;
        TextSha256 = textSha256;
        Purpose = purpose;
        IssuedAt = issuedAt;
        Process = process;
        SteadyTicks = steadyTicks;
    }

    public byte[] Sha256 { get; }

    public byte[] TextSha256 { get; }

    public NoncePurpose Purpose { get; }

    public DateTimeOffset IssuedAt { get; }

    public Guid Process { get; }

    public long SteadyTicks { get; }

    /// <summary>When somebody first named it; from then on it is of no use.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public static IssuedNonce Of(Nonce nonce, NoncePurpose purpose, TimeProvider clock) =>
        new(nonce.Sha256, nonce.TextSha256, purpose, clock.Now(), ThisProcess, clock.GetTimestamp());

    /// <summary>At most five minutes old by either clock, and not from the future.</summary>
    public bool IsFresh(TimeProvider clock)
    {
        var age = clock.Now() - IssuedAt;
        return age >= TimeSpan.Zero
            && age <= Nonce.Life
            && (Process != ThisProcess || clock.GetElapsedTime(SteadyTicks) <= Nonce.Life);
    }
}

/// <summary>What a nonce was given out for. One kind does not serve for another.</summary>
public enum NoncePurpose
{
    SignIn,
    StepUp,
    Qr,
}

/// <summary>Where nonces are between their issue and their use.</summary>
public interface INonces
{
    Task AddAsync(IssuedNonce nonce, CancellationToken cancellation);

    /// <summary>Uses it up: of all who name it, however many at a time, exactly one gets it.</summary>
    /// <returns>Null where it was never issued for this, or somebody was faster.</returns>
    Task<IssuedNonce?> UseUpAsync(Nonce nonce, NoncePurpose purpose, CancellationToken cancellation);

    /// <summary>Is this the SHA-256 of a nonce given out in the last day, or of its text (rule CMS-20)?</summary>
    Task<bool> WasIssuedAsync(ReadOnlyMemory<byte> sha256, CancellationToken cancellation);
}
