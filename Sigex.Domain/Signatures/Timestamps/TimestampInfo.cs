using System.Formats.Asn1;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Timestamps;

// RFC 3161, 2.4.2
//   TSTInfo ::= SEQUENCE { version INTEGER {v1(1)}, policy OBJECT IDENTIFIER, messageImprint MessageImprint,
//     serialNumber INTEGER, genTime GeneralizedTime, accuracy Accuracy OPTIONAL, ordering BOOLEAN DEFAULT FALSE,
//     nonce INTEGER OPTIONAL, tsa [0] GeneralName OPTIONAL, extensions [1] IMPLICIT Extensions OPTIONAL }

/// <summary>What a time-stamp says: this digest existed at this moment.</summary>
internal sealed record TimestampInfo
{
    public required string Policy { get; init; }

    public required string ImprintAlgorithmOid { get; init; }

    public required ReadOnlyMemory<byte> Imprint { get; init; }

    public required DateTimeOffset GenTime { get; init; }

    public ReadOnlyMemory<byte>? Nonce { get; init; }

    public bool HasUnknownCriticalExtension { get; init; }

    public static TimestampInfo Read(ReadOnlyMemory<byte> content) => Der.Read(content, Read);

    private static TimestampInfo Read(AsnReader reader)
    {
        var info = reader.ReadSequence();
        Refuse.If(info.ReadInteger() != 1, SignatureRefusals.StampInvalid);
        var policy = info.ReadObjectIdentifier();
        var messageImprint = info.ReadSequence();
        var algorithm = AlgorithmIdentifier.Next(messageImprint);
        var imprint = messageImprint.ReadOctetString();
        messageImprint.ThrowIfNotEmpty();
        info.ReadIntegerBytes();
        var genTime = info.ReadGeneralizedTime();

        if (Next(info, Asn1Tag.Sequence))
        {
            info.ReadSequence();
        }

        if (Next(info, Asn1Tag.Boolean))
        {
            info.ReadBoolean();
        }

        ReadOnlyMemory<byte>? nonce = Next(info, Asn1Tag.Integer) ? info.ReadIntegerBytes() : (ReadOnlyMemory<byte>?)null;
        if (Next(info, new Asn1Tag(TagClass.ContextSpecific, 0)))
        {
            info.ReadEncodedValue();
        }

        var hasUnknownCritical = info.HasData
            && HasCritical(info.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 1)));
        info.ThrowIfNotEmpty();
        return new TimestampInfo
        {
            Policy = policy,
            ImprintAlgorithmOid = algorithm.Oid,
            Imprint = imprint,
            GenTime = genTime,
            Nonce = nonce,
            HasUnknownCriticalExtension = hasUnknownCritical,
        };
    }

    private static bool Next(AsnReader reader, Asn1Tag tag) => reader.HasData && reader.PeekTag().HasSameClassAndValue(tag);

    // No extension of a stamp is known to us, so a critical one makes it bad (TSP-05).
    private static bool HasCritical(AsnReader extensions)
    {
        var hasCritical = false;
        while (extensions.HasData)
        {
            var extension = extensions.ReadSequence();
            extension.ReadObjectIdentifier();
            hasCritical |= Next(extension, Asn1Tag.Boolean) && extension.ReadBoolean();
            extension.ReadOctetString();
            extension.ThrowIfNotEmpty();
        }

        return hasCritical;
    }
}
