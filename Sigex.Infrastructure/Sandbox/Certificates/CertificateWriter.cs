using System.Formats.Asn1;
using System.Security.Cryptography;
using Sigex.Infrastructure.Sandbox.Encoding;
using Sigex.Infrastructure.Sandbox.Keys;

namespace Sigex.Infrastructure.Sandbox.Certificates;

/// <summary>Writes certificates (RFC 5280, 4.1), by another hand than the one that reads them.</summary>
internal static class CertificateWriter
{
    /// <param name="order">What the certificate shall say.</param>
    /// <param name="subjectKey">The key that is certified.</param>
    /// <param name="issuerName">DER of the Name of the issuer.</param>
    /// <param name="issuerKey">The key that signs.</param>
    public static IssuedCertificate Write(
        CertificateOrder order, SandboxKey subjectKey, byte[] issuerName, SandboxKey issuerKey)
    {
        var toBeSigned = DerParts.Der(writer => writer.Sequence(() =>
        {
            writer.Tagged(0, () => writer.WriteInteger(2));
            writer.WriteIntegerUnsigned(NewSerial());
            writer.Algorithm(issuerKey.SignatureOid);
            writer.WriteEncodedValue(issuerName);
            writer.Sequence(() =>
            {
                writer.Time(order.NotBefore);
                writer.Time(order.NotAfter);
            });
            writer.WriteEncodedValue(order.Subject);
            writer.WriteEncodedValue(subjectKey.SubjectPublicKeyInfo);
            writer.Tagged(3, () => writer.Sequence(() =>
            {
                foreach (var extension in order.Extensions)
                {
                    WriteExtension(writer, extension);
                }

                WriteExtension(writer, Profiles.SubjectKey(subjectKey.Identifier));
                WriteExtension(writer, Profiles.AuthorityKey(issuerKey.Identifier));
            }));
        }));

        return IssuedCertificate.Read(DerParts.Der(writer => writer.Sequence(() =>
        {
            writer.WriteEncodedValue(toBeSigned);
            writer.Algorithm(issuerKey.SignatureOid);
            writer.WriteBitString(issuerKey.Sign(toBeSigned));
        })));
    }

    public static void WriteExtension(AsnWriter writer, Extension extension) => writer.Sequence(() =>
    {
        writer.WriteObjectIdentifier(extension.Oid);
        if (extension.IsCritical)
        {
            writer.WriteBoolean(true);
        }

        writer.WriteOctetString(extension.Value);
    });

    /// <summary>Twenty bytes, positive, without a leading zero.</summary>
    private static byte[] NewSerial()
    {
        var serial = RandomNumberGenerator.GetBytes(20);
        serial[0] = (byte)(0x40 | (serial[0] & 0x3F));
        return serial;
    }
}
