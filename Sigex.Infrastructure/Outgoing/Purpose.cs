namespace Sigex.Infrastructure.Outgoing;

/// <summary>What a connection is for.</summary>
internal enum Purpose
{
    CertificateStatus,
    Timestamp,

    /// <summary>Certificates of authorities that the operator fetches, against their pins.</summary>
    AuthorityCertificate,
}
