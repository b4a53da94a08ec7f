namespace Sigex.Infrastructure.Outgoing;

/// <summary>What a connection is for.</summary>
internal enum Purpose
{
    CertificateStatus,
    Timestamp,

    /// <summary>Revocation lists, fetched by a job.</summary>
    RevocationList,

    /// <summary>Certificates of authorities that the operator fetches, against their pins.</summary>
    AuthorityCertificate,
}
