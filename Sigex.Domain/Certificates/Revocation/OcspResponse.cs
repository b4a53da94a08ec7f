using Sigex.Domain.Cryptography;

namespace Sigex.Domain.Certificates.Revocation;

/// <summary>A basic OCSP response (RFC 6960, 4.2) as its bytes say it. Whether it may be believed is judged elsewhere.</summary>
public sealed class OcspResponse
{
    /// <summary>DER of the BasicOCSPResponse: what revocation-values carries and what is stored.</summary>
    public required ReadOnlyMemory<byte> Encoded { get; init; }

    public required DateTimeOffset ProducedAt { get; init; }

    public required string SignatureAlgorithmOid { get; init; }

    public required IReadOnlyList<SingleStatus> Statuses { get; init; }

    public required IReadOnlyList<Certificate> Certificates { get; init; }

    public ReadOnlyMemory<byte>? Nonce { get; init; }

    internal ReadOnlyMemory<byte> ToBeSigned { get; init; }

    internal AlgorithmIdentifier SignatureAlgorithm { get; init; } = new("");

    internal ReadOnlyMemory<byte> SignatureValue { get; init; }

    /// <summary>DER of the name, where the responder is named so.</summary>
    internal ReadOnlyMemory<byte>? ResponderName { get; init; }

    /// <summary>SHA-1 over the responder's key, where the responder is named so.</summary>
    internal ReadOnlyMemory<byte>? ResponderKeyHash { get; init; }

    /// <summary>A critical extension that nobody here understands makes the answer unusable (rule REV-06).</summary>
    internal bool HasUnknownCriticalExtension { get; init; }

    /// <summary>Reads a BasicOCSPResponse, as revocation-values holds it.</summary>
    /// <exception cref="Cryptography.Asn1.RefusedException">The bytes are none.</exception>
    public static OcspResponse Read(ReadOnlyMemory<byte> basicResponse) => OcspResponseReader.ReadBasic(basicResponse);

    /// <summary>Reads the whole OCSPResponse of a responder: status successful and a basic response (rule REV-02).</summary>
    /// <exception cref="Cryptography.Asn1.RefusedException">The bytes are none, or the responder answered an error.</exception>
    public static OcspResponse ReadAnswer(ReadOnlyMemory<byte> response) => OcspResponseReader.ReadAnswer(response);
}
