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

    /// <summary>Reads a BasicOCSPResponse, as revocation-values holds it.</summary>
    /// <exception cref="Cryptography.Asn1.RefusedException">The bytes are none.</exception>
    public static OcspResponse Read(ReadOnlyMemory<byte> basicResponse) => throw new NotImplementedException();

    /// <summary>Reads the whole OCSPResponse of a responder: status successful and a basic response (rule REV-02).</summary>
    /// <exception cref="Cryptography.Asn1.RefusedException">The bytes are none, or the responder answered an error.</exception>
    public static OcspResponse ReadAnswer(ReadOnlyMemory<byte> response) => throw new NotImplementedException();
}

/// <summary>What a response says about one certificate.</summary>
public sealed record SingleStatus
{
    public required string SerialNumber { get; init; }

    public required CertificateStatusKind Kind { get; init; }

    public required DateTimeOffset ThisUpdate { get; init; }

    public DateTimeOffset? NextUpdate { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>CRLReason (RFC 5280, 5.3.1), null where none was given.</summary>
    public int? Reason { get; init; }

    /// <summary>RFC 6960's extended revoke: revoked in 1970 as certificateHold, which means "no record of it".</summary>
    public bool IsUnknownToAuthority =>
        Kind == CertificateStatusKind.Revoked && Reason == 6 && RevokedAt == DateTimeOffset.UnixEpoch;
}

public enum CertificateStatusKind
{
    Good,
    Revoked,
    Unknown,
}
