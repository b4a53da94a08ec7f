using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Cms;

// RFC 3161, appendix A:    id-aa-timeStampToken, value TimeStampToken
// RFC 5126, 6.3.4:         id-aa-ets-revocationValues
//   RevocationValues ::= SEQUENCE { crlVals [0] SEQUENCE OF CertificateList OPTIONAL,
//     ocspVals [1] SEQUENCE OF BasicOCSPResponse OPTIONAL, otherRevVals [2] OPTIONAL }

/// <summary>Stamps, status answers and lists that a signature brought along (rule CMS-18). They prove nothing by standing there.</summary>
internal sealed record UnsignedEvidence(
    IReadOnlyList<ReadOnlyMemory<byte>> Timestamps, IReadOnlyList<ReadOnlyMemory<byte>> OcspResponses)
{
    public IReadOnlyList<ReadOnlyMemory<byte>> RevocationLists { get; init; } = [];

    /// <exception cref="RefusedException">The revocation values are broken.</exception>
    public static UnsignedEvidence Of(SignerInfo signer)
    {
        var revocation = Values(signer, CmsOids.RevocationValues);
        var lists = revocation.SelectMany(values => OfKind(values, 0)).ToList();
        Refuse.If(lists.Count > Limits.Default.ListsInBag, SignatureRefusals.LimitExceeded);
        return new UnsignedEvidence(
            Values(signer, CmsOids.SignatureTimestamp), [.. revocation.SelectMany(values => OfKind(values, 1))])
        {
            RevocationLists = lists,
        };
    }

    private static IReadOnlyList<ReadOnlyMemory<byte>> Values(SignerInfo signer, string oid) =>
        [.. signer.UnsignedAttributes.Where(attribute => attribute.Oid == oid).SelectMany(attribute => attribute.Values)];

    private static List<ReadOnlyMemory<byte>> OfKind(ReadOnlyMemory<byte> revocationValues, int wanted)
    {
        var found = new List<ReadOnlyMemory<byte>>();
        try
        {
            var reader = new AsnReader(revocationValues, AsnEncodingRules.DER);
            var values = reader.ReadSequence();
            reader.ThrowIfNotEmpty();
            while (values.HasData)
            {
                var kind = values.PeekTag();
                var explicitValue = values.ReadSequence(kind);
                if (kind.TagClass == TagClass.ContextSpecific && kind.TagValue == wanted)
                {
                    var list = explicitValue.ReadSequence();
                    while (list.HasData)
                    {
                        found.Add(list.ReadEncodedValue());
                    }
                }
            }
        }
        catch (AsnContentException fault)
        {
            throw new RefusedException(SignatureRefusals.OcspInvalid, fault);
        }

        return found;
    }
}
