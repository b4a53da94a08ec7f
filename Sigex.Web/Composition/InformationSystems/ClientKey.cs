using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sigex.Domain.Organizations;

namespace Sigex.Web.Composition.InformationSystems;

/// <summary>The public key of a client certificate, of which nothing else counts (contract 2.8; rule LOG-11).</summary>
internal static class ClientKey
{
    private const int ShortestRsa = 2048;
    private const int ShortestEcdsa = 224;

    /// <summary>RSA of 2048 bits or more, ECDSA of 224 or more; anything else is no key here.</summary>
    public static bool IsStrong(X509Certificate2? certificate)
    {
        try
        {
            using var rsa = certificate?.GetRSAPublicKey();
            using var ecdsa = certificate?.GetECDsaPublicKey();
            return rsa?.KeySize >= ShortestRsa || ecdsa?.KeySize >= ShortestEcdsa;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>How the key is registered: SHA-256 of its SubjectPublicKeyInfo.</summary>
    public static string HashOf(X509Certificate2 certificate) =>
        TlsCertificate.HashOf(certificate.PublicKey.ExportSubjectPublicKeyInfo());

    /// <summary>Of the whole certificate, as audits name it (contract 4.6).</summary>
    public static string CertificateHashOf(X509Certificate2 certificate) =>
        Convert.ToHexStringLower(SHA256.HashData(certificate.RawData));
}
