namespace Sigex.Domain.Certificates.Revocation;

/// <summary>What a response says about one certificate.</summary>
public sealed record SingleStatus
{
    /// <summary>Hex, lower case, two digits a byte, no leading zero byte.</summary>
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

    internal CertificateId? Id { get; init; }

    internal bool HasUnknownCriticalExtension { get; init; }

    /// <summary>Is this status about a certificate of that authority, whichever it is (rule REV-02)?</summary>
    public bool IsFrom(Certificate issuer) => Id?.IsFrom(issuer) == true;

    /// <summary>Is this status about that certificate of that authority (rule REV-02)?</summary>
    public bool IsOf(Certificate certificate, Certificate issuer) => Id?.IsOf(certificate, issuer) == true;
}

public enum CertificateStatusKind
{
    Good,
    Revoked,
    Unknown,
}
