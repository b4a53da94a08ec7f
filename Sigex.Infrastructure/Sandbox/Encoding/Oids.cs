namespace Sigex.Infrastructure.Sandbox.Encoding;

/// <summary>The object identifiers that the sandbox writes. The readers of the product have a list of their own.</summary>
internal static class Oids
{
    // Keys and signatures (registry of Kazakhstan, RFC 8017)
    public const string Gost512Key = "1.2.398.3.10.1.1.2.2";
    public const string Gost512Curve = "1.2.398.3.10.1.1.2.2.1";
    public const string Gost512Signature = "1.2.398.3.10.1.1.2.3.2";
    public const string RsaKey = "1.2.840.113549.1.1.1";
    public const string RsaSha256Signature = "1.2.840.113549.1.1.11";

    // Names (X.520)
    public const string CommonName = "2.5.4.3";
    public const string Surname = "2.5.4.4";
    public const string SerialNumber = "2.5.4.5";
    public const string Country = "2.5.4.6";
    public const string Organization = "2.5.4.10";
    public const string OrganizationalUnit = "2.5.4.11";
    public const string GivenName = "2.5.4.42";

    // Extensions (RFC 5280, 4.2; RFC 6960, 4.2.2.2.1)
    public const string SubjectKeyIdentifier = "2.5.29.14";
    public const string KeyUsage = "2.5.29.15";
    public const string BasicConstraints = "2.5.29.19";
    public const string RevocationNumber = "2.5.29.20";
    public const string RevocationPoints = "2.5.29.31";
    public const string Policies = "2.5.29.32";
    public const string AuthorityKeyIdentifier = "2.5.29.35";
    public const string ExtendedKeyUsage = "2.5.29.37";
    public const string AuthorityAccess = "1.3.6.1.5.5.7.1.1";
    public const string AccessOcsp = "1.3.6.1.5.5.7.48.1";
    public const string AccessIssuers = "1.3.6.1.5.5.7.48.2";
    public const string OcspNoCheck = "1.3.6.1.5.5.7.48.1.5";
    public const string KeyStorage = "1.2.398.3.3.5";
    public const string KeyInFile = "1.2.398.3.3.5.1.1";

    // Uses of keys
    public const string EmailProtection = "1.3.6.1.5.5.7.3.4";
    public const string Timestamping = "1.3.6.1.5.5.7.3.8";
    public const string OcspSigning = "1.3.6.1.5.5.7.3.9";
    public const string Person = "1.2.398.3.3.4.1.1";
    public const string LegalEntity = "1.2.398.3.3.4.1.2";
    public const string Head = "1.2.398.3.3.4.1.2.1";
    public const string RightOfSignature = "1.2.398.3.3.4.1.2.2";
    public const string Employee = "1.2.398.3.3.4.1.2.5";

    // OCSP (RFC 6960)
    public const string OcspBasic = "1.3.6.1.5.5.7.48.1.1";
    public const string OcspNonce = "1.3.6.1.5.5.7.48.1.2";
    public const string OcspExtendedRevoke = "1.3.6.1.5.5.7.48.1.9";

    // CMS and its attributes (RFC 5652, RFC 5035, RFC 3161)
    public const string Data = "1.2.840.113549.1.7.1";
    public const string SignedData = "1.2.840.113549.1.7.2";
    public const string ContentType = "1.2.840.113549.1.9.3";
    public const string MessageDigest = "1.2.840.113549.1.9.4";
    public const string SigningTime = "1.2.840.113549.1.9.5";
    public const string TimestampInfo = "1.2.840.113549.1.9.16.1.4";
    public const string SigningCertificate = "1.2.840.113549.1.9.16.2.12";
    public const string SignatureTimestamp = "1.2.840.113549.1.9.16.2.14";
    public const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
}
