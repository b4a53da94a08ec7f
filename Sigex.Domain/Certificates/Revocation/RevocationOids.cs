namespace Sigex.Domain.Certificates.Revocation;

/// <summary>The object identifiers of OCSP and of revocation lists.</summary>
internal static class RevocationOids
{
    // RFC 6960, 4.2.1 and 4.4
    public const string BasicResponse = "1.3.6.1.5.5.7.48.1.1";
    public const string Nonce = "1.3.6.1.5.5.7.48.1.2";
    public const string ExtendedRevoke = "1.3.6.1.5.5.7.48.1.9";

    // RFC 6962, 3.3: where the certificate was logged, which says nothing about its status.
    public const string LoggedCertificate = "1.3.6.1.4.1.11129.2.4.5";

    // RFC 5280, 5.2 and 5.3
    public const string ListNumber = "2.5.29.20";
    public const string ReasonCode = "2.5.29.21";
    public const string InvalidityDate = "2.5.29.24";
    public const string DeltaIndicator = "2.5.29.27";
    public const string IssuingDistributionPoint = "2.5.29.28";
    public const string CertificateIssuer = "2.5.29.29";
}
