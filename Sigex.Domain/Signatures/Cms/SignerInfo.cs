using System.Formats.Asn1;
using System.Numerics;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Cms;

// RFC 5652, 5.3
//   SignerInfo ::= SEQUENCE { version, sid SignerIdentifier, digestAlgorithm,
//     signedAttrs [0] IMPLICIT SignedAttributes OPTIONAL, signatureAlgorithm, signature OCTET STRING,
//     unsignedAttrs [1] IMPLICIT UnsignedAttributes OPTIONAL }
//   SignerIdentifier ::= CHOICE { issuerAndSerialNumber, subjectKeyIdentifier [0] }

/// <summary>One signer of a SignedData, as the bytes say it.</summary>
internal sealed class SignerInfo
{
    private ReadOnlyMemory<byte> _versionAndIdentifier;
    private ReadOnlyMemory<byte> _digestAlgorithm;
    private ReadOnlyMemory<byte> _signedAttributes;
    private ReadOnlyMemory<byte> _signatureAlgorithm;

    private SignerInfo()
    {
    }

    /// <summary>As received.</summary>
    public required ReadOnlyMemory<byte> Encoded { get; init; }

    /// <summary>DER of the issuer's name; null where the signer is named by a key identifier.</summary>
    public ReadOnlyMemory<byte>? Issuer { get; private set; }

    /// <summary>Content octets of the serial number.</summary>
    public ReadOnlyMemory<byte>? SerialNumber { get; private set; }

    public ReadOnlyMemory<byte>? KeyIdentifier { get; private set; }

    public string DigestAlgorithmOid { get; private set; } = "";

    /// <summary>Null where there are none (refused by rule CMS-08).</summary>
    public SignedAttributes? SignedAttributes { get; private set; }

    public AlgorithmIdentifier SignatureAlgorithm { get; private set; } = new("");

    public ReadOnlyMemory<byte> SignatureValue { get; private set; }

    public IReadOnlyList<CmsAttribute> UnsignedAttributes { get; private set; } = [];

    /// <exception cref="AsnContentException">The next value is no SignerInfo.</exception>
    public static SignerInfo Read(AsnReader signers)
    {
        var info = new SignerInfo { Encoded = signers.PeekEncodedValue() };
        info.ReadFields(signers.ReadSequence());
        return info;
    }

    /// <summary>The same signer in DER, with other unsigned attributes. What was signed keeps its bytes.</summary>
    public ReadOnlyMemory<byte> Rewritten(IReadOnlyList<ReadOnlyMemory<byte>> unsignedAttributes) => Tlv.Of(
        Tlv.Sequence,
        _versionAndIdentifier,
        _digestAlgorithm,
        _signedAttributes,
        _signatureAlgorithm,
        Tlv.Of(Tlv.OctetString, SignatureValue),
        unsignedAttributes.Count == 0 ? default : Tlv.Of(Tlv.ContextConstructed(1), unsignedAttributes));

    /// <summary>The OID of a digest algorithm, which takes no parameters here (rule ALG-03).</summary>
    internal static string NextDigest(AsnReader reader)
    {
        var algorithm = AlgorithmIdentifier.Next(reader);
        return algorithm.HasNoParameters
            ? algorithm.Oid
            : throw new RefusedException(AlgorithmRefusals.DigestAlgorithmNotSupported);
    }

    private void ReadFields(AsnReader info)
    {
        var version = info.PeekEncodedValue();
        ThrowIfStrange(info.ReadInteger());
        var identifier = info.PeekEncodedValue();
        ReadIdentifier(info);
        _versionAndIdentifier = (byte[])[.. version.Span, .. identifier.Span];

        _digestAlgorithm = info.PeekEncodedValue();
        DigestAlgorithmOid = NextDigest(info);
        if (info.HasData && info.PeekTag().HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, 0)))
        {
            var content = ContentOf(info.ReadSetOf(skipSortOrderValidation: true, new Asn1Tag(TagClass.ContextSpecific, 0)));
            SignedAttributes = SignedAttributes.Read(content);
            _signedAttributes = Tlv.Of(Tlv.ContextConstructed(0), content);
        }

        _signatureAlgorithm = info.PeekEncodedValue();
        SignatureAlgorithm = AlgorithmIdentifier.Next(info);
        SignatureValue = info.ReadOctetString();
        if (info.HasData)
        {
            UnsignedAttributes = CmsAttribute.ReadAll(
                info.ReadSetOf(skipSortOrderValidation: true, new Asn1Tag(TagClass.ContextSpecific, 1)));
        }

        info.ThrowIfNotEmpty();
    }

    private void ReadIdentifier(AsnReader info)
    {
        var keyIdentifier = new Asn1Tag(TagClass.ContextSpecific, 0);
        if (info.PeekTag().HasSameClassAndValue(keyIdentifier))
        {
            KeyIdentifier = info.ReadOctetString(keyIdentifier);
            return;
        }

        var issuerAndSerial = info.ReadSequence();
        Issuer = issuerAndSerial.ReadEncodedValue();
        SerialNumber = issuerAndSerial.ReadIntegerBytes();
        issuerAndSerial.ThrowIfNotEmpty();
    }

    // RFC 5652, 5.3: 1 beside issuer and serial number, 3 beside a key identifier. Writers confuse the two, so that both
    // are taken with either.
    private static void ThrowIfStrange(BigInteger version)
    {
        if (version != 1 && version != 3)
        {
            throw new RefusedException(SignatureRefusals.Malformed);
        }
    }

    private static byte[] ContentOf(AsnReader set)
    {
        var content = new List<byte>();
        while (set.HasData)
        {
            content.AddRange(set.ReadEncodedValue().Span);
        }

        return [.. content];
    }
}
