using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Cms;

// RFC 5652, 5.3
//   Attribute ::= SEQUENCE { attrType OBJECT IDENTIFIER, attrValues SET OF AttributeValue }

/// <summary>One attribute of a signer, its values as encoded.</summary>
internal sealed record CmsAttribute(string Oid, ReadOnlyMemory<byte> Encoded, IReadOnlyList<ReadOnlyMemory<byte>> Values)
{
    /// <exception cref="AsnContentException">The next value is no attribute.</exception>
    /// <exception cref="RefusedException">It holds more values than any attribute may.</exception>
    public static CmsAttribute Read(AsnReader attributes)
    {
        var encoded = attributes.PeekEncodedValue();
        var attribute = attributes.ReadSequence();
        var oid = attribute.ReadObjectIdentifier();
        var set = attribute.ReadSetOf(skipSortOrderValidation: true);
        attribute.ThrowIfNotEmpty();

        var values = new List<ReadOnlyMemory<byte>>();
        while (set.HasData)
        {
            values.Add(set.ReadEncodedValue());
            if (values.Count > Limits.Default.AttributeValues
                || values[^1].Length > Limits.Default.AttributeValue)
            {
                throw new RefusedException(SignatureRefusals.LimitExceeded);
            }
        }

        return new CmsAttribute(oid, encoded, values);
    }

    /// <summary>All attributes to the end of the reader, at most sixty-four.</summary>
    public static IReadOnlyList<CmsAttribute> ReadAll(AsnReader attributes)
    {
        var all = new List<CmsAttribute>();
        while (attributes.HasData)
        {
            all.Add(Read(attributes));
            if (all.Count > Limits.Default.Attributes)
            {
                throw new RefusedException(SignatureRefusals.LimitExceeded);
            }
        }

        return all;
    }
}
