namespace Sigex.Domain.Signatures.Cms;

/// <summary>The object identifiers of CMS and of the attributes that we know.</summary>
internal static class CmsOids
{
    public const string Data = "1.2.840.113549.1.7.1";
    public const string SignedData = "1.2.840.113549.1.7.2";
    public const string TimestampInfo = "1.2.840.113549.1.9.16.1.4";

    // RFC 5652, 11
    public const string ContentType = "1.2.840.113549.1.9.3";
    public const string MessageDigest = "1.2.840.113549.1.9.4";
    public const string SigningTime = "1.2.840.113549.1.9.5";

    public const string CounterSignature = "1.2.840.113549.1.9.6";

    // RFC 5035
    public const string SigningCertificate = "1.2.840.113549.1.9.16.2.12";
    public const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    // RFC 3161 appendix A; RFC 5126, 6.3.4
    public const string SignatureTimestamp = "1.2.840.113549.1.9.16.2.14";
    public const string RevocationValues = "1.2.840.113549.1.9.16.2.24";
}
