using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Domain.Signatures;

/// <summary>A signature with which nothing is wrong as far as it can be said without the network (contract 5.3, steps 1–6).</summary>
public sealed record SignatureClaim
{
    public required ReadSignature Signature { get; init; }

    public required SignerIdentity Signer { get; init; }

    /// <summary>Signer's certificate first, anchor last.</summary>
    public required IReadOnlyList<Certificate> Path { get; init; }

    /// <summary>The authority under which the certificate was issued: <c>nca</c>, <c>btsd</c> or <c>npk</c>.</summary>
    public required string Authority { get; init; }

    public Digest Digest => Signature.MessageDigest;

    /// <summary>Stamp and status that came inside, already judged.</summary>
    internal EvidenceInside Inside { get; init; } = EvidenceInside.None;
}

/// <summary>A signature that may be registered, with its proof (or with proof pending, where the installation allows it).</summary>
public sealed record VerifiedSignature(SignatureClaim Claim, SignatureProof Proof, DateTimeOffset? SignedAt);
