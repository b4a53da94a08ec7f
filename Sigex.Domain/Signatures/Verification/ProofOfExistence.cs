namespace Sigex.Domain.Signatures.Verification;

/// <summary>What proves that a signature existed at a moment (security 3.7). The signer's own signing time never does.</summary>
public sealed record ProofOfExistence(DateTimeOffset At, ProofKind Kind)
{
    /// <summary>A good stamp, else the entry of the registry's journal, else nothing.</summary>
    internal static ProofOfExistence? Of(DateTimeOffset? stamped, DateTimeOffset? registered) =>
        stamped is { } genTime ? new ProofOfExistence(genTime, ProofKind.Stamp)
        : registered is { } entry ? new ProofOfExistence(entry, ProofKind.RegistryJournal)
        : null;
}

/// <summary>Who stands for a proof of existence.</summary>
public enum ProofKind
{
    /// <summary>A time-stamp authority, by genTime of the earliest good stamp.</summary>
    Stamp,

    /// <summary>This registry, by the entry with which it took the signature.</summary>
    RegistryJournal,
}
