using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Domain.Documents.Signing;

/// <summary>The bytes of a proof, apart from the signature they belong to, so that most readings need not carry them.</summary>
public sealed class KeptProof
{
    internal KeptProof(SignatureProof proof)
    {
        Signature = proof.Signature.ToArray();
        Path = proof.Path;
        Replace(proof);
    }

    private KeptProof(byte[] signature, IReadOnlyList<ReadOnlyMemory<byte>> path)
    {
        Signature = signature;
        Path = path;
    }

    /// <summary>The CMS as accepted, content cut out. It never changes.</summary>
    public byte[] Signature { get; }

    public byte[]? Timestamp { get; private set; }

    public byte[]? OcspResponse { get; private set; }

    /// <summary>From the signer's certificate to the anchor.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Path { get; private set; }

    internal SignatureProof Read(EvidenceState state, string? failureCode) => new()
    {
        Signature = Signature,
        Timestamp = Bytes(Timestamp),
        OcspResponse = Bytes(OcspResponse),
        Path = Path,
        State = state,
        FailureCode = failureCode,
    };

    internal void Replace(SignatureProof proof)
    {
        Timestamp = proof.Timestamp?.ToArray();
        OcspResponse = proof.OcspResponse?.ToArray();
        Path = proof.Path;
    }

    // Null must stay null: the conversion from byte[] would make it empty bytes.
    private static ReadOnlyMemory<byte>? Bytes(byte[]? kept) => kept is null ? (ReadOnlyMemory<byte>?)null : new ReadOnlyMemory<byte>(kept);
}
