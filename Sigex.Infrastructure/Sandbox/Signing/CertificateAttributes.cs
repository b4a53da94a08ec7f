using Sigex.Domain.Cryptography;
using Sigex.Infrastructure.Sandbox.Encoding;

namespace Sigex.Infrastructure.Sandbox.Signing;

/// <summary>The two attributes by which a signature names the certificate of its signer.</summary>
internal static class CertificateAttributes
{
    /// <summary>SigningCertificateV2 (RFC 5035, 4) as NCALayer writes it: SHA-256 by omission, no issuerSerial.</summary>
    public static (string Oid, byte[] Value) Second(byte[] certificate) =>
        (Oids.SigningCertificateV2, Naming(DigestAlgorithm.Sha256, certificate));

    /// <summary>SigningCertificate (RFC 2634, 5.4) with SHA-1, as the time-stamps of NCA RK have it.</summary>
    public static (string Oid, byte[] Value) First(byte[] certificate) =>
        (Oids.SigningCertificate, Naming(DigestAlgorithm.Sha1, certificate));

    // SEQUENCE { SEQUENCE OF SEQUENCE { certHash OCTET STRING } }
    private static byte[] Naming(DigestAlgorithm algorithm, byte[] certificate) => DerParts.Der(writer =>
        writer.Sequence(() => writer.Sequence(() => writer.Sequence(() =>
            writer.WriteOctetString(algorithm.Hash(certificate).Value)))));
}
