using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Certificate = Sigex.Domain.Certificates.Certificate;

namespace Sigex.Tests.Support;

/// <summary>Writes OCSP answers as a responder would. What is unusual is set by the test; the rest is sound.</summary>
/// <remarks>Written apart from the product's ASN.1, so that it does not grade itself.</remarks>
internal sealed record StatusWriter
{
    public required Certificate Certificate { get; init; }

    public required Certificate Issuer { get; init; }

    public required Certificate Responder { get; init; }

    /// <summary>The key that signs, where it is RSA.</summary>
    public RSA? Key { get; init; }

    /// <summary>What signs instead of <see cref="Key"/>.</summary>
    public X509SignatureGenerator? Hand { get; init; }

    /// <summary>Whom the responderID names, where it is not the responder.</summary>
    public Certificate? Named { get; init; }

    /// <summary>Another authority than that of the certificate, to answer about.</summary>
    public bool TellsOfAnotherIssuer { get; init; }

    public bool HasCriticalExtension { get; init; }


    public required DateTimeOffset ThisUpdate { get; init; }

    public byte[]? Nonce { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public int? Reason { get; init; }

    public bool IsUnknown { get; init; }

    public bool TellsAboutAnother { get; init; }

    public byte[] Basic()
    {
        var data = Write(WriteData);
        return Write(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteEncodedValue(data);
                var hand = Hand ?? X509SignatureGenerator.CreateForRSA(Key!, RSASignaturePadding.Pkcs1);
                writer.WriteEncodedValue(hand.GetSignatureAlgorithmIdentifier(HashAlgorithmName.SHA256));
                writer.WriteBitString(hand.SignData(data, HashAlgorithmName.SHA256));
                using (writer.PushSequence(Context(0)))
                using (writer.PushSequence())
                {
                    writer.WriteEncodedValue(Responder.Encoded.Span);
                }
            }
        });
    }

    public byte[] Answer() => Write(writer =>
    {
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue([0x0A, 0x01, 0x00]);
            using (writer.PushSequence(Context(0)))
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("1.3.6.1.5.5.7.48.1.1");
                writer.WriteOctetString(Basic());
            }
        }
    });

    /// <summary>The nonce of a question, as a responder finds it: the bytes behind the OID of the extension.</summary>
    public static byte[] NonceOf(ReadOnlyMemory<byte> request)
    {
        var outer = new AsnReader(request, AsnEncodingRules.DER).ReadSequence().ReadSequence();
        outer.ReadSequence();
        var extension = outer.ReadSequence(Context(2)).ReadSequence().ReadSequence();
        extension.ReadObjectIdentifier();
        return AsnDecoder.ReadOctetString(extension.ReadOctetString(), AsnEncodingRules.DER, out _);
    }

    private void WriteData(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            using (writer.PushSequence(Context(1)))
            {
                writer.WriteEncodedValue((Named ?? Responder).Subject.Encoded.Span);
            }

            writer.WriteGeneralizedTime(ThisUpdate, omitFractionalSeconds: true);
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                CertificateId(writer);
                Status(writer);
                writer.WriteGeneralizedTime(ThisUpdate, omitFractionalSeconds: true);
            }

            if (Nonce is not null || HasCriticalExtension)
            {
                using (writer.PushSequence(Context(1)))
                using (writer.PushSequence())
                {
                    Extensions(writer);
                }
            }
        }
    }

    private void Extensions(AsnWriter writer)
    {
        if (Nonce is { } nonce)
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("1.3.6.1.5.5.7.48.1.2");
                writer.WriteOctetString(Write(inner => inner.WriteOctetString(nonce)));
            }
        }

        if (HasCriticalExtension)
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("1.3.6.1.4.1.99999.7");
                writer.WriteBoolean(true);
                writer.WriteOctetString([0x05, 0x00]);
            }
        }
    }

    private void CertificateId(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            Algorithm(writer, "2.16.840.1.101.3.4.2.1");
            writer.WriteOctetString(SHA256.HashData((TellsOfAnotherIssuer ? Certificate : Issuer).Subject.Encoded.Span));
            writer.WriteOctetString(SHA256.HashData(Issuer.PublicKeyOctets.Span));
            writer.WriteInteger(TellsAboutAnother ? [0x01] : Certificate.SerialNumberOctets.Span);
        }
    }

    private void Status(AsnWriter writer)
    {
        if (RevokedAt is not { } revoked)
        {
            writer.WriteNull(new Asn1Tag(TagClass.ContextSpecific, IsUnknown ? 2 : 0));
            return;
        }

        using (writer.PushSequence(Context(1)))
        {
            writer.WriteGeneralizedTime(revoked, omitFractionalSeconds: true);
            if (Reason is { } reason)
            {
                using (writer.PushSequence(Context(0)))
                {
                    writer.WriteEncodedValue([0x0A, 0x01, (byte)reason]);
                }
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

    private static byte[] Write(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        write(writer);
        return writer.Encode();
    }

    private static Asn1Tag Context(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);
}
