using System.Formats.Asn1;
using System.Security.Cryptography;
using Sigex.Domain.Cryptography;
using Sigex.Infrastructure.Sandbox.Signing;

namespace Sigex.Tests.Support;

/// <summary>Signs as NCALayer does, with a published test key: a detached CMS, written by another hand than the product's.</summary>
internal static class NcaCms
{
    private const string Data = "1.2.840.113549.1.7.1";
    private const string SignedData = "1.2.840.113549.1.7.2";
    private const string ContentType = "1.2.840.113549.1.9.3";
    private const string MessageDigest = "1.2.840.113549.1.9.4";
    private const string SigningTime = "1.2.840.113549.1.9.5";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    /// <summary>In base64, as the wire has it.</summary>
    public static string Sign(NcaKey key, byte[] content, DateTimeOffset at)
    {
        var (digestOid, signatureOid) = AlgorithmsOf(key);
        var digest = DigestAlgorithm.ByOid(digestOid)!;
        var attributes = Attributes(key.Certificate, digest.Hash(content).Value.ToArray(), at);
        var value = key.Rsa is { } rsa
            ? rsa.SignData(attributes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new GostSigner(key.Curve!, key.Number).Sign(digest.Hash(attributes).Value);

        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(SignedData);
            using (writer.PushSequence(Context(0)))
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                using (writer.PushSetOf())
                {
                    Algorithm(writer, digestOid);
                }

                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(Data);
                }

                using (writer.PushSetOf(Context(0)))
                {
                    writer.WriteEncodedValue(key.Certificate);
                }

                using (writer.PushSetOf())
                using (writer.PushSequence())
                {
                    writer.WriteInteger(1);
                    IssuerAndSerialNumber(writer, key.Certificate);
                    Algorithm(writer, digestOid);
                    writer.WriteEncodedValue([0xA0, .. attributes.AsSpan(1)]);
                    Algorithm(writer, signatureOid);
                    writer.WriteOctetString(value);
                }
            }
        }

        return Convert.ToBase64String(writer.Encode());
    }

    private static (string Digest, string Signature) AlgorithmsOf(NcaKey key) => key switch
    {
        { Rsa: not null } => ("2.16.840.1.101.3.4.2.1", "1.2.840.113549.1.1.11"),
        { Curve.Length: 64 } => ("1.2.398.3.10.1.3.3", "1.2.398.3.10.1.1.2.3.2"),
        _ => ("1.2.398.3.10.1.3.1", "1.2.398.3.10.1.1.1.2"),
    };

    private static byte[] Attributes(byte[] certificate, byte[] digest, DateTimeOffset at)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf())
        {
            Attribute(writer, ContentType, () => writer.WriteObjectIdentifier(Data));
            Attribute(writer, SigningTime, () => writer.WriteUtcTime(at));
            Attribute(writer, MessageDigest, () => writer.WriteOctetString(digest));
            Attribute(writer, SigningCertificateV2, () =>
            {
                using (writer.PushSequence())
                using (writer.PushSequence())
                using (writer.PushSequence())
                {
                    writer.WriteOctetString(SHA256.HashData(certificate));
                }
            });
        }

        return writer.Encode();
    }

    private static void Attribute(AsnWriter writer, string oid, Action value)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            using (writer.PushSetOf())
            {
                value();
            }
        }
    }

    private static void Algorithm(AsnWriter writer, string oid)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            writer.WriteNull();
        }
    }

    private static void IssuerAndSerialNumber(AsnWriter writer, byte[] certificate)
    {
        var body = new AsnReader(certificate, AsnEncodingRules.DER).ReadSequence().ReadSequence();
        body.ReadEncodedValue(); // version
        var serialNumber = body.ReadEncodedValue();
        body.ReadEncodedValue(); // signature algorithm
        var issuer = body.ReadEncodedValue();
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(issuer.Span);
            writer.WriteEncodedValue(serialNumber.Span);
        }
    }

    private static Asn1Tag Context(int number) => new(TagClass.ContextSpecific, number);
}
