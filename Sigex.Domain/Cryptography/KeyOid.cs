namespace Sigex.Domain.Cryptography;

/// <summary>The OIDs that stand in a SubjectPublicKeyInfo.</summary>
public static class KeyOid
{
    public const string Rsa = "1.2.840.113549.1.1.1";
    public const string EllipticCurve = "1.2.840.10045.2.1";
    public const string Gost2004 = "1.2.398.3.10.1.1.1.1";
    public const string Gost2015Of512 = "1.2.398.3.10.1.1.2.2";
    public const string Gost2015Of256 = "1.2.398.3.10.1.1.2.1";

    /// <summary>Keys of the old Tumar CSP: the certificates are read, their signatures are not supported (contract 5.6).</summary>
    public const string LegacyTumar = "1.3.6.1.4.1.6801.1.5.8";
}
