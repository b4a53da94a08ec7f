using Sigex.Domain.Certificates;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>One time-stamp over a signature, and what it is worth.</summary>
public sealed record JudgedStamp
{
    /// <summary>The token as received.</summary>
    public required ReadOnlyMemory<byte> Encoded { get; init; }

    /// <summary>The moment that the token names, whether or not it may be believed; null where it cannot be read.</summary>
    public DateTimeOffset? GenTime { get; init; }

    /// <summary>It proves that the signature existed at <see cref="GenTime"/> (rules TSP-01 to TSP-05).</summary>
    public required bool IsGood { get; init; }

    /// <summary>Nobody can judge it any more: evidence about its authority was not kept (rule TSP-02).</summary>
    public bool IsOpen { get; init; }

    /// <summary>What speaks against one that is not good, in English words to stand after "because".</summary>
    public string? Why { get; init; }

    /// <summary>The certificate of the time-stamp authority, where the token carries it or it was found.</summary>
    public Certificate? Authority { get; init; }

    /// <summary>From the authority to the anchor; empty where the stamp is not good.</summary>
    public IReadOnlyList<Certificate> Path { get; init; } = [];
}
