using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Certificate = Sigex.Domain.Certificates.Certificate;

namespace Sigex.Tests.Support.Family;

/// <summary>Writes time-stamp tokens and answers as an authority would. What is unusual is set by the test; the rest is sound.</summary>
/// <remarks>Written apart from the product's ASN.1, so that it does not grade itself.</remarks>
internal sealed record TokenWriter
{
    private const string TokenInfo = "1.2.840.113549.1.9.16.1.4";
    private const string ServiceForStamps = "1.3.6.1.5.5.7.3.8";

    public const string UsualPolicy = "1.2.398.3.3.2.6.4";

    public required FamilyAuthority Family { get; init; }

    /// <summary>What is stamped.</summary>
    public required byte[] Stamped { get; init; }

    public required Certificate Service { get; init; }

    public X509SignatureGenerator? Hand { get; init; }

    /// <summary>GeneralizedTime as written.</summary>
    public string GenTime { get; init; } = "20260301120000Z";

    public string? ImprintOid { get; init; }

    public byte[]? Imprint { get; init; }

    public int Version { get; init; } = 1;

    public string Policy { get; init; } = UsualPolicy;

    public byte[] Serial { get; init; } = [0x2A];

    public byte[]? Nonce { get; init; }

    public bool HasCriticalExtension { get; init; }

    public string ContentType { get; init; } = TokenInfo;

    public string ContentTypeAttribute { get; init; } = TokenInfo;

    /// <summary>Whom signingCertificateV2 names, where it is not the service.</summary>
    public Certificate? Named { get; init; }

    public int Signers { get; init; } = 1;

    public IReadOnlyList<Certificate>? Certificates { get; init; }

    /// <summary>Spoils the content after it was signed.</summary>
    public Func<byte[], byte[]> Afterwards { get; init; } = content => content;

    /// <summary>A sound token over these bytes.</summary>
    public static TokenWriter Sound(FamilyAuthority family, byte[] stamped) => new()
    {
        Family = family,
        Stamped = stamped,
        Service = family.Issue("Family stamps", [ServiceForStamps]),
    };

    public byte[] Token()
    {
        var info = Info();
        return Der.Write(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("1.2.840.113549.1.7.2");
                using (writer.PushSequence(Der.Context(0)))
                using (writer.PushSequence())
                {
                    writer.WriteInteger(3);
                    using (writer.PushSetOf())
                    {
                        Der.Algorithm(writer, Family.DigestOid);
                    }

                    using (writer.PushSequence())
                    {
                        writer.WriteObjectIdentifier(ContentType);
                        using (writer.PushSequence(Der.Context(0)))
                        {
                            writer.WriteOctetString(Afterwards(info));
                        }
                    }

                    WriteCertificates(writer);
                    using (writer.PushSetOf())
                    {
                        for (var i = 0; i < Signers; i++)
                        {
                            WriteSigner(writer, info, i);
                        }
                    }
                }
            }
        });
    }

    /// <summary>A TimeStampResp with this status; without a token where the test says so.</summary>
    public byte[] Answer(int status = 0, bool hasToken = true) => Der.Write(writer =>
    {
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(status);
            }

            if (hasToken)
            {
                writer.WriteEncodedValue(Token());
            }
        }
    });

    private byte[] Info() => Der.Write(writer =>
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(Version);
            writer.WriteObjectIdentifier(Policy);
            using (writer.PushSequence())
            {
                Der.Algorithm(writer, ImprintOid ?? Family.DigestOid);
                writer.WriteOctetString(Imprint ?? Family.Hash(Stamped));
            }

            writer.WriteInteger(Serial);
            writer.WriteEncodedValue([0x18, (byte)GenTime.Length, .. Encoding.ASCII.GetBytes(GenTime)]);
            if (Nonce is { } nonce)
            {
                writer.WriteInteger(nonce);
            }

            if (HasCriticalExtension)
            {
                using (writer.PushSequence(Der.Context(1)))
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("1.3.6.1.4.1.99999.7");
                    writer.WriteBoolean(true);
                    writer.WriteOctetString([0x05, 0x00]);
                }
            }
        }
    });

    private void WriteCertificates(AsnWriter writer)
    {
        if ((Certificates ?? [Service]) is not { Count: > 0 } certificates)
        {
            return;
        }

        using (writer.PushSetOf(Der.Context(0)))
        {
            foreach (var certificate in certificates)
            {
                writer.WriteEncodedValue(certificate.Encoded.Span);
            }
        }
    }

    private void WriteSigner(AsnWriter writer, byte[] info, int number)
    {
        var attributes = Attributes(info, number);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            using (writer.PushSequence())
            {
                writer.WriteEncodedValue(Service.Issuer.Encoded.Span);
                writer.WriteInteger(Service.SerialNumberOctets.Span);
            }

            Der.Algorithm(writer, Family.DigestOid);
            writer.WriteEncodedValue([0xA0, .. attributes[1..]]);
            var hand = Hand ?? Family.ServiceHand;
            writer.WriteEncodedValue(hand.GetSignatureAlgorithmIdentifier(HashAlgorithmName.SHA256));
            writer.WriteOctetString(hand.SignData(attributes, HashAlgorithmName.SHA256));
        }
    }

    private byte[] Attributes(byte[] info, int number) => Der.Write(writer =>
    {
        using (writer.PushSetOf())
        {
            Attribute(writer, "1.2.840.113549.1.9.3", inner => inner.WriteObjectIdentifier(ContentTypeAttribute));
            Attribute(writer, "1.2.840.113549.1.9.4", inner => inner.WriteOctetString(Family.Hash(info)));
            Attribute(writer, "1.2.840.113549.1.9.16.2.47", Name);

            // Two signers that say the same are one and the same value, so the second says when it signed.
            if (number > 0)
            {
                Attribute(writer, "1.2.840.113549.1.9.5", inner => inner.WriteUtcTime(FamilyAuthority.Begin));
            }
        }
    });

    private void Name(AsnWriter writer)
    {
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData((Named ?? Service).Encoded.Span));
        }
    }

    private static void Attribute(AsnWriter writer, string oid, Action<AsnWriter> value)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            using (writer.PushSetOf())
            {
                value(writer);
            }
        }
    }
}
