namespace Sigex.Domain.Signatures.Evidence;

/// <summary>What is kept for decades so that a signature can be judged again with no network (security 3.10).</summary>
public sealed record SignatureProof
{
    /// <summary>The CMS as accepted, content cut out; or the text of the ds:Signature element in UTF-8.</summary>
    public required ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>Told by the bytes, of which no kind begins like the other.</summary>
    public SignatureType Type => ReadSignature.TypeOf(Signature.Span);

    /// <summary>The TimeStampToken over the signature value; null while evidence is pending.</summary>
    public ReadOnlyMemory<byte>? Timestamp { get; init; }

    /// <summary>The BasicOCSPResponse about the signer's certificate; null while evidence is pending.</summary>
    public ReadOnlyMemory<byte>? OcspResponse { get; init; }

    /// <summary>The path from the signer's certificate to the anchor, DER each.</summary>
    public required IReadOnlyList<ReadOnlyMemory<byte>> Path { get; init; }

    /// <summary>The registry's own entry of the registration: a proof of existence where no stamp was kept (security 3.7).</summary>
    public DateTimeOffset? RegisteredAt { get; init; }

    public required EvidenceState State { get; init; }

    /// <summary>Code of the refusal where <see cref="State"/> is Failed.</summary>
    public string? FailureCode { get; init; }
}

/// <summary>How far the proof of a signature has come (contract 5.3, "Evidence pending").</summary>
public enum EvidenceState
{
    Complete,
    Pending,
    Failed,
}

/// <summary>What to do when an authority does not answer: <c>Sigex:Pki:Evidence</c>.</summary>
public enum EvidenceRule
{
    /// <summary>Nothing is registered without its proof.</summary>
    Required,

    /// <summary>The signature is registered and its proof is collected later.</summary>
    WhenReachable,
}
