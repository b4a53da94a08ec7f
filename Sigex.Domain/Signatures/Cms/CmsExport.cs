using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Cms;

/// <summary>Format 0 of the export: the signature with its stamp and its status answer inside (contract 3.10, 5.1).</summary>
/// <remarks>Other unsigned attributes are left out; what was signed keeps its bytes.</remarks>
public static class CmsExport
{
    /// <param name="detached">The stored signature.</param>
    /// <param name="timestamp">The TimeStampToken.</param>
    /// <param name="basicResponse">The BasicOCSPResponse.</param>
    /// <returns>DER.</returns>
    /// <exception cref="RefusedException">The stored signature cannot be read.</exception>
    public static ReadOnlyMemory<byte> WithProof(
        ReadOnlyMemory<byte> detached, ReadOnlyMemory<byte> timestamp, ReadOnlyMemory<byte> basicResponse)
    {
        if (CmsSignature.Read(detached).IsRefused(out var reason, out var signature))
        {
            throw new RefusedException(reason);
        }

        // RFC 5126, 6.3.4: RevocationValues ::= SEQUENCE { …, ocspVals [1] SEQUENCE OF BasicOCSPResponse OPTIONAL, … }
        var revocationValues = Tlv.Of(
            Tlv.Sequence, Tlv.Of(Tlv.ContextConstructed(1), Tlv.Of(Tlv.Sequence, basicResponse)));

        // A SET OF ascends (X.690, 11.6).
        List<ReadOnlyMemory<byte>> attributes =
        [
            Attribute(CmsOids.SignatureTimestamp, timestamp),
            Attribute(CmsOids.RevocationValues, revocationValues),
        ];
        attributes.Sort((left, right) => left.Span.SequenceCompareTo(right.Span));
        return signature.Data.Detached([signature.SignerInfo.Rewritten(attributes)]);
    }

    private static byte[] Attribute(string oid, ReadOnlyMemory<byte> value)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteObjectIdentifier(oid);
        return Tlv.Of(Tlv.Sequence, writer.Encode(), Tlv.Of(Tlv.Set, value));
    }
}
