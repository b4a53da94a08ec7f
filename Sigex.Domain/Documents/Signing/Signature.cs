using Sigex.Domain.Cryptography;
using Sigex.Domain.Parties;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Domain.Documents.Signing;

/// <summary>A signature under a document. It is never taken away and, its proof apart, never changes.</summary>
public sealed class Signature
{
    internal Signature(VerifiedSignature verified, NotificationOrder? notifications, DateTimeOffset now)
        : this(
            verified.Claim.Signer.Iin,
            verified.Claim.Signature.Identity,
            verified.Claim.Digest.Algorithm,
            verified.Claim.Digest.Value.ToArray(),
            now)
    {
        Bin = verified.Claim.Signer.Bin;
        SignedAt = verified.SignedAt;
        EmailNotifications = notifications;
        Evidence = verified.Proof.State;
        FailureCode = verified.Proof.FailureCode;
        Kept = new KeptProof(verified.Proof);
    }

    private Signature(
        Iin iin, string identity, DigestAlgorithm digestAlgorithm, byte[] digestValue, DateTimeOffset storedAt)
    {
        Iin = iin;
        Identity = identity;
        DigestAlgorithm = digestAlgorithm;
        DigestValue = digestValue;
        StoredAt = storedAt;
    }

    /// <summary>Unique in the installation and growing; zero until it is stored (contract 1.5).</summary>
    public long SignId { get; private set; }

    public Iin Iin { get; }

    /// <summary>Null where a person signed for themselves.</summary>
    public Bin? Bin { get; }

    /// <summary>What makes two submissions the same signature (rule SIG-04). There is one of each in the installation.</summary>
    public string Identity { get; }

    public Digest Digest => new(DigestAlgorithm, DigestValue);

    /// <summary>When it was received here.</summary>
    public DateTimeOffset StoredAt { get; }

    /// <summary>When it was made, as the stamp proves; null while the proof is pending.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    public EvidenceState Evidence { get; private set; }

    /// <summary>Why the proof failed, for ever.</summary>
    public string? FailureCode { get; private set; }

    public NotificationOrder? EmailNotifications { get; }

    /// <summary>The bytes of the proof; null where they were not asked for.</summary>
    public KeptProof? Kept { get; private set; }

    private DigestAlgorithm DigestAlgorithm { get; }

    private byte[] DigestValue { get; }

    /// <summary>In this very role: a person and the same person as an employee are two (contract 4.7).</summary>
    public bool IsOf(Iin iin, Bin? bin) => Iin == iin && Bin == bin;

    /// <exception cref="InvalidOperationException">The bytes were not loaded.</exception>
    public SignatureProof ReadProof() =>
        (Kept ?? throw new InvalidOperationException($"The proof of signature {SignId} was not loaded."))
            .Read(Evidence, FailureCode) with
        {
            RegisteredAt = StoredAt,
        };

    internal void Prove(SignatureProof proof, DateTimeOffset? signedAt)
    {
        if (Evidence != EvidenceState.Pending || Kept is null)
        {
            throw new InvalidOperationException($"The proof of signature {SignId} is not being collected.");
        }

        Kept.Replace(proof);
        Evidence = proof.State;
        FailureCode = proof.FailureCode;
        SignedAt = signedAt;
    }
}
